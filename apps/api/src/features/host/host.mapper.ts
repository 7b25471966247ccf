import type { Body, HostBreak, HostMeeting } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { toDuring, toWindow } from '../../platform/database/window'
import type { HostBodyRow, HostMeetingRow } from './host.entity'

/** What the board is told of a body; who changed it last is told beside. */
export const toBody = ({ id, version, code, name, kind, parentId, policy }: HostBodyRow): Body => ({
  id,
  version,
  code,
  name,
  kind,
  parentId,
  policy,
})

/** What a row is depends on its kind: a meeting has a body, a break has none. */
export const toHostMeeting = (clock: EventClock, row: HostMeetingRow): HostMeeting | null =>
  row.bodyId === null
    ? null
    : {
        id: row.id,
        uid: row.uid,
        bodyId: row.bodyId,
        title: row.title,
        roomName: row.roomName,
        ...toWindow(clock, row.during),
      }

export const toHostBreak = (clock: EventClock, row: HostMeetingRow): HostBreak | null =>
  row.bodyId === null
    ? { id: row.id, uid: row.uid, title: row.title, ...toWindow(clock, row.during) }
    : null

/** The row of a meeting or a break in this revision. */
export const toHostMeetingRow = (
  item: HostMeeting | HostBreak,
  revision: number,
): HostMeetingRow => ({
  id: item.id,
  revision,
  uid: item.uid,
  kind: 'bodyId' in item ? 'meeting' : 'break',
  bodyId: 'bodyId' in item ? item.bodyId : null,
  title: item.title,
  roomName: 'roomName' in item ? item.roomName : '',
  during: toDuring(item),
})
