import { dayOf, toMinutes, type EventClock } from '@roundtable/domain'
import { mergedWindows } from '../../platform/database/merged-windows'
import type { GivenFields } from './check-person'
import type { OrganisationRow } from './organisation.entity'
import type { PersonFields } from './whole-person'

/** Who changes a person, and on which day in the event's zone. */
export interface Hand {
  readonly name: string
  readonly clock: EventClock
  /** YYYY-MM-DD */
  readonly today: string
}

export const handOf = (name: string, clock: EventClock, now = new Date()): Hand => ({
  name,
  clock,
  today: dayOf(clock, toMinutes(clock, now)),
})

const once = (codes: readonly string[]): string[] => [...new Set(codes)]

/** A status that says the same as before keeps who set it, and when; any other is set now, by this hand. */
function statusesAfter(
  given: NonNullable<GivenFields['statuses']>,
  stored: PersonFields['statuses'],
  { name, today }: Hand,
): PersonFields['statuses'] {
  const after = given.map(
    (status) =>
      stored.find(
        (s) => s.function === status.function && s.from === status.from && s.until === status.until,
      ) ?? { ...status, setBy: name, setOn: today },
  )
  return [...new Map(after.map((s) => [`${s.from} ${s.function} ${s.until}`, s])).values()].sort(
    (a, b) => order(a.from, b.from) || order(a.function, b.function),
  )
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** The person as it will be stored. What is given has been checked. */
export function personAfter(given: GivenFields, now: PersonFields, hand: Hand): PersonFields {
  const { statuses, unavailable, duties, languagesSpoken, languagesUnderstood } = given
  const next = { ...now, ...given, statuses: now.statuses }
  return {
    ...next,
    // Whoever is here lives by the clock of the event.
    timeZone: next.presence === 'on-site' ? null : next.timeZone,
    ...(statuses && { statuses: statusesAfter(statuses, now.statuses, hand) }),
    ...(unavailable && { unavailable: mergedWindows(hand.clock, unavailable) }),
    ...(duties && {
      duties: [...duties].sort(
        (a, b) => order(a.bodyId, b.bodyId) || order(a.meetingUid ?? '', b.meetingUid ?? ''),
      ),
    }),
    ...(languagesSpoken && { languagesSpoken: once(languagesSpoken) }),
    ...(languagesUnderstood && { languagesUnderstood: once(languagesUnderstood) }),
  }
}

/** Somebody of whom only the organisation is known: they speak for the same group and country. */
export const newcomer = (
  organisation: Pick<OrganisationRow, 'id' | 'stakeholderGroup' | 'country'>,
): PersonFields => ({
  honorific: '',
  name: '',
  function: '',
  organisationId: organisation.id,
  group: organisation.stakeholderGroup,
  country: organisation.country,
  rank: 'other',
  statuses: [],
  presence: 'on-site',
  timeZone: null,
  languagesSpoken: [],
  languagesUnderstood: [],
  unavailable: [],
  duties: [],
  focalPoints: [],
  email: '',
  phone: '',
  notes: '',
})
