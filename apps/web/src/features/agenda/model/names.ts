import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Feature, FocusArea, Person, Text } from '@roundtable/contracts'
import type { StakeholderGroup } from '@roundtable/domain'
import type { Finding, Format, Placement } from '@roundtable/scheduling'
import type { Locale } from '../../../platform/i18n/locales'
import { textIn } from '../../../platform/i18n/words'
import {
  featureLabel,
  focusAreaLabel,
  groupLabel,
  languageName,
} from '../../../platform/world-labels'
import { slotOf, type Board } from './board-model'
import type { Names } from './sentences'
import {
  clockIn,
  eventTime,
  figure,
  isolated,
  lengthOf,
  longDay,
  minutesLong,
  rangeOf,
  roomName,
  span,
} from './words'

/** Content as plain text in the language that is set. */
export const textOf = (text: Text): string => textIn(text, i18n.locale as Locale)

export const personName = (person: Pick<Person, 'honorific' | 'name'>): string =>
  person.honorific ? `${person.honorific} ${person.name}` : person.name

function thisFormat(format: Format): string {
  switch (format) {
    case 'panel':
      return t`this panel`
    case 'breakout':
      return t`this breakout`
    case 'pledge-segment':
      return t`this pledge segment`
    case 'signing':
      return t`this signing ceremony`
    case 'spotlight':
      return t`this spotlight`
    case 'special-message':
      return t`this special message`
    case 'break':
      return t`this break`
    case 'opening':
    case 'closing':
      return t`this session`
  }
}

const lists = new Map<string, Intl.ListFormat>()

/** P3, P4 and P5 */
export function listed(names: readonly string[]): string {
  if (names.length === 1) return names[0]!
  const { locale } = i18n
  const format = lists.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' })
  lists.set(locale, format)
  return format.format(names)
}

/** Names as the board knows them, spoken about session `about` (null: the plan), with placements as they would be. */
export function namesOf(
  board: Board,
  about: string | null,
  placements: Readonly<Record<string, Placement>>,
): Names {
  const roomOf = (id: string): string => {
    const room = board.rooms[board.roomIndex.get(id) ?? -1]
    return room ? roomName(room) : '?'
  }
  const thisSession = (): string => thisFormat(board.sessions.get(about ?? '')?.format ?? 'opening')
  const session = (id: string): string => {
    const known = board.sessions.get(id)
    if (!known) return '?'
    // Each apart: together the Latin code would turn an Arabic title round.
    const first = `${isolated(known.code)} ${isolated(textOf(known.title))}`
    const slot = placements[id] && slotOf(board, placements[id])
    if (!slot) return first
    const second = span(slot.minute, slot.minute + known.minutes)
    return t`${first}, ${second}`
  }
  return {
    thisSession,
    others: (finding: Finding) =>
      listed(finding.sessions.filter((id) => id !== about).map(session)),
    session: (id) => (id === about ? thisSession() : session(id)),
    person: (id) => {
      const person = board.people.get(id)
      return person ? isolated(personName(person)) : '?'
    },
    room: roomOf,
    body: (id) => {
      const body = board.bodies.get(id)
      return body ? textOf(body.name) : '?'
    },
    meeting: (id) => {
      const meeting = board.hostOf.flat().find((m) => m.of.id === id)
      return meeting ? span(meeting.from, meeting.to) : '?'
    },
    minutes: minutesLong,
    length: lengthOf,
    place: (roomId, start) => {
      const time = eventTime(board, start, true)
      const room = roomOf(roomId)
      return t`${time}, ${room}`
    },
    openingHours: (dayId) => {
      const open = board.days.find((d) => d.date === dayId)
      if (!open) return '?'
      const day = longDay(open)
      const time = span(open.opens, open.closes)
      return t`${day}, ${time}`
    },
    day: (dayId) => {
      const day = board.days.find((d) => d.date === dayId)
      return day ? longDay(day) : '?'
    },
    hostBreak: (id) => {
      const found = board.plan.hostBreaks.find((b) => b.id === id)
      if (!found) return '?'
      const { timeZone } = board.clock
      return rangeOf(
        clockIn(timeZone, Date.parse(found.start)),
        clockIn(timeZone, Date.parse(found.end)),
      )
    },
    pool: (id) => {
      const pool = board.plan.pools.find((p) => p.id === id)
      return pool ? textOf(pool.name) : '?'
    },
    delegation: (id) => {
      const person = board.plan.people.find((p) => p.organisationId === id)
      return person ? isolated(person.organisation) : '?'
    },
    focusArea: (key) => focusAreaLabel(key as FocusArea),
    group: (key) => groupLabel(key as StakeholderGroup),
    feature: (key) => featureLabel(key as Feature),
    language: languageName,
    figure,
  }
}
