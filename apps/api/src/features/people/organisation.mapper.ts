import type { Organisation, StaleRecord } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { toVersioned } from '../../platform/database/versioned'
import type { OrganisationRow } from './organisation.entity'

export function toOrganisation(clock: EventClock, row: OrganisationRow): Organisation {
  const { stakeholderGroup, ...fields } = row
  return { ...fields, ...toVersioned(clock, row), group: stakeholderGroup }
}

export const organisationAsItStands = ({
  id: _,
  version,
  changedBy,
  changedAt,
  ...fields
}: Organisation): StaleRecord => ({ version, changedBy, changedAt, fields })
