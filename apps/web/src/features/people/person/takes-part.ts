import type { Session } from '@roundtable/contracts'
import type { Draft } from '../../agenda/draft/use-draft'

export interface Taking {
  readonly session: Session
  readonly role: Session['roles'][number]
  /** Minutes of the event; null: off the board. */
  readonly from: number | null
  readonly to: number | null
}

/** Where a person takes part, by time; what is off the board comes last. */
export const takingsOf = ({ plan, placements }: Draft, personId: string): Taking[] =>
  plan.sessions
    .flatMap((session): Taking[] => {
      const role = session.roles.find((one) => one.personId === personId)
      if (!role) return []
      const start = placements[session.id]?.start ?? null
      if (start === null) return [{ session, role, from: null, to: null }]
      const from = start + (role.from ?? 0)
      return [{ session, role, from, to: start + (role.to ?? session.minutes) }]
    })
    .sort((a, b) => (a.from ?? Infinity) - (b.from ?? Infinity))
