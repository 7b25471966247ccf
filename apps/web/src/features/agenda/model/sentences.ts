import { plural, t } from '@lingui/core/macro'
import type { Finding, FindingCode, FindingOf } from '@roundtable/scheduling'

/** What the sentences need to call things by; every answer is in the reader's language. */
export interface Names {
  /** The session that is spoken about, such as "this panel". */
  thisSession(): string
  /** The other sessions of a finding: P3 Open infrastructure, 14:00–14:50. */
  others(finding: Finding): string
  /** One of them, or "this panel" where it is the one that is spoken about. */
  session(id: string): string
  person(id: string): string
  room(id: string): string
  body(id: string): string
  /** 15:00–16:30 */
  meeting(id: string): string
  minutes(minutes: number): string
  length(minutes: number): string
  /** Wed 14:00, MH1 */
  place(roomId: string, start: number): string
  /** Wednesday 8 June, 08:00–19:00 */
  openingHours(dayId: string): string
  /** Wednesday 8 June */
  day(dayId: string): string
  /** 10:30–11:00 */
  hostBreak(id: string): string
  pool(id: string): string
  delegation(id: string): string
  focusArea(key: string): string
  group(key: string): string
  feature(key: string): string
  language(code: string): string
  figure(n: number): string
}

/** One sentence per finding: who, what, when. Forgetting one is a type error. */
type Sentences = { [C in FindingCode]: (f: FindingOf<C>, names: Names) => string }

