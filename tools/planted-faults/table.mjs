import { edge } from './edge.mjs'
import { engine } from './engine.mjs'

// One line per fault: in `file`, the one place `find` becomes `replace`; then the test called `expect` in the spec
// `jest` must go red (or, for a `check`, its output must contain `expect`).
/** @typedef {{ name: string, file: string, find: string, replace: string, expect: string, jest?: string, check?: string[] }} Fault */

const database = 'apps/api/src/platform/database'
const change = `${database}/change.spec.ts`

/** @type {Fault[]} */
const walls = [
  {
    name: 'database: no exclusion of overlaps (I-01)',
    file: `${database}/migrations/0001-foundation.ts`,
    find: `occupancy_not_empty CHECK (NOT isempty(during)),
        CONSTRAINT occupancy_no_overlap EXCLUDE USING gist (resource_id WITH =, during WITH &&));`,
    replace: `occupancy_not_empty CHECK (NOT isempty(during)));`,
    jest: change,
    expect: 'answers an overlap of occupancies as a clash that names the other session (I-01)',
  },
  {
    name: 'change: the plan is read without its lock (I-01)',
    file: `${database}/change.ts`,
    find: ' FOR NO KEY UPDATE',
    replace: '',
    jest: change,
    expect: 'is unavailable when somebody holds the plan longer than five seconds',
  },
]

/** @type {Fault[]} */
const live = [
  {
    name: 'board: a gap in the facts is not noticed (I-06)',
    file: 'apps/web/src/platform/follow.ts',
    find: `fact.prev <= last ? 'apply' : 'gap'`,
    replace: `'apply'`,
    jest: 'apps/web/src/features/agenda/model/reconcile.spec.ts',
    expect: 'applies the fact that follows, drops a known one, and asks again after a gap',
  },
]

export const faults = [...engine, ...walls, ...edge, ...live]
