import type { Organisation } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { toVersioned } from '../../platform/database/versioned'
import type { OrganisationRow } from './organisation.entity'

export function toOrganisation(clock: EventClock, row: OrganisationRow): Organisation {
  const { stakeholderGroup, ...fields } = row
  return { ...fields, ...toVersioned(clock, row), group: stakeholderGroup }
}
