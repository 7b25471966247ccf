import type { Programme } from '@roundtable/contracts'

type PublicSession = Programme['sessions'][number]

/** What the latest release did to a session that was public before. */
export interface LatestChange {
  session: PublicSession
  kind: 'moved' | 'cancelled'
}

/** What the latest release itself cancelled and moved, by time. What an earlier one cancelled stays so, and is no news. */
export const latestChanges = ({ sessions, revisions, release }: Programme): LatestChange[] => {
  const touched = new Set(
    revisions.filter((one) => one.changed === release?.number).map((one) => one.sessionId),
  )
  return sessions
    .flatMap((session): LatestChange[] => {
      if (session.status === 'cancelled')
        return touched.has(session.id) ? [{ session, kind: 'cancelled' }] : []
      return session.was ? [{ session, kind: 'moved' }] : []
    })
    .sort((a, b) => Date.parse(a.session.start) - Date.parse(b.session.start))
}

export interface Difference {
  added: number
  moved: number
  cancelled: number
}

/** What a reader who looked at `before` now sees differently: said aloud when a release comes. */
export const differenceOf = (before: Programme, after: Programme): Difference => {
  const known = new Map(before.sessions.map((session) => [session.id, session]))
  const count = (test: (old: PublicSession | undefined, now: PublicSession) => boolean): number =>
    after.sessions.filter((session) => test(known.get(session.id), session)).length
  return {
    added: count((old, now) => !old && now.status === 'scheduled'),
    moved: count(
      (old, now) =>
        old?.status === 'scheduled' &&
        now.status === 'scheduled' &&
        (Date.parse(old.start) !== Date.parse(now.start) || old.roomId !== now.roomId),
    ),
    cancelled: count((old, now) => old?.status === 'scheduled' && now.status === 'cancelled'),
  }
}
