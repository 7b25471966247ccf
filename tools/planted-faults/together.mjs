// Faults of who is at the board: what a socket may claim, what comes late, who stays when a node dies, what gates nothing.
/** @typedef {import('./table.mjs').Fault} Fault */

const live = 'apps/api/src/platform/live'
const presence = 'apps/web/src/features/agenda/presence/model'

/** @type {Fault[]} */
export const together = [
  {
    name: 'presence: a viewer can hold up cards',
    file: `${live}/presence-sockets.ts`,
    find: `may(actor.role, 'plan.move') ? said.hold : null`,
    replace: 'said.hold',
    jest: `${live}/presence.spec.ts`,
    expect: 'not who it is, and nothing that its role may not do',
  },
  {
    name: 'presence: the account’s id is told to others',
    file: `${live}/presence-sockets.ts`,
    find: `hash.toString('base64url').slice(0, 10)`,
    replace: 'id.slice(0, 20)',
    jest: `${live}/presence.spec.ts`,
    expect: 'two tabs of one account are two tabs of one person; nobody learns the account',
  },
  {
    name: 'presence: every message of a burst is passed on',
    file: 'libs/domain/src/newest.ts',
    find: 'this.last + this.pause - this.pace.now()',
    replace: '0',
    jest: 'libs/domain/src/newest.spec.ts',
    expect: 'lets the first through at once, then the newest of what came meanwhile',
  },
  {
    name: 'presence: the node that a tab has left takes it away',
    file: `${live}/presence-book.ts`,
    find: 'if (after === before) return null',
    replace: '',
    jest: `${live}/presence-book.spec.ts`,
    expect: 'lets a tab change nodes: the old node’s goodbye removes nobody',
  },
  {
    name: 'presence: a newcomer is not told who is at the other nodes',
    file: `${live}/presence-nodes.ts`,
    find: `const missed = Object.entries(clocks)`,
    replace: `const missed = false && Object.entries(clocks)`,
    jest: `${live}/presence.spec.ts`,
    expect: 'a lost connection comes back by itself',
  },
  {
    name: 'presence: the people of a dead node stay',
    file: `${live}/presence-nodes.ts`,
    find: 'if (now - at > silence) this.lose(node)',
    replace: 'if (now - at < 0) this.lose(node)',
    jest: `${live}/presence.spec.ts`,
    expect:
      'a node that falls silent takes its people along; it says so itself, and all is well again later',
  },
  {
    name: 'presence: a node that hears nobody does not say so (I-22)',
    file: `${live}/presence-nodes.ts`,
    find: 'const clear = now - this.line.heardAt() <= silence',
    replace: 'const clear = true',
    jest: `${live}/presence.spec.ts`,
    expect:
      'without the Redis it was given a node goes on with facts, and says that others cannot be seen',
  },
  {
    name: 'presence: what comes late is shown',
    file: `${presence}/others.ts`,
    find: 'if (known && known.tab.clock >= tab.clock) return seen',
    replace: '',
    jest: `${presence}/others.spec.ts`,
    expect: 'is not taken back by what comes late',
  },
  {
    name: 'presence: a sleeping tab holds a card for ever',
    file: `${presence}/others.ts`,
    find: 'now - handSince < patience',
    replace: 'now - handSince < Infinity',
    jest: `${presence}/others.spec.ts`,
    expect: 'ends when the hand has not moved for two minutes: the tab may be asleep',
  },
  {
    name: 'presence: a broken line goes on showing people',
    file: `${presence}/presence-store.ts`,
    find: `if (!this.carries && line !== 'connecting')`,
    replace: `if (line === 'refused')`,
    jest: `${presence}/presence-store.spec.ts`,
    expect: 'is over when the line breaks: nobody is seen, and that is known',
  },
  {
    name: 'presence: a card in somebody’s hand is lifted',
    file: 'apps/web/src/features/agenda/presence/model/presence-store.ts',
    find: 'return !by',
    replace: 'return true',
    jest: `${presence}/presence-store.spec.ts`,
    expect: 'is not lifted, and it is said who has it, until it is let go',
  },
]
