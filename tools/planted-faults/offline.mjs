// Faults of moves that wait: kept on the device, sent in order, by their owner, once, and never dropped.
/** @typedef {import('./table.mjs').Fault} Fault */

const queue = 'apps/web/src/features/agenda/queue'
const model = 'apps/web/src/features/agenda/model'
const stories = {
  jest: `${queue}/convergence.spec.ts`,
  expect:
    'all end equal to the server; no command is lost, done twice, or done over something unseen',
}

/** @type {Fault[]} */
export const offline = [
  {
    name: 'queue: what waits is not kept on the device',
    file: `${queue}/keeping.ts`,
    find: 'if (!home || !this.opening) return',
    replace: 'if (home || !this.opening) return',
    ...stories,
  },
  {
    name: 'queue: a refused move is dropped',
    file: `${queue}/undecided.ts`,
    find: 'refused: [...before.refused, { command, at, troubles, done: [] }],',
    replace: 'refused: before.refused,',
    ...stories,
  },
  {
    name: 'queue: what a closed tab left comes before the board is there, and is lost',
    file: `${queue}/keeping.ts`,
    find: 'this.kept = joined(this.kept, queue)',
    replace: 'this.kept = joined(this.kept, { waiting: [], refused: queue.refused })',
    ...stories,
  },
  {
    name: 'queue: a move goes out in the name of whoever has signed in since',
    file: `${queue}/sender.ts`,
    find: '...(account === undefined ? {} : { account }),',
    replace: '...(account === undefined ? { account } : {}),',
    ...stories,
  },
  {
    name: 'queue: a move stands on an earlier one, whatever version it names (I-04)',
    file: `${model}/reconcile.ts`,
    find: 'before && move.expectedVersion >= before.version',
    replace: 'before',
    ...stories,
  },
  {
    name: 'queue: a late answer brings a deleted session back',
    file: `${model}/reconcile.ts`,
    find: '?.version ?? Infinity)',
    replace: '?.version ?? -1)',
    ...stories,
  },
  {
    name: 'queue: a gap in the facts is not noticed by the store (I-06)',
    file: `${model}/reconcile.ts`,
    find: `if (step === 'gap') return`,
    replace: `if (step !== step) return`,
    ...stories,
  },
  {
    name: 'queue: another account sees and sends what waits',
    file: `${queue}/queue-home.ts`,
    find: 'return `${root}${this.account}.${this.plan}#`',
    replace: 'return `${root}${this.account.slice(99)}.${this.plan}#`',
    jest: `${queue}/queue-home.spec.ts`,
    expect: 'is neither seen nor sent by another account: it is counted, and kept for its owner',
  },
  {
    name: 'queue: a copied tab writes over the one it was copied from',
    file: `${queue}/queue-home.ts`,
    find: 'if (!held) return false',
    replace: 'if (!held) return ((this.tab = tab), true)',
    jest: `${queue}/queue-home.spec.ts`,
    expect: 'stays apart from the one of a copied tab',
  },
  {
    name: 'queue: a tab that only reloads loses its queue to another',
    file: `${queue}/queue-home.ts`,
    find: 'orphans.filter((tab) => this.orphans.includes(tab))',
    replace: 'orphans',
    jest: `${queue}/queue-home.spec.ts`,
    expect: 'of a tab that is closed later is taken over too, but not while it only reloads',
  },
  {
    name: 'queue: a move is sent before the one ahead of it is answered',
    file: `${queue}/sender.ts`,
    find: 'if (this.sending !== null) return\n',
    replace: '',
    ...stories,
  },
  {
    name: 'queue: a retry asks under a new id (I-07)',
    file: `${queue}/sender.ts`,
    find: 'const body = bodyOf(command, this.world.account)',
    replace:
      'const body = bodyOf({ ...command, commandId: crypto.randomUUID() }, this.world.account)',
    ...stories,
  },
  {
    name: 'queue: what has been decided is told again',
    file: `${queue}/undecided.ts`,
    find: '.filter(([id]) => !over.has(id))',
    replace: '',
    jest: `${queue}/undecided.spec.ts`,
    expect: 'of a swap is left what has not been moved anew',
  },
  {
    name: 'queue: of several closed tabs only the last one’s moves are kept',
    file: `${queue}/queue-home.ts`,
    find: 'queue = joined(queue, theirs)',
    replace: 'queue = theirs',
    jest: `${queue}/queue-home.spec.ts`,
    expect: 'of a closed tab is taken over by the next one, in the order it was asked for',
  },
  {
    name: 'moves: a session of somebody else carries what waited on the device',
    file: 'apps/api/src/features/agenda/check-moves.ts',
    find: 'account === undefined || account === actor.id',
    replace: 'account === undefined || actor.id',
    jest: 'apps/api/src/features/agenda/check-moves.spec.ts',
    expect: 'moves that another account asked for are sent in nobody else’s name',
  },
]

const answers = { file: `${model}/reconcile.ts`, jest: `${model}/reconcile.spec.ts` }

/** @type {Fault[]} */
export const reconciling = [
  {
    ...answers,
    name: 'reconcile: a command whose answer was lost waits for ever (I-07)',
    find: 'return fact.commandId ? settled(next, fact.commandId, fact.placements) : next',
    replace: 'return next',
    expect: 'settles a command whose answer was lost by its own fact',
  },
  {
    ...answers,
    name: 'reconcile: facts that came after a gap are forgotten (I-06)',
    find: 'return later.reduce(receive, base)',
    replace: 'return later.slice(0, 0).reduce(receive, base)',
    expect: 'uses facts that came after the gap once the plan is fetched',
  },
  {
    ...answers,
    name: 'reconcile: an old plan takes the place of a newer one',
    find: 'if (truth.seq < sync.truth.seq) return sync',
    replace: '',
    expect: 'ignores an old snapshot and never hides a newer placement',
  },
  {
    ...answers,
    name: 'reconcile: a fetched plan hides what an answer has told since',
    find: 'truth: merged(truth, kept), behind',
    replace: 'truth, behind',
    expect: 'ignores an old snapshot and never hides a newer placement',
  },
  {
    ...answers,
    name: 'reconcile: my second move names the version from before my first (I-04)',
    find: 'm.on === commandId && versions.has(m.sessionId)',
    replace: 'm.on === m.sessionId && versions.has(m.sessionId)',
    expect: 'puts my second move of a session on the version that the first one got',
  },
  {
    ...answers,
    name: 'reconcile: a refused move stays on the board',
    find: 'unsettled: sync.unsettled.filter((u) => u.commandId !== commandId),',
    replace: '',
    expect: 'shows the other’s place when mine was stale',
  },
  {
    ...answers,
    name: 'reconcile: where the stream stands is heard, and nothing is read again (I-06)',
    find: 'seq > sync.truth.seq ? { ...sync, behind: true } : sync',
    replace: 'seq > sync.truth.seq ? { ...sync } : sync',
    expect: 'is behind when the stream stands further',
  },
]
