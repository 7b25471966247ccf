// Faults of changing sessions: what is judged, who is told, what a waiver and the policy may not do, what a table leaves.
/** @typedef {import('./table.mjs').Fault} Fault */

const agenda = 'apps/api/src/features/agenda'

/** @type {Fault[]} */
export const sessions = [
  {
    name: 'sessions: a change is not judged (I-02)',
    file: `${agenda}/sessions/change-session.ts`,
    find: 'judgement.refused.length > 0',
    replace: 'judgement.refused.length > 1000',
    jest: `${agenda}/sessions/clash.spec.ts`,
    expect: 'a feature that its room lacks → 409, and nothing is left behind',
  },
  {
    name: 'sessions: the occupancy is not written anew (I-01)',
    file: `${agenda}/sessions/change-session.ts`,
    find: '  await saveOccupancyOf(w.db, judgement.agenda, [after])\n',
    replace: '',
    jest: `${agenda}/sessions/clash.spec.ts`,
    expect: 'occupancy follows: length, people, and who declined (I-01)',
  },
  {
    name: 'sessions: somebody cannot decline when that breaks a rule',
    file: `${agenda}/sessions/judge-sessions.ts`,
    find: 'edits.flatMap(withdrawn)',
    replace: 'edits.flatMap((edit) => edit.before ?? [])',
    jest: `${agenda}/sessions/withdrawal.spec.ts`,
    expect: 'is never refused, whatever the policy weighs; what is asked for besides is judged',
  },
  {
    name: 'sessions: the other end of a relation is not told (I-04)',
    file: `${agenda}/sessions/change-session.ts`,
    find: '    await raiseVersions(w.db, related, after)\n',
    replace: '',
    jest: `${agenda}/sessions/change-session.spec.ts`,
    expect: 'a relation is a change of both sessions',
  },
  {
    name: 'sessions: off the board, and still in the facts',
    file: `${agenda}/sessions/change-session.ts`,
    find: '  if (row) tellTakenOff(w, agenda, before, row, command)\n',
    replace: '',
    jest: `${agenda}/sessions/clash.spec.ts`,
    expect: 'does both at once: version, placement, occupancy, lines and facts in their order',
  },
  {
    name: 'waivers: a fixed rule is waived (I-01)',
    file: `${agenda}/waivers/give-waiver.ts`,
    find: 'if (isFixed(rule))',
    replace: `if (isFixed(''))`,
    jest: `${agenda}/waivers/waivers.spec.ts`,
    expect: 'of a rule that is fixed → 422',
  },
  {
    name: 'waivers: what the policy does not allow is waived',
    file: `${agenda}/waivers/give-waiver.ts`,
    find: 'if (!mayWaive(rule, policy, bodies))',
    replace: 'if (bodies.length < 0)',
    jest: `${agenda}/waivers/waivers.spec.ts`,
    expect: 'is what the policy in force says, rule by rule',
  },
  {
    name: 'waivers: one without an end (I-02)',
    file: 'libs/contracts/src/engine-plan.ts',
    find: '      .filter((w) => Date.parse(w.until) > now)\n',
    replace: '',
    jest: `${agenda}/waivers/waivers.spec.ts`,
    expect: 'expires: what it let pass is shown again by the next read, and refused from then on',
  },
  {
    name: 'policy: a fixed rule is weighed otherwise (I-01)',
    file: `${agenda}/policy/change-policy.ts`,
    find: 'if (isFixed(rule))',
    replace: `if (isFixed(''))`,
    jest: `${agenda}/policy/policy.spec.ts`,
    expect: 'is fixed: rooms → 422',
  },
  {
    name: 'import: sessions of a table with problems are stored (I-18)',
    file: `${agenda}/sessions/import/import-sessions.ts`,
    find: 'return plan.problems.length > 0',
    replace: 'return plan.problems.length > 1000',
    jest: `${agenda}/sessions/import/import-sessions.spec.ts`,
    expect: 'a line with somebody who is away then',
  },
  {
    name: 'sessions: an order in a circle is taken',
    file: 'apps/api/src/features/agenda/sessions/circles.ts',
    find: 'if (way && way.length > 2)',
    replace: 'if (way && way.length > 99)',
    jest: 'apps/api/src/features/agenda/sessions/check-session.spec.ts',
    expect: 'an order that ends where it began',
  },
]
