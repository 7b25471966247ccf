// Faults of what-if copies: what they may not touch, what taking over may not undo, what has to have been seen.
/** @typedef {import('./table.mjs').Fault} Fault */

const copies = 'apps/api/src/features/agenda/copies'
const pages = 'apps/web/src/features/agenda/copies/model'
const boards = 'apps/web/src/features/agenda/model'

/** @type {Fault[]} */
export const whatIf = [
  {
    name: 'copies: a move in a copy occupies rooms of the plan (DESIGN 5)',
    file: 'apps/api/src/features/agenda/move-sessions.ts',
    find: 'main: agenda.id === mainId',
    replace: 'main: true',
    jest: `${copies}/copies.spec.ts`,
    expect:
      'is moved by the same rules, and no occupancy, no release and no placement of the plan changes',
  },
  {
    name: 'copies: taking over undoes what the plan alone has changed',
    file: 'libs/domain/src/three-ways.ts',
    find: 'if (same(was, tried)) {',
    replace: 'if (same(now, tried)) {',
    jest: `${copies}/taking-over.spec.ts`,
    expect: 'undoes nothing that the main plan has done since',
  },
  {
    name: 'copies: both have changed a session and nobody is asked',
    file: 'libs/domain/src/three-ways.ts',
    find: 'conflict: moved })',
    replace: 'conflict: false })',
    jest: `${copies}/comparing.spec.ts`,
    expect: 'leaves what the main plan alone has changed, and shows where both have',
  },
  {
    name: 'copies: a copy that moved on is taken over unseen (I-04)',
    file: `${copies}/take-over.ts`,
    find: 'if (unlike.length === 0) return null',
    replace: 'if (unlike.length >= 0) return null',
    jest: `${copies}/taking-over.spec.ts`,
    expect: 'is stale when the main plan or the copy has moved on since it was compared',
  },
  {
    name: 'copies: a copy is dropped with moves that nobody has seen (I-04)',
    file: `${copies}/tell-copy.ts`,
    find: 'version = version + 1',
    replace: 'version = version',
    jest: `${copies}/copies.spec.ts`,
    expect: 'needs to have seen everything that happened in it',
  },
  {
    name: 'copies: a comparison tells a viewer who is away',
    file: `${copies}/compare-plan.ts`,
    find: 'await loadAgendaFor(role, db)',
    replace: "await loadAgendaFor(role === 'viewer' ? 'organizer' : role, db)",
    jest: `${copies}/comparing.spec.ts`,
    expect: 'tells nobody when people are away who may not know',
  },
  {
    name: 'copies: the board of the draft reads everything again when a copy changes',
    file: `${boards}/which-plan.ts`,
    find: "if (fact.kind !== 'copy-changed') return 'again'",
    replace: "if (fact.kind !== 'sessions-moved') return 'again'",
    jest: `${boards}/which-plan.spec.ts`,
    expect: 'of the draft: its own moves, and nothing that happens in copies',
  },
  {
    name: 'copies: what both have changed is taken over without a choice',
    file: `${pages}/comparing.ts`,
    find: 'conflict && choices[sessionId] === undefined',
    replace: 'conflict && choices[sessionId] === null',
    jest: `${pages}/comparing.spec.ts`,
    expect: 'leaves what the taker leaves, and asks where both have changed a session',
  },
  {
    name: 'copies: the copy’s word is sent whatever was chosen',
    file: `${pages}/comparing.ts`,
    find: "choices[sessionId] ?? 'copy'",
    replace: "'copy'",
    jest: `${pages}/comparing.spec.ts`,
    expect: 'sends both versions of every change, and whose word stands',
  },
]
