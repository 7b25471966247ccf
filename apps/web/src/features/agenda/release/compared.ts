import { t } from '@lingui/core/macro'
import type { AffectedPerson, Place, Release } from '@roundtable/contracts'
import type { Locale } from '../../../platform/i18n/locales'
import { roomLabel } from '../../../platform/room-label'
import type { Times } from '../../../platform/time/times'
import type { Draft } from '../draft/use-draft'
import { isolated } from '../model/words'
import { linesBetween, type ChangeLine } from './model/lines'

/** What a release holds, whether it was sealed or would be. */
export type Content = Pick<Release, 'rooms' | 'sessions'>

/** Two states of the programme beside each other, with everything that is said of them. */
export interface Compared {
  readonly before: Content | null
  readonly after: Content
  readonly lines: readonly ChangeLine[]
  /** Rooms of both, those of `after` first. */
  readonly rooms: Release['rooms']
  /** The plan of now: names of people and bodies, the host's hours. */
  readonly draft: Draft
}

export function compare(draft: Draft, before: Content | null, after: Content): Compared {
  const known = new Set(after.rooms.map((room) => room.id))
  const gone = before?.rooms.filter((room) => !known.has(room.id)) ?? []
  return {
    before,
    after,
    draft,
    lines: linesBetween(before?.sessions ?? null, after.sessions),
    rooms: [...after.rooms, ...gone],
  }
}

/** Wed 16:30, MH1; in the event's zone. */
export function placeWords(
  { rooms }: Pick<Compared, 'rooms'>,
  times: Times,
  locale: Locale,
  { roomId, start }: Place,
): string {
  const known = rooms.find((one) => one.id === roomId)
  const day = times.weekday(times.day(start))
  const time = times.time(start)
  const room = known ? isolated(roomLabel(known, locale)) : '?'
  return t`${day} ${time}, ${room}`
}

/** How many people one session concerns. */
export const concernedBy = (affected: readonly AffectedPerson[], sessionId: string): number =>
  affected.filter(({ sessions }) => sessions.includes(sessionId)).length
