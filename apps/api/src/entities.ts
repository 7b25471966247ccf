import { AccountRow } from './features/access/account.entity'
import { EventDayRow, EventRow, FocusAreaRow } from './features/agenda/event.entity'
import { OccupancyRow, PlacementRow, PlanRow, WaiverRow } from './features/agenda/plan.entity'
import { SessionFocusAreaRow, SessionRoleRow, SessionRow } from './features/agenda/session.entity'
import { HostBodyRow, HostMeetingRow, HostRevisionRow } from './features/host/host.entity'
import { PersonDutyRow, PersonRow, PersonUnavailableRow } from './features/people/person.entity'
import { ReleaseRow } from './features/programme/release.entity'
import { RoomRow, RoomWindowRow } from './features/venue/room.entity'

/** Every table that has a row class. Schema comes from migrations only (DESIGN 10). */
export const entities: (new () => object)[] = [
  AccountRow,
  EventRow,
  EventDayRow,
  FocusAreaRow,
  RoomRow,
  RoomWindowRow,
  HostBodyRow,
  HostRevisionRow,
  HostMeetingRow,
  PersonRow,
  PersonUnavailableRow,
  PersonDutyRow,
  SessionRow,
  SessionFocusAreaRow,
  SessionRoleRow,
  PlanRow,
  PlacementRow,
  OccupancyRow,
  WaiverRow,
  ReleaseRow,
]
