import type { Programme, PublicSession } from '@roundtable/contracts'

/** Half-open: one that ends at 15:00 does not meet one that starts at 15:00. */
const meet = (a: PublicSession, b: PublicSession): boolean =>
  Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end)

const takesPlace = ({ status }: PublicSession): boolean => status === 'scheduled'

/** Other saved sessions that take place at the same time as this one, in the programme's order. */
export const savedBeside = (
  { sessions }: Pick<Programme, 'sessions'>,
  session: PublicSession,
  saved: ReadonlySet<string>,
): PublicSession[] =>
  takesPlace(session)
    ? sessions.filter(
        (other) =>
          other.id !== session.id &&
          saved.has(other.id) &&
          takesPlace(other) &&
          meet(other, session),
      )
    : []

/** The ids in what a browser kept; anything that is none is left out. */
export const readSaved = (text: string | null): string[] => {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  } catch {
    // Not written by us.
    return []
  }
}
