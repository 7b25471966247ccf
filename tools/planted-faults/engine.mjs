// Faults of the engine: each rule taken out, an edge of time moved by a minute for all; the rest by its part.
import { edges } from './engine-edges.mjs'
import { evaluation } from './engine-evaluation.mjs'
import { probe } from './engine-probe.mjs'

/** @typedef {import('./table.mjs').Fault} Fault */

const rules = 'libs/scheduling/src/rules'
const interval = 'libs/scheduling/src/time/interval.ts'

/** The rules by their names in the registry, in its order. */
const names = [
  'outsideEvent',
  'hostMeets',
  'hostDuty',
  'roomDoubleBooked',
  'roomUnavailable',
  'turnaroundShort',
  'personInTwoPlaces',
  'walkingTime',
  'personUnavailable',
  'poolExceeded',
  'featureMissing',
  'languageNotCarried',
  'orderBroken',
  'notAgainst',
  'relationBroken',
  'lockedMoved',
  'highLevelMissing',
  'roleUnconfirmed',
  'roomTooSmall',
  'noPause',
  'walkingTight',
  'smallDelegation',
  'delegationDuty',
  'focusParallel',
  'interpretationHours',
  'publishedMoved',
  'noFocusArea',
  'remoteHours',
  'throughBreak',
  'groupsMissing',
  'seatsWasted',
  'focusScattered',
  'idleHours',
]

const removed = names.map((name, i) => {
  const before = i + 1 < names.length ? `\n  ${names[i + 1]},` : '\n]'
  return {
    name: `engine: the rule ${name} is not asked`,
    file: `${rules}/registry.ts`,
    find: `\n  ${name},${before}`,
    replace: before,
    jest: `${rules}/registry.spec.ts`,
    expect: 'lets a plan that breaks every rule hear from each',
  }
})

/** Touching edges count as an overlap: every rule that stands on `overlaps` has to notice. */
const touching = [
  ['host-meets', 'reports a session during a plenary, not the one that starts when it ends'],
  ['room-double-booked', 'reports two sessions sharing a room, not their neighbour'],
  [
    'not-against',
    'reports a minute at the same time once, whichever way round it is asked for, not touching edges',
  ],
  [
    'focus-parallel',
    'reports each focus area that two sessions share at the same time, not touching edges, nor others, nor a coffee break',
  ],
  [
    'through-break',
    'reports a minute of a break of the house, not touching edges, nor a break of our own',
  ],
].map(([code, expect]) => ({
  name: `engine: ${code} takes touching edges for an overlap`,
  file: interval,
  find: 'Math.max(a.from, b.from) < Math.min(a.to, b.to)',
  replace: 'Math.max(a.from, b.from) <= Math.min(a.to, b.to)',
  jest: `${rules}/${code}.spec.ts`,
  expect,
}))

/** @type {Fault[]} */
export const engine = [...removed, ...touching, ...edges, ...evaluation, ...probe]
