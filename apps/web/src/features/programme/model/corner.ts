import type { Programme, PublicSession } from '@roundtable/contracts'
import { clockOf, dayIn } from './days'

const most = 5

/** A few lines of the programme: what runs and comes next on its day; before and after the event, how it opens. */
export const corner = (
  programme: Programme,
  now: number,
): { date: string | undefined; sessions: PublicSession[] } => {
  const clock = clockOf(programme.event)
  const sessions = [...programme.sessions].sort(
    (a, b) => Date.parse(a.start) - Date.parse(b.start) || a.code.localeCompare(b.code),
  )
  const ahead = sessions.filter((session) => Date.parse(session.end) > now)
  const from = ahead.length > 0 ? ahead : sessions
  const first = from[0]
  if (!first) return { date: undefined, sessions: [] }
  const date = dayIn(clock, first.start)
  return {
    date,
    sessions: from.filter((session) => dayIn(clock, session.start) === date).slice(0, most),
  }
}
