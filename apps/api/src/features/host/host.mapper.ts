import type { Body, HostBreak, HostMeeting } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { toDuring, toWindow } from '../../platform/database/window'
import type { HostBodyRow, HostMeetingRow } from './host.entity'

/** A body's row and its shape on the wire have the same fields. */
export const toBody = (row: HostBodyRow): Body => ({ ...row })
export const toBodyRow = (body: Body): HostBodyRow => ({ ...body })

/** What a row is depends on its kind: a meeting has a body, a break has none. */
export const toHostMeeting = (clock: EventClock, row: HostMeetingRow): HostMeeting | null =>
  row.bodyId === null
    ? null
    : {
        id: row.id,
        bodyId: row.bodyId,
        title: row.title,
        roomName: row.roomName,
        ...toWindow(clock, row.during),
      }

export const toHostBreak = (clock: EventClock, row: HostMeetingRow): HostBreak | null =>
  row.bodyId === null ? { id: row.id, title: row.title, ...toWindow(clock, row.during) } : null

/** The row of a meeting or a break in this revision; `uid` is the host's identifier. */
export const toHostMeetingRow = (
  item: HostMeeting | HostBreak,
  revision: number,
  uid: string,
): HostMeetingRow => ({
  id: item.id,
  revision,
  uid,
  kind: 'bodyId' in item ? 'meeting' : 'break',
  bodyId: 'bodyId' in item ? item.bodyId : null,
  title: item.title,
  roomName: 'roomName' in item ? item.roomName : '',
  during: toDuring(item),
})
