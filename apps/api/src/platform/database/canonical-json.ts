import { createHash } from 'node:crypto'

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** The value as it comes back from JSON: what a retry reads is what the first answer said. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

/** One text for all JSON of equal meaning: keys in order, no spaces. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(plain(value)))

export const sha256 = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
