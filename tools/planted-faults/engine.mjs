// Faults of the engine: each rule taken out, each edge moved by a minute, each shortcut of `probe` taken too far.
/** @typedef {import('./table.mjs').Fault} Fault */

const rules = 'libs/scheduling/src/rules'
const probe = 'libs/scheduling/src/probe'
const evaluation = 'libs/scheduling/src/evaluate'
const interval = 'libs/scheduling/src/time/interval.ts'

/** @type {(name: string, before: string) => Fault} */
const removed = (name, before) => ({
  name: `engine: the rule ${name} is not asked`,
  file: `${rules}/registry.ts`,
  find: `\n  ${name},${before}`,
  replace: before,
  jest: `${rules}/registry.spec.ts`,
  expect: 'lets a plan that breaks every rule hear from each',
})

/** Touching edges count as an overlap: every rule that stands on `overlaps` has to notice. */
const touching = [
  ['host-meets', 'reports a session during a plenary, not the one that starts when it ends'],
  ['host-duty', 'does not report touching edges, nor who has declined'],
  ['room-double-booked', 'reports two sessions sharing a room, not their neighbour'],
  ['person-in-two-places', 'does not report touching edges; the set-up of a room keeps no person'],
].map(([code, expect]) => ({
  name: `engine: ${code} takes touching edges for an overlap`,
  file: interval,
  find: 'Math.max(a.from, b.from) < Math.min(a.to, b.to)',
  replace: 'Math.max(a.from, b.from) <= Math.min(a.to, b.to)',
  jest: `${rules}/${code}.spec.ts`,
  expect,
}))

/** @type {(code: string, find: string, replace: string, expect: string) => Fault} */
const edge = (code, find, replace, expect) => ({
  name: `engine: ${code} draws its line elsewhere`,
  file: `${rules}/${code}.ts`,
  find,
  replace,
  jest: `${rules}/${code}.spec.ts`,
  expect,
})

/** @type {Fault[]} */
export const engine = [
  removed('outsideEvent', '\n  hostMeets'),
  removed('hostMeets', '\n  hostDuty'),
  removed('hostDuty', '\n  roomDoubleBooked'),
  removed('roomDoubleBooked', '\n  roomUnavailable'),
  removed('roomUnavailable', '\n  personInTwoPlaces'),
  removed('personInTwoPlaces', '\n  personUnavailable'),
  removed('personUnavailable', '\n  lockedMoved'),
  removed('lockedMoved', '\n  roomTooSmall'),
  removed('roomTooSmall', '\n  noPause'),
  removed('noPause', '\n  highLevelMissing'),
  removed('highLevelMissing', '\n]'),
  ...touching,
  edge(
    'outside-event',
    'minutes > 0',
    'minutes >= 0',
    'reports a session that starts before the opening, not one that starts with it',
  ),
  edge(
    'room-unavailable',
    'minutes > 0',
    'minutes >= 0',
    'reports a minute outside the time lent, not a session that fills it',
  ),
  edge(
    'person-unavailable',
    'minutes > 0',
    'minutes >= 0',
    'reports a minute, not touching edges, not who has declined',
  ),
  edge(
    'room-too-small',
    'expected > room.capacity',
    'expected >= room.capacity',
    'reports one seat too few, not a full room',
  ),
  edge(
    'no-pause',
    'during.from <= end',
    'during.from < end',
    'reports a high-level person with three sessions in a row, not their expert',
  ),
  edge(
    'no-pause',
    'next - first < TOO_MANY',
    'next - first <= TOO_MANY',
    'reports a high-level person with three sessions in a row, not their expert',
  ),
  edge(
    'locked-moved',
    "  unplaced: ({ lock }) => lock && away(lock, 'off-board'),\n",
    '',
    'reports a locked session at another time, in another room, off the board',
  ),
  edge(
    'high-level-missing',
    'person.highLevel && person.membership',
    'person.highLevel',
    'reports a panel and a breakout without a high-level participant from the Membership',
  ),
  {
    name: 'engine: somebody who has declined still counts (I-01)',
    file: 'libs/scheduling/src/world/world.ts',
    find: `role.reply !== 'declined'`,
    replace: 'true',
    jest: `${rules}/person-in-two-places.spec.ts`,
    expect: 'does not count who has declined',
  },
  {
    name: 'engine: set-up and teardown are forgotten (I-01)',
    file: 'libs/scheduling/src/world/view.ts',
    find: 'this.during.to + room.teardown',
    replace: 'this.during.to',
    jest: `${rules}/room-double-booked.spec.ts`,
    expect: 'counts set-up before and teardown after',
  },
  {
    name: 'engine: a double booking can be waived (I-01)',
    file: `${rules}/policy.ts`,
    find: `'room-double-booked': refused,`,
    replace: `'room-double-booked': refusedUnlessWaived,`,
    jest: `${evaluation}/evaluate.spec.ts`,
    expect: 'lets nobody waive a room or a person in two places (I-01)',
  },
  {
    name: 'engine: what was there before refuses, too',
    file: `${evaluation}/decide.ts`,
    find: 'difference(after, before).filter(refuses)',
    replace: 'after.filter(refuses)',
    jest: `${evaluation}/decide.spec.ts`,
    expect: 'accepts a move away from a blocker that was there before, and beside it',
  },
  {
    name: 'engine: probe repeats what is said already',
    file: `${probe}/pair-part.ts`,
    find: 'if (!sameFacts(facts, said)) sink',
    replace: 'sink',
    jest: `${probe}/difference.spec.ts`,
    expect: 'say so of rules of other shapes, too',
  },
  {
    name: 'engine: probe forgets the group that a session leaves',
    file: `${probe}/group-part.ts`,
    find: 'const left = before.placed ? this.buckets.of(before) : NONE',
    replace: 'const left = NONE',
    jest: `${probe}/difference.spec.ts`,
    expect: 'say so of rules of other shapes, too',
  },
  {
    name: 'engine: a committed move leaves its old neighbours behind',
    file: `${probe}/compile.ts`,
    find: 'if (view.placed) index.parts.forEach((part) => part.leave(view))',
    replace: '',
    jest: `${probe}/probe.spec.ts`,
    expect: 'follows the moves that are made',
  },
  {
    name: 'engine: paint does not ask the rules that read room and time',
    file: `${probe}/sweep.ts`,
    find: 'if (level < BLOCKED) {',
    replace: 'if (level > BLOCKED) {',
    jest: `${probe}/places.spec.ts`,
    expect: 'equals probe at every place of a day',
  },
]
