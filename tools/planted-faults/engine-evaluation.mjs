// What the rules are told of the world, how heavy they are, and what is decided by what they say.
/** @typedef {import('./table.mjs').Fault} Fault */

const rules = 'libs/scheduling/src/rules'
const evaluate = 'libs/scheduling/src/evaluate'

/** @type {Fault[]} */
export const evaluation = [
  {
    name: 'engine: somebody who has declined still counts (I-01)',
    file: 'libs/scheduling/src/world/subject.ts',
    find: `role.reply !== 'declined'`,
    replace: 'true',
    jest: `${rules}/person-in-two-places.spec.ts`,
    expect: 'does not count who has declined',
  },
  {
    name: 'engine: a duty in one meeting calls to every meeting of the body',
    file: 'libs/scheduling/src/world/world.ts',
    find: 'meetingId === null || meetingId === meeting.id',
    replace: 'true',
    jest: `${rules}/host-duty.spec.ts`,
    expect: 'covers the one meeting that a duty names, and no other of the body',
  },
  {
    name: 'engine: interpreters whose hours nobody has said never work',
    file: 'libs/scheduling/src/world/world.ts',
    find: 'hours.length === 0 ? [] : ',
    replace: '',
    jest: `${rules}/interpretation-hours.spec.ts`,
    expect: 'knows only the length where nobody has said when interpreters work',
  },
  {
    name: 'engine: who is there for a part is there for the whole',
    file: 'libs/scheduling/src/world/view.ts',
    find: '(this.parts.length > 0 && this.partsOf.get(personId)) || this.whole',
    replace: 'this.partsOf.has(personId) ? this.whole : this.whole',
    jest: `${rules}/person-in-two-places.spec.ts`,
    expect: 'lets somebody be there for a part: from its first minute until before its last',
  },
  {
    name: 'engine: minutes that no longer fit are forgotten (I-01)',
    file: 'libs/scheduling/src/time/presence.ts',
    find: 'there.from < there.to ? there : { from: 0, to: minutes }',
    replace: 'there',
    jest: 'libs/scheduling/src/time/presence.spec.ts',
    expect: 'is the whole session where the minutes no longer fit: nobody is forgotten (I-01)',
  },
  {
    name: 'engine: the secretariat can weaken what the database holds, too (I-01)',
    file: `${rules}/policy.ts`,
    find: '(!fixedRules.includes(code) && policy.get(code)) || policies[code]',
    replace: 'policy.get(code) || policies[code]',
    jest: `${rules}/policy.spec.ts`,
    expect: 'does not weaken pool-exceeded, nor let anybody waive it (I-01)',
  },
  {
    name: 'engine: a change of policy does not reach the rule',
    file: `${rules}/policy.ts`,
    find: '(!fixedRules.includes(code) && policy.get(code)) || policies[code]',
    replace: 'policies[code]',
    jest: `${rules}/policy.spec.ts`,
    expect: 'takes the place of the row, the one of every body, too',
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
    jest: `${evaluate}/evaluate.spec.ts`,
    expect: 'lets nobody waive a room or a person in two places (I-01)',
  },
  {
    name: 'engine: what was there before refuses, too',
    file: `${evaluate}/decide.ts`,
    find: 'difference(after, before).filter(refuses)',
    replace: 'after.filter(refuses)',
    jest: `${evaluate}/decide.spec.ts`,
    expect: 'accepts a move away from a blocker that was there before, and beside it',
  },
]
