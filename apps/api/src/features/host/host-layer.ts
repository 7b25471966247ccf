import type { Body, HostBreak, HostMeeting } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import type { HostBodyRow, HostMeetingRow } from './host.entity'
import { toBody, toHostBreak, toHostMeeting } from './host.mapper'

/** The host conference as one revision has it, as it travels. */
export interface HostLayer {
  readonly bodies: Body[]
  readonly meetings: HostMeeting[]
  readonly breaks: HostBreak[]
}

const present = <T>(value: T | null): value is T => value !== null

export const hostLayerOf = (
  clock: EventClock,
  rows: { readonly bodies: readonly HostBodyRow[]; readonly meetings: readonly HostMeetingRow[] },
): HostLayer => ({
  bodies: rows.bodies.map(toBody),
  meetings: rows.meetings.map((row) => toHostMeeting(clock, row)).filter(present),
  breaks: rows.meetings.map((row) => toHostBreak(clock, row)).filter(present),
})
