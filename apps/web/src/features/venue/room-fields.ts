import type { Room, RoomChange } from '@roundtable/contracts'
import { toIso, toMinutes, type EventClock } from '@roundtable/domain'
import { merged, type Stretch } from '@roundtable/ui'

/** A room as the form holds it: windows in minutes of the event, the rest as it travels. */
export type RoomFields = Omit<
  Room,
  'id' | 'version' | 'changedBy' | 'changedAt' | 'lent' | 'closed'
> & { lent: Stretch[]; closed: Stretch[] }

type Wire = RoomChange['fields']

const stretches = (clock: EventClock, windows: NonNullable<Wire['lent']>): Stretch[] =>
  merged(
    windows.map(({ start, end }) => ({
      start: toMinutes(clock, start),
      end: toMinutes(clock, end),
    })),
  )

/** Whatever of a room came over the wire. */
export const formFields = (
  clock: EventClock,
  { lent, closed, ...rest }: Wire,
): Partial<RoomFields> => ({
  ...rest,
  ...(lent && { lent: stretches(clock, lent) }),
  ...(closed && { closed: stretches(clock, closed) }),
})

const windows = (clock: EventClock, list: readonly Stretch[]) =>
  list.map(({ start, end }) => ({ start: toIso(clock, start), end: toIso(clock, end) }))

export const wireFields = (
  clock: EventClock,
  { lent, closed, ...rest }: Partial<RoomFields>,
): Wire => ({
  ...rest,
  ...(lent && { lent: windows(clock, lent) }),
  ...(closed && { closed: windows(clock, closed) }),
})

/** All fields of a room. */
export const fieldsOf = (
  clock: EventClock,
  { id: _id, version: _version, changedBy: _by, changedAt: _at, ...fields }: Room,
): RoomFields => formFields(clock, fields) as RoomFields
