import { t } from '@lingui/core/macro'
import type { FindingCode } from '@roundtable/scheduling'

/** Each rule as the sentence it holds the agenda to; a rule without one is a type error. */
const sentences: Record<FindingCode, () => string> = {
  'outside-event': () => t`A session lies within the opening hours of one day of the Roundtable.`,
  'host-meets': () =>
    t`No session takes time from the plenaries, committees and groups of the host.`,
  'host-duty': () => t`Nobody is asked to be here while they have a duty in a body of the host.`,
  'room-double-booked': () => t`A room holds one session at a time, set-up and teardown included.`,
  'room-unavailable': () => t`A room is used only while the host lends it and it is not closed.`,
  'turnaround-short': () => t`Between two sessions a room has the time it needs to be made ready.`,
  'person-in-two-places': () => t`Nobody takes part in two sessions at the same time.`,
  'walking-time': () => t`Between two sessions there is time to walk from one room to the other.`,
  'person-unavailable': () => t`People take part only when they are available.`,
  'pool-exceeded': () =>
    t`No more interpreters, crews and equipment are asked for at once than there are.`,
  'feature-missing': () => t`The room has what the session needs.`,
  'language-not-carried': () =>
    t`The room carries the languages of the floor and of interpretation.`,
  'order-broken': () => t`A session that comes before another ends before the other one starts.`,
  'not-against': () => t`Sessions that must not compete do not run at the same time.`,
  'relation-broken': () => t`Sessions that belong in one room, or on different days, are there.`,
  'locked-moved': () => t`A locked session stays where it stands.`,
  'high-level-missing': () =>
    t`Every panel and breakout includes, or is led by, a confirmed high-level participant from the Membership.`,
  'role-unconfirmed': () =>
    t`Those whom a session needs have confirmed: a chair or moderator, a speaker, all signatories.`,
  'room-too-small': () => t`The room has a seat for everybody who is expected.`,
  'no-pause': () => t`A high-level person has a pause after two sessions in a row.`,
  'walking-tight': () => t`The walk from one session to the next leaves some minutes to spare.`,
  'small-delegation': () => t`A small delegation is not needed in two sessions at once.`,
  'delegation-duty': () =>
    t`A small delegation is not needed in a session and in a body of the host at once.`,
  'focus-parallel': () => t`Two sessions of one focus area do not run at the same time.`,
  'interpretation-hours': () =>
    t`Interpreted sessions end by 12:30 and 17:30, and last three hours at most.`,
  'published-moved': () => t`A session that is public stays where the public has it.`,
  'no-focus-area': () => t`A session has a focus area, or a stated reason for having none.`,
  'remote-hours': () => t`Nobody remote is asked to speak in the night of where they are.`,
  'through-break': () => t`No session runs through a break of the whole venue.`,
  'groups-missing': () => t`Every stakeholder group has somebody who takes part.`,
  'seats-wasted': () => t`A small session does not take a large room.`,
  'focus-scattered': () => t`The sessions of one focus area stay in a few rooms on a day.`,
  'idle-hours': () => t`A high-level person does not wait for hours between two sessions.`,
}

export const ruleSentence = (rule: string): string => sentences[rule as FindingCode]?.() ?? rule

/** Why nobody can weigh a rule otherwise (I-01). */
export function whyFixed(rule: string): string {
  switch (rule) {
    case 'room-double-booked':
      return t`Never otherwise: two sessions in one room.`
    case 'person-in-two-places':
      return t`Never otherwise: nobody can be in two places.`
    case 'pool-exceeded':
      return t`Never otherwise: there are no more of them.`
    default:
      return t`This rule cannot be weighed otherwise.`
  }
}
