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
  'turnaround-short': (f, names) =>
    `${names.room(f.roomId)} needs ${minutes(f.needed)} between ${names.session(f.sessions[0])} and ${names.session(f.sessions[1])}, and would have ${f.needed - f.minutes}`,
  'walking-time': (f, names) =>
    `${names.person(f.personId)} needs ${minutes(f.needed)} on foot between ${names.session(f.sessions[0])} and ${names.session(f.sessions[1])}, and would have ${f.needed - f.minutes}`,
  'pool-exceeded': (f, names) =>
    `${names.pool(f.poolId)}: ${f.needed} would be needed at once for ${minutes(f.minutes)}, and there are ${f.size}`,
  'feature-missing': (f, names) =>
    `${names.room(f.roomId)} does not have what ${names.session(f.sessions[0])} needs: ${names.feature(f.feature)}`,
  'language-not-carried': (f, names) =>
    `${names.room(f.roomId)} has no channel for ${names.language(f.language)}, ${f.use === 'floor' ? 'spoken on the floor of' : 'interpreted in'} ${names.session(f.sessions[0])}`,
  'order-broken': (f, names) =>
    `${names.session(f.firstId)} has to end before ${names.session(f.sessions.find((id) => id !== f.firstId))} starts, and would end ${minutes(f.minutes)} too late`,
  'not-against': (f, names) =>
    `${names.session(f.sessions[0])} and ${names.session(f.sessions[1])} may not run against each other, and would for ${minutes(f.minutes)}`,
  'relation-broken': (f, names) =>
    `${names.session(f.sessions[0])} and ${names.session(f.sessions[1])} belong ${f.kind === 'same-room' ? 'in one room' : 'on different days'}`,
  'locked-moved': (f, names) =>
    `${names.session(f.sessions[0])} is locked in ${names.room(f.roomId)}, ${names.time(f.start)}`,
  'high-level-missing': (f, names) =>
    `${names.session(f.sessions[0])} has no confirmed high-level participant from the Membership`,
  'role-unconfirmed': (f, names) =>
    `${names.session(f.sessions[0])} ${unconfirmed[f.role](f.missing)}`,
  'room-too-small': (f, names) =>
    `${names.room(f.roomId)} has ${f.capacity} seats, and ${f.expected} people are expected at ${names.session(f.sessions[0])}`,
  'no-pause': (f, names) =>
    `${names.person(f.personId)} would have no pause for ${minutes(f.minutes)}`,
  'walking-tight': (f, names) =>
    `${names.person(f.personId)} would have ${minutes(f.spare)} to spare on the way between ${names.session(f.sessions[0])} and ${names.session(f.sessions[1])}`,
  'small-delegation': (f, names) =>
    `${names.delegation(f.delegationId)}, a delegation of ${f.size}, would be needed in ${names.session(f.sessions[0])} and ${names.session(f.sessions[1])} at once for ${minutes(f.minutes)}`,
  'delegation-duty': (f, names) =>
    `${names.person(f.personId)}, of the same small delegation (${names.delegation(f.delegationId)}), is needed in ${names.body(f.bodyId)} ${names.meeting(f.meetingId)}, ${minutes(f.minutes)} of the time of ${names.session(f.sessions[0])}`,
  'focus-parallel': (f, names) =>
    `${names.session(f.sessions[0])} and ${names.session(f.sessions[1])} are both about ${names.focusArea(f.focusArea)}, and would run in parallel for ${minutes(f.minutes)}`,
  'interpretation-hours': (f, names) =>
    f.reason === 'late'
      ? `${minutes(f.minutes)} of ${names.session(f.sessions[0])} would be outside the interpreters’ hours`
      : `${names.session(f.sessions[0])} is ${minutes(f.minutes)} longer than the three hours that one team interprets`,
  'published-moved': (f, names) =>
    `the public has ${names.session(f.sessions[0])} in ${names.room(f.roomId)}, ${names.time(f.start)}`,
  'no-focus-area': (f, names) =>
    `${names.session(f.sessions[0])} has no focus area, and no reason for that is given`,
  'remote-hours': (f, names) =>
    `${names.person(f.personId)} takes part from where it is night for ${minutes(f.minutes)} of ${names.session(f.sessions[0])}`,
  'through-break': (f, names) =>
    `${names.session(f.sessions[0])} would run through a break of the house, ${names.hostBreak(f.breakId)}, for ${minutes(f.minutes)}`,
  'groups-missing': (f, names) =>
    `nobody from this group takes part in any session on the board: ${names.group(f.group)}`,
  'seats-wasted': (f, names) =>
    `${names.room(f.roomId)} has ${f.capacity} seats, and only ${f.expected} people are expected at ${names.session(f.sessions[0])}`,
  'focus-scattered': (f, names) =>
    `${names.focusArea(f.focusArea)} would be spread over ${f.rooms} rooms on ${names.day(f.dayId)}`,
  'idle-hours': (f, names) =>
    `${names.person(f.personId)} would wait ${minutes(f.minutes)} between ${names.session(f.sessions[0])} and ${names.session(f.sessions[1])}`,
}

const unconfirmed = {
  lead: () => 'has no confirmed chair or moderator',
  speaker: () => 'has no confirmed speaker',
  signatory: (missing: number) =>
    ['has no signatory yet', 'waits for 1 signatory to confirm'][missing] ??
    `waits for ${missing} signatories to confirm`,
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
