import { inBrowser, moves, releases } from './agenda.mjs'
import { boardActs } from './board-acts.mjs'
import { boardSides } from './board-sides.mjs'
import { boardView } from './board-view.mjs'
import { edge } from './edge.mjs'
import { engine } from './engine.mjs'
import { host } from './host.mjs'
import { hostInBrowser } from './host-pages.mjs'
import { knowledge } from './knowledge.mjs'
import { operations } from './operations.mjs'
import { channel } from './live.mjs'
import { offline, reconciling } from './offline.mjs'
import { aroundPeople } from './people.mjs'
import { publicProgramme } from './programme.mjs'
import { sessions } from './sessions.mjs'
import { whatIf } from './what-if.mjs'
import { together } from './together.mjs'

// One line per fault: in `file`, the one place `find` becomes `replace`; then the test called `expect` in the spec
// `jest` must go red (or, for a `check`, its output must contain `expect`).
/** @typedef {{ name: string, file: string, find: string, replace: string, expect: string, jest?: string, check?: string[] }} Fault */

/** @type {Fault[]} */
export const faults = [
  ...engine,
  ...moves,
  ...edge,
  ...channel,
  ...releases,
  ...inBrowser,
  ...offline,
  ...operations,
  ...reconciling,
  ...hostInBrowser,
  ...knowledge,
  ...aroundPeople,
  ...sessions,
  ...publicProgramme,
  ...host,
  ...boardActs,
  ...boardSides,
  ...whatIf,
  ...boardView,
  ...together,
]
