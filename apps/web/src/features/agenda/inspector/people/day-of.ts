import { presenceOf } from '@roundtable/scheduling'
import type { Board } from '../../model/board-model'
import { dutiesOn, unavailableOn } from '../../model/person-day'
import type { Shown } from '../../model/plan-state'

/** What somebody's time is taken by, in minutes of the day; `of`: id of the session or of the host's body. */
export interface Taken {
  readonly kind: 'here' | 'session' | 'duty' | 'away'
  readonly from: number
  readonly to: number
  readonly of: string | null
}

/** The sessions that somebody has not declined, as long as they are in them. */
function sessionsOf({ cards }: Shown, personId: string, day: number, hereId: string): Taken[] {
  return cards.flatMap(({ session, slot }): Taken[] => {
    if (slot?.day !== day) return []
    return session.roles
      .filter((role) => role.personId === personId && role.reply !== 'declined')
      .map((role): Taken => {
        const there = presenceOf(role, session.minutes)
        const kind = session.id === hereId ? 'here' : 'session'
        return {
          kind,
          from: slot.minute + there.from,
          to: slot.minute + there.to,
          of: session.id,
        }
      })
  })
}

const order = { away: 0, duty: 1, session: 2, here: 3 } as const

/**
 * The day of one person beside a session: sessions, duties in the host's bodies, absences — as far as the plan that
 * the reader was given tells them. By time; what lies under another comes before it.
 */
export function dayOf(
  shown: Shown,
  personId: string,
  { day, hereId }: { day: number; hereId: string },
): readonly Taken[] {
  const { board, enginePlan } = shown
  const duties = dutiesOn(board, personId, day).map(({ from, to, of }): Taken => ({
    kind: 'duty',
    from,
    to,
    of: of.bodyId,
  }))
  const away = unavailableOn(enginePlan, personId, board.days[day]!).map(({ from, to }): Taken => ({
    kind: 'away',
    from,
    to,
    of: null,
  }))
  return [...away, ...duties, ...sessionsOf(shown, personId, day, hereId)].toSorted(
    (a, b) => a.from - b.from || order[a.kind] - order[b.kind],
  )
}

/** Where a stretch stands on the line, in hundredths of the hours that the board shows; null: outside of them. */
export function onLine(
  { axis }: Board,
  { from, to }: Pick<Taken, 'from' | 'to'>,
): { at: number; size: number } | null {
  const [start, end] = [Math.max(from, axis.from), Math.min(to, axis.to)]
  if (start >= end) return null
  const hundredths = (minutes: number): number => (minutes * 100) / (axis.to - axis.from)
  return { at: hundredths(start - axis.from), size: hundredths(end - start) }
}
