import type {
  Body,
  Event,
  Person,
  Placement,
  Plan,
  Room,
  Session,
  Waiver,
} from '@roundtable/contracts'
import type { SessionTexts } from '../features/agenda/plan.mapper'
import type { SessionItemRow } from '../features/agenda/session.entity'
import type { ProtocolRank, Role } from '@roundtable/domain'

/** A person as demo data have them: duties by code of the host body, because bodies come from the host's file. */
export type DemoPerson = Omit<Person, 'duties'> & {
  readonly rank: ProtocolRank
  readonly languages: readonly string[]
  /** Who acts for the person, at an address that can receive nothing. */
  readonly focalPoint: string | null
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
  readonly focusAreas: Plan['focusAreas']
  readonly priorities: Plan['priorities']
  readonly zones: Plan['zones']
  readonly walks: Plan['walks']
  readonly pools: Plan['pools']
  readonly bodyNames: Readonly<Record<string, Partial<Body['name']>>>
  readonly rooms: readonly Room[]
  readonly people: readonly DemoPerson[]
  readonly sessions: readonly Session[]
  /** What only a session's own page shows, by id. */
  readonly texts: ReadonlyMap<string, SessionTexts>
  readonly items: readonly SessionItemRow[]
  /** As released; what moved since is told apart. */
  readonly placements: readonly Placement[]
  readonly relations: Plan['relations']
  readonly waivers: readonly Waiver[]
  /** Placements that changed after release 1: the board marks them. */
  readonly movedSince: readonly Placement[]
}
