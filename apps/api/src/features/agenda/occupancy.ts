import type { Room, Session } from '@roundtable/contracts'
import { presenceOf } from '@roundtable/scheduling'
import type { OccupancyRow } from './plan.entity'

const minute = 60_000

/** Where a session stands, as far as it keeps anybody busy. */
export interface Stand {
  readonly room: Pick<Room, 'id' | 'setUp' | 'teardown'>
  readonly start: Date
}

/**
 * Whom and what a placed session takes (DESIGN 5): its room with set-up and teardown, and everybody invited or
 * confirmed while the engine counts them there (I-01); nobody has two roles in one session. Nothing when it is off the board. The only writer of these rows (I-01).
 */
export function occupancyOf(
  session: Pick<Session, 'id' | 'minutes' | 'roles'>,
  stand: Stand | null,
): OccupancyRow[] {
  if (!stand) return []
  const { room, start } = stand
  const at = (minutes: number) => new Date(start.getTime() + minutes * minute)
  const taken = (resourceId: string, from: number, to: number): OccupancyRow => ({
    resourceId,
    during: { start: at(from), end: at(to) },
    sessionId: session.id,
  })
  const people = session.roles.filter((role) => role.reply !== 'declined')
  return [
    taken(room.id, -room.setUp, session.minutes + room.teardown),
    ...people.map((role) => {
      const { from, to } = presenceOf(role, session.minutes)
      return taken(role.personId, from, to)
    }),
  ]
}
