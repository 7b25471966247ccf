import type { Actor } from '../http/actor'
import type { VersionedRow } from './versioned'

/** A record after the change that is being made; new records start from 0. */
export const nextVersion = (actor: Actor, version = 0): VersionedRow => ({
  version: version + 1,
  changedBy: actor.name,
  changedAt: new Date(),
})
