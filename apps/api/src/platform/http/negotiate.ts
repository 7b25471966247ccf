export type Encoding = 'br' | 'gzip' | 'identity'

const preferred: readonly Encoding[] = ['br', 'gzip', 'identity']

const weights = (header: string): Map<string, number> =>
  new Map(
    header.split(',').map((part): [string, number] => {
      const [name = '', ...rest] = part.split(';')
      const q = rest.map((r) => /^\s*q=([\d.]+)\s*$/i.exec(r)?.[1]).find(Boolean)
      return [name.trim().toLowerCase(), q === undefined ? 1 : Number(q)]
    }),
  )

/** The smallest of our encodings that the client takes; identity where it takes none of the others (RFC 9110, 12.5.3). */
export function acceptedEncoding(
  header: string | undefined,
  available: readonly Encoding[],
): Encoding {
  if (!header) return 'identity'
  const wanted = weights(header)
  const weight = (encoding: Encoding): number =>
    wanted.get(encoding) ?? (encoding === 'identity' ? 0 : (wanted.get('*') ?? 0))
  return (
    preferred.find((encoding) => available.includes(encoding) && weight(encoding) > 0) ?? 'identity'
  )
}

/** Whether If-None-Match names this ETag (weak comparison, RFC 9110, 13.1.2). */
export const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
