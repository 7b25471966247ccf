// Faults of the live channel: who may listen, what reaches whom, what a burst costs, who is cut off.
/** @typedef {import('./table.mjs').Fault} Fault */

const live = 'apps/api/src/platform/live'

/** @type {Fault[]} */
export const channel = [
  {
    name: 'live: the plan is open to everybody (I-13)',
    file: `${live}/handshake.ts`,
    find: `plan: 'plan.read'`,
    replace: `plan: 'public'`,
    jest: `${live}/live-handshake.spec.ts`,
    expect: 'nobody signed in: connect_error with a problem',
  },
  {
    name: 'live: the ring takes a fact after a hole (I-06)',
    file: `${live}/ring.ts`,
    find: 'if (fact.seq !== this.last + 1) return false',
    replace: '',
    jest: `${live}/ring.spec.ts`,
    expect: 'takes the next fact only: a hole or a repetition is refused and changes nothing',
  },
  {
    name: 'live: the ring gives one fact too few (I-06)',
    file: `${live}/ring.ts`,
    find: 'this.facts.slice(-missing)',
    replace: 'this.facts.slice(-missing + 1)',
    jest: `${live}/live-handshake.spec.ts`,
    expect: 'with a number that the ring holds gives exactly the facts after it, in order',
  },
  {
    name: 'live: who joins during a burst is given what is delivered a moment later, too (I-06)',
    file: `${live}/audience.ts`,
    find: 'facts.filter(({ seq }) => seq <= at)',
    replace: 'facts',
    jest: `${live}/live-burst.spec.ts`,
    expect: 'who joins in the middle of it hears every fact once',
  },
  {
    name: 'live: every fact of a burst is written by itself (DESIGN 8)',
    file: `${live}/pace.ts`,
    find: 'this.moment = setTimeout(() => this.flush(), rhythm)',
    replace: '',
    jest: `${live}/live-burst.spec.ts`,
    expect: 'costs a quarter of the writes at most, and ends at the same fact everywhere',
  },
  {
    name: 'live: a relay that hears no bell does not look (I-22)',
    file: `${live}/relay.ts`,
    find: 'this.timer = setInterval(() => void this.poll(), pollEvery)',
    replace: '',
    jest: `${live}/live-burst.spec.ts`,
    expect: 'reaches the other node though its bell is silent',
  },
]
