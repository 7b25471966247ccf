import { t } from '@lingui/core/macro'
import type { Finding, FindingCode, FindingOf } from '@roundtable/scheduling'

/** What the sentences need to call things by; every answer is in the reader's language. */
export interface Names {
  /** The session that is spoken about, such as "this panel". */
  thisSession(): string
  /** The other sessions of a finding: P3 Open infrastructure, 14:00–14:50. */
  others(finding: Finding): string
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
  'high-level-missing': () => t`No high-level participant from the Membership has confirmed.`,
}

/** The sentence of any finding. */
export function sentenceOf(finding: Finding, names: Names): string {
  const say = sentences[finding.code] as (f: Finding, names: Names) => string
  return say(finding, names)
}

/** A few words for a painted field, where a sentence has no room; nothing for what needs one. */
export function captionOf(finding: Finding, names: Names): string | null {
  if (finding.code === 'room-too-small') {
    const seats = names.figure(finding.capacity)
    const expected = names.figure(finding.expected)
    return t`${seats} seats, ${expected} expected`
  }
  if (finding.code === 'no-pause') return t`No pause`
  if (finding.code === 'host-meets') return t`${names.body(finding.bodyId)} meets`
  return null
}
