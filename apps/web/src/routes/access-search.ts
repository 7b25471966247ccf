const typed = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && value !== ''
    ? String(value).slice(0, 100)
    : undefined

const pick = <K extends string>(
  given: Record<string, unknown>,
  keys: readonly K[],
): Partial<Record<K, string>> => {
  const found: Partial<Record<K, string>> = {}
  for (const key of keys) {
    const value = typed(given[key])
    if (value !== undefined) found[key] = value
  }
  return found
}

const auditKeys = ['text', 'who', 'what', 'from', 'until'] as const
/** What of the audit is shown, as it stands in the address. */
export type AuditAddress = Partial<Record<(typeof auditKeys)[number], string>>
const day = /^\d{4}-\d\d-\d\d$/

/** A day that a calendar has: neither the 30th of February nor one of the year 0. */
const isDay = (text: string): boolean => {
  if (!day.test(text) || text.startsWith('0000')) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Values of another kind are left out, never an error. */
export const auditSearch = (given: Record<string, unknown>): AuditAddress => {
  const search = pick(given, auditKeys)
  for (const key of ['from', 'until'] as const)
    if (search[key] !== undefined && !isDay(search[key])) delete search[key]
  return search
}

const outboxKeys = ['text', 'state'] as const
export type OutboxAddress = Partial<Record<(typeof outboxKeys)[number], string>>
export const outboxSearch = (given: Record<string, unknown>): OutboxAddress =>
  pick(given, outboxKeys)
