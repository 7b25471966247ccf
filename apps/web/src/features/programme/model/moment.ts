import type { Programme } from '@roundtable/contracts'

type PublicSession = Programme['sessions'][number]

export interface Running {
  session: PublicSession
  /** Share of its time that is over, 0 to 1. */
  progress: number
}

/** What is true right now, from the clock and the released times alone. */
export type Moment =
  | { phase: 'unpublished' }
  /** A release without a session, or with none that takes place. */
  | { phase: 'empty' }
  | { phase: 'cancelled' }
  | { phase: 'before'; opens: string; first: PublicSession[] }
  | { phase: 'during'; running: Running[]; next: PublicSession[] }
  | { phase: 'after'; ended: string; first: PublicSession; last: PublicSession }

const start = (session: PublicSession): number => Date.parse(session.start)
const end = (session: PublicSession): number => Date.parse(session.end)

/** Sessions are half-open: at 15:00 the one that ends at 15:00 is over. */
export const isRunning = (session: PublicSession, now: number): boolean =>
  session.status === 'scheduled' && start(session) <= now && now < end(session)

const phaseWithout = ({ release, sessions }: Programme): 'unpublished' | 'empty' | 'cancelled' =>
  release === null ? 'unpublished' : sessions.length === 0 ? 'empty' : 'cancelled'

export const momentOf = (programme: Programme, now: number): Moment => {
  const sessions = programme.sessions
    .filter((session) => session.status === 'scheduled')
    .sort((a, b) => start(a) - start(b) || end(a) - end(b))
  const first = sessions[0]
  if (!first) return { phase: phaseWithout(programme) }
  const last = sessions.reduce((latest, one) => (end(one) >= end(latest) ? one : latest), first)
  const coming = sessions.filter((session) => start(session) > now)
  const next = coming.filter((session) => start(session) === start(coming[0] ?? session))
  if (now < start(first)) return { phase: 'before', opens: first.start, first: next }
  if (now >= end(last)) return { phase: 'after', ended: last.end, first, last }
  const running = sessions
    .filter((session) => isRunning(session, now))
    .map((session) => ({
      session,
      progress: (now - start(session)) / (end(session) - start(session)),
    }))
  return { phase: 'during', running, next }
}
