import { AccountRow } from './features/access/account.entity'
import { PlacementBaseRow } from './features/agenda/copies/placement-base.entity'
import {
  EventDayRow,
  EventRow,
  FocusAreaPriorityRow,
  FocusAreaRow,
  ItuPriorityRow,
  SettingRow,
} from './features/agenda/event.entity'
import {
  OccupancyRow,
  PlacementRow,
  PlanRow,
  RulePolicyRow,
  WaiverRow,
} from './features/agenda/plan.entity'
import {
  SessionFocusAreaRow,
  SessionItemRow,
  SessionRelationRow,
  SessionRoleRow,
  SessionRow,
  SessionUseRow,
} from './features/agenda/session.entity'
import { HostMappingRow } from './features/host/host-mapping.entity'
import { HostBodyRow, HostMeetingRow, HostRevisionRow } from './features/host/host.entity'
import { OrganisationRow } from './features/people/organisation.entity'
import {
  FocalPointRow,
  HighLevelStatusRow,
  PersonDutyRow,
  PersonRow,
  PersonUnavailableRow,
} from './features/people/person.entity'
import { ReleaseRow } from './features/programme/release.entity'
import { RoomRow, RoomWindowRow } from './features/venue/room.entity'
import { PoolRow, WalkRow, ZoneRow } from './features/venue/venue.entity'

/** Every table that has a row class. Schema comes from migrations only (DESIGN 10). */
export const entities: (new () => object)[] = [
  AccountRow,
  EventRow,
  EventDayRow,
  FocusAreaRow,
  FocusAreaPriorityRow,
  ItuPriorityRow,
  SettingRow,
  ZoneRow,
  WalkRow,
  PoolRow,
  RoomRow,
  RoomWindowRow,
  HostBodyRow,
  HostRevisionRow,
  HostMeetingRow,
  HostMappingRow,
  OrganisationRow,
  PersonRow,
  HighLevelStatusRow,
  FocalPointRow,
  PersonUnavailableRow,
  PersonDutyRow,
  SessionRow,
  SessionFocusAreaRow,
  SessionRoleRow,
  SessionUseRow,
  SessionRelationRow,
  SessionItemRow,
  PlanRow,
  PlacementRow,
  PlacementBaseRow,
  OccupancyRow,
  WaiverRow,
  RulePolicyRow,
  ReleaseRow,
]