const sentences: Sentences = {
  'outside-event': (f, names) => {
    const minutes = names.minutes(f.minutes)
    if (f.dayId === null) return t`The Roundtable has no day then. Nothing may stand there.`
    const hours = names.openingHours(f.dayId)
    return t`The Roundtable is open ${hours}; ${minutes} would lie outside.`
  },
  'host-meets': (f, names) => {
    const body = names.body(f.bodyId)
    const time = names.meeting(f.meetingId)
    const session = names.thisSession()
    const minutes = names.minutes(f.minutes)
    return t`${body} meets ${time}; ${session} takes ${minutes} of its time.`
  },
  'host-duty': (f, names) => {
    const person = names.person(f.personId)
    const body = names.body(f.bodyId)
    const time = names.meeting(f.meetingId)
    const minutes = names.minutes(f.minutes)
    return t`${person} is needed in ${body}, ${time}: ${minutes} at the same time.`
  },
  'room-double-booked': (f, names) => {
    const room = names.room(f.roomId)
    const others = names.others(f)
    const minutes = names.minutes(f.minutes)
    return t`${room} is taken by ${others}; they would meet for ${minutes}, set-up included.`
  },
  'room-unavailable': (f, names) => {
    const room = names.room(f.roomId)
    const minutes = names.minutes(f.minutes)
    return f.reason === 'closed'
      ? t`${room} is closed then: ${minutes}, set-up included.`
      : t`The host does not lend us ${room} then: ${minutes}, set-up included.`
  },
  'person-in-two-places': (f, names) => {
    const person = names.person(f.personId)
    const others = names.others(f)
    const minutes = names.minutes(f.minutes)
    return t`${person} also takes part in ${others}: ${minutes} at the same time.`
  },
  'person-unavailable': (f, names) => {
    const person = names.person(f.personId)
    const minutes = names.minutes(f.minutes)
    return t`${person} is not available for ${minutes} of that time.`
  },
  'room-too-small': (f, names) => {
    const room = names.room(f.roomId)
    const seats = names.figure(f.capacity)
    const expected = names.figure(f.expected)
    return t`${room} has ${seats} seats; ${expected} people are expected.`
  },
  'locked-moved': (f, names) => {
    const place = names.place(f.roomId, f.start)
    return f.now === 'off-board'
      ? t`It is locked ${place}, and may not come off the board.`
      : t`It is locked: it stays ${place}.`
  },
  'no-pause': (f, names) => {
    const person = names.person(f.personId)
    const length = names.length(f.minutes)
    return t`${person} would sit through ${length} without a pause.`
  },
  'turnaround-short': (f, names) => {
    const room = names.room(f.roomId)
    const others = names.others(f)
    const needed = names.minutes(f.needed)
    const left = names.minutes(f.needed - f.minutes)
    return t`${room} needs ${needed} to be made ready between this and ${others}; there would be ${left}.`
  },
  'walking-time': (f, names) => {
    const person = names.person(f.personId)
    const others = names.others(f)
    const needed = names.minutes(f.needed)
    const left = names.minutes(f.needed - f.minutes)
    return t`${person} needs ${needed} on foot between here and ${others}; there would be ${left}.`
  },
  'pool-exceeded': (f, names) => {
    const pool = names.pool(f.poolId)
    const needed = names.figure(f.needed)
    const size = names.figure(f.size)
    const minutes = names.minutes(f.minutes)
    if (f.sessions.length === 1) return t`${pool}: ${needed} are needed, and there are ${size}.`
    const others = names.others(f)
    return t`${pool}: with ${others}, ${needed} would be needed at once for ${minutes}; there are ${size}.`
  },
  'feature-missing': (f, names) => {
    const room = names.room(f.roomId)
    const feature = names.feature(f.feature)
    return t`${room} does not have what is needed: ${feature}.`
  },
  'language-not-carried': (f, names) => {
    const room = names.room(f.roomId)
    const language = names.language(f.language)
    return f.use === 'floor'
      ? t`${room} has no channel for a language of the floor: ${language}.`
      : t`${room} has no channel for a language of interpretation: ${language}.`
  },
  'order-broken': (f, names) => {
    const first = names.session(f.firstId)
    const second = names.session(f.sessions.find((id) => id !== f.firstId)!)
    const length = names.length(f.minutes)
    return t`The order is fixed: ${first} ends before ${second} starts. It would end ${length} too late.`
  },
  'not-against': (f, names) => {
    const others = names.others(f)
    const minutes = names.minutes(f.minutes)
    return t`It may not run against ${others}; they would meet for ${minutes}.`
  },
  'relation-broken': (f, names) => {
    const others = names.others(f)
    return f.kind === 'same-room'
      ? t`It belongs in one room with ${others}.`
      : t`It belongs on another day than ${others}.`
  },
  'high-level-missing': () => t`No high-level participant from the Membership has confirmed.`,
  'role-unconfirmed': (f) => {
    switch (f.role) {
      case 'lead':
        return t`No chair or moderator has confirmed.`
      case 'speaker':
        return t`No speaker has confirmed.`
      case 'signatory':
        return plural(f.missing, {
          0: 'There is no signatory yet.',
          one: '# signatory has not confirmed.',
          other: '# signatories have not confirmed.',
        })
    }
  },
  'walking-tight': (f, names) => {
    const person = names.person(f.personId)
    const others = names.others(f)
    const needed = names.minutes(f.needed)
    const spare = names.minutes(f.spare)
    return t`${person} walks ${needed} between here and ${others}, with ${spare} to spare.`
  },
  'small-delegation': (f, names) => {
    const delegation = names.delegation(f.delegationId)
    const size = names.figure(f.size)
    const others = names.others(f)
    const minutes = names.minutes(f.minutes)
    return t`${delegation}, a delegation of ${size}, is also needed in ${others}: ${minutes} at the same time.`
  },
  'delegation-duty': (f, names) => {
    const person = names.person(f.personId)
    const delegation = names.delegation(f.delegationId)
    const body = names.body(f.bodyId)
    const time = names.meeting(f.meetingId)
    const minutes = names.minutes(f.minutes)
    return t`${person}, of the same small delegation (${delegation}), is needed in ${body}, ${time}: ${minutes} at the same time.`
  },
  'focus-parallel': (f, names) => {
    const area = names.focusArea(f.focusArea)
    const others = names.others(f)
    const minutes = names.minutes(f.minutes)
    return t`${area} is also the subject of ${others}: ${minutes} at the same time.`
  },
  'interpretation-hours': (f, names) => {
    const minutes = names.minutes(f.minutes)
    return f.reason === 'late'
      ? t`${minutes} lie outside the interpreters’ hours.`
      : t`It is ${minutes} longer than the three hours that one team interprets.`
  },
  'published-moved': (f, names) => {
    const place = names.place(f.roomId, f.start)
    return f.now === 'off-board'
      ? t`The public has it ${place}; off the board, the next release cancels it.`
      : t`The public has it ${place}.`
  },
  'no-focus-area': () => t`It has no focus area, and no reason for that is given.`,
  'remote-hours': (f, names) => {
    const person = names.person(f.personId)
    const minutes = names.minutes(f.minutes)
    return t`${person} takes part from where it is night for ${minutes} of that time.`
  },
  'through-break': (f, names) => {
    const time = names.hostBreak(f.breakId)
    const minutes = names.minutes(f.minutes)
    return t`The whole house has a break ${time}; ${minutes} of it would be lost.`
  },
  'groups-missing': (f, names) => {
    const group = names.group(f.group)
    return t`Nobody of this group takes part in any session on the board: ${group}.`
  },
  'seats-wasted': (f, names) => {
    const room = names.room(f.roomId)
    const seats = names.figure(f.capacity)
    const expected = names.figure(f.expected)
    return t`${room} has ${seats} seats; only ${expected} people are expected.`
  },
  'focus-scattered': (f, names) => {
    const area = names.focusArea(f.focusArea)
    const rooms = names.figure(f.rooms)
    const day = names.day(f.dayId)
    return t`${area} is spread over ${rooms} rooms: ${day}.`
  },
  'idle-hours': (f, names) => {
    const person = names.person(f.personId)
    const length = names.length(f.minutes)
    const others = names.others(f)
    return t`${person} would wait ${length} between this and ${others}.`
  },
}

/** The sentence of any finding. */
export function sentenceOf(finding: Finding, names: Names): string {
  const say = sentences[finding.code] as (f: Finding, names: Names) => string
  return say(finding, names)
}
