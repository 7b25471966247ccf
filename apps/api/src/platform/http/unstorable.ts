export interface Unstorable {
  path: (string | number)[]
  code: 'unstorable-text' | 'too-deep'
}

const deepest = 40
/** PostgreSQL stores no NUL, and half of a surrogate pair is no character. */
const bad = /\0|\p{Surrogate}/u

/**
 * The first place in a parsed JSON value that must not go further: text that cannot be stored, or nesting deeper than
 * any contract. Walks with its own stack, so that nesting cannot exhaust the program's (I-20).
 */
export function unstorable(root: unknown): Unstorable | null {
  const open: { value: unknown; path: (string | number)[] }[] = [{ value: root, path: [] }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && bad.test(value)) return { path, code: 'unstorable-text' }
    if (typeof value !== 'object' || value === null) continue
    if (path.length >= deepest) return { path, code: 'too-deep' }
    for (const [key, inner] of Object.entries(value)) {
      if (bad.test(key)) return { path, code: 'unstorable-text' }
      open.push({ value: inner, path: [...path, key] })
    }
  }
  return null
}
