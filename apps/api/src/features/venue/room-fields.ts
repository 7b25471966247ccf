import type { Problem, Room, RoomChange, Venue } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { badWindows, mergedWindows, type Span } from '../../platform/database/merged-windows'
import type { Refusal } from '../../platform/http/problem'

type Errors = NonNullable<Problem['errors']>
export type RoomFields = RoomChange['fields']

/** What a room's fields are checked against. */
export interface Around {
  readonly zones: Venue['zones']
  /** The others. */
  readonly rooms: readonly Pick<Room, 'code'>[]
  readonly event: Span
}

export const roomMisfit = (errors: Errors): Refusal => ({
  word: 'validation',
  detail: 'The room cannot be like this. Nothing was changed.',
  errors,
})

export const roomErrors = (fields: RoomFields, { zones, rooms, event }: Around): Errors => [
  ...(fields.zoneId && !zones.some(({ id }) => id === fields.zoneId)
    ? [{ pointer: '/fields/zoneId', code: 'unknown-zone' }]
    : []),
  ...(rooms.some(({ code }) => code.toLowerCase() === fields.code?.toLowerCase())
    ? [{ pointer: '/fields/code', code: 'taken' }]
    : []),
  ...(['lent', 'closed'] as const).flatMap((list) =>
    badWindows(fields[list] ?? [], event).map(({ index, code }) => ({
      pointer: `/fields/${list}/${index}`,
      code,
    })),
  ),
]

/** As they are stored: lists without repetition, windows that touch made one. */
export function tidyRoom<T extends RoomFields>(clock: EventClock, fields: T): T {
  const { features, languages, lent, closed } = fields
  return {
    ...fields,
    ...(features && { features: [...new Set(features)] }),
    ...(languages && { languages: [...new Set(languages)] }),
    ...(lent && { lent: mergedWindows(clock, lent) }),
    ...(closed && { closed: mergedWindows(clock, closed) }),
  }
}

/** What a new room has where nobody said anything. */
export const plainRoom = {
  zoneId: null,
  floor: '',
  setUp: 0,
  teardown: 0,
  turnaround: 0,
  features: [],
  languages: [],
  lent: [],
  closed: [],
} satisfies RoomFields
