// Faults beside the board: what the history tells, and to whom; what is offered in tray, inspector and list.
/** @typedef {import('./table.mjs').Fault} Fault */

const history = 'apps/api/src/features/agenda/history'

/** @type {Fault[]} */
export const boardSides = [
  {
    name: 'history: an absence is told by the waiver on it (I-13)',
    file: `${history}/read-history.ts`,
    find: `AND NOT (action LIKE 'waiver.%' AND after->>'rule' = ANY($3))`,
    replace: 'AND $3::text[] IS NOT NULL',
    jest: `${history}/read-history.spec.ts`,
    expect: 'tells viewer of a waiver on an absence only where the absence is told',
  },
  {
    name: 'history: a revision of the host is held against where the session stands today',
    file: `${history}/host-hits.ts`,
    find: 'standingAt(standings, Number(seq))',
    replace: 'standings[0]!',
    jest: `${history}/read-history.spec.ts`,
    expect: 'names a revision of the host that hit it where it stood then',
  },
  {
    name: 'history: the last line of a page is the first of the next',
    file: `${history}/read-history.ts`,
    find: 'seq < $2',
    replace: 'seq <= $2',
    jest: `${history}/read-history.spec.ts`,
    expect: 'comes in pages: none twice, none left out, whatever is added meanwhile',
  },
]
