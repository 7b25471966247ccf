import type { Finding } from '@roundtable/scheduling'

export interface Count {
  readonly open: number
  readonly waived: number
}

/** How many findings each rule has now. */
export function countsOf(findings: readonly Finding[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const { code, waived } of findings) {
    const count = counts.get(code) ?? { open: 0, waived: 0 }
    counts.set(
      code,
      waived ? { ...count, waived: count.waived + 1 } : { ...count, open: count.open + 1 },
    )
  }
  return counts
}
