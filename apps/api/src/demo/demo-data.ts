import type {
  Body,
  Event,
  FocusArea,
  Person,
  Placement,
  Room,
  Session,
  Text,
  Waiver,
} from '@roundtable/contracts'
import type { Role, StakeholderGroup } from '@roundtable/domain'

/** A person as demo data has them: duties by code of the host body, because bodies come from the host's file. */
export type DemoPerson = Omit<Person, 'duties'> & {
  readonly group: StakeholderGroup
  readonly dutyCodes: readonly string[]
}

export interface DemoAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

/** Everything of the demo that does not come from the host's timetable. */
export interface DemoData {
  readonly event: Event
  readonly focusAreas: readonly { readonly key: FocusArea; readonly name: Text }[]
  readonly bodyNames: Readonly<Record<string, Partial<Body['name']>>>
  readonly rooms: readonly Room[]
  readonly people: readonly DemoPerson[]
  readonly sessions: readonly Session[]
  /** As released; what moved since is told apart. */
  readonly placements: readonly Placement[]
  readonly waivers: readonly Waiver[]
  /** Placements that changed after release 1: the board marks them. */
  readonly movedSince: readonly Placement[]
}
