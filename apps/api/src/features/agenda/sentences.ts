import type { Finding, FindingCode, FindingOf } from '@roundtable/scheduling'
import type { Names } from './names'

type Sentences = { readonly [C in FindingCode]: (finding: FindingOf<C>, names: Names) => string }

const minutes = (n: number): string => (n === 1 ? '1 minute' : `${n} minutes`)

/** What `detail` of a problem says in English; the web app has its own catalogues. Forgetting one is a type error. */
const sentences: Sentences = {
  'outside-event': (f, names) =>
    f.dayId === null
      ? `${names.session(f.sessions[0])} would be outside the days of the event`
      : `${names.session(f.sessions[0])} would be outside the opening hours for ${minutes(f.minutes)}`,
  'host-meets': (f, names) =>
    `${names.body(f.bodyId)} meets ${names.meeting(f.meetingId)}, ${minutes(f.minutes)} of the time of ${names.session(f.sessions[0])}`,
  'host-duty': (f, names) =>
    `${names.person(f.personId)} is needed in ${names.body(f.bodyId)} ${names.meeting(f.meetingId)}, ${minutes(f.minutes)} of the time of ${names.session(f.sessions[0])}`,
  'room-double-booked': (f, names) =>
    `${names.session(f.sessions[0])} and ${names.session(f.sessions[1])} would both need ${names.room(f.roomId)} for ${minutes(f.minutes)}`,
  'room-unavailable': (f, names) =>
    `${names.room(f.roomId)} is ${f.reason === 'closed' ? 'closed' : 'not lent to us'} for ${minutes(f.minutes)} that ${names.session(f.sessions[0])} needs`,
  'person-in-two-places': (f, names) =>
    `${names.person(f.personId)} would be in ${names.session(f.sessions[0])} and ${names.session(f.sessions[1])} at once for ${minutes(f.minutes)}`,
  'person-unavailable': (f, names) =>
    `${names.person(f.personId)} is not available for ${minutes(f.minutes)} of ${names.session(f.sessions[0])}`,
  'room-too-small': (f, names) =>
    `${names.room(f.roomId)} has ${f.capacity} seats, and ${f.expected} people are expected at ${names.session(f.sessions[0])}`,
  'locked-moved': (f, names) =>
    `${names.session(f.sessions[0])} is locked in ${names.room(f.roomId)}, ${names.time(f.start)}`,
  'no-pause': (f, names) =>
    `${names.person(f.personId)} would have no pause for ${minutes(f.minutes)}`,
  'high-level-missing': (f, names) =>
    `${names.session(f.sessions[0])} has no confirmed high-level participant from the Membership`,
}

/** The table gives each code the sentence for its own facts; TypeScript cannot follow that through the lookup. */
const sentence = (finding: Finding, names: Names): string =>
  (sentences[finding.code] as (finding: Finding, names: Names) => string)(finding, names)

/** The first reasons in words, and how many more there are. */
export function reasons(findings: readonly Finding[], names: Names, most = 3): string {
  const said = findings.slice(0, most).map((f) => sentence(f, names))
  const more = findings.length - said.length
  return `${said.join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}
