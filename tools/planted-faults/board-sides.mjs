// Faults beside the board: what the history tells, and to whom; what is offered in tray, inspector and list.
/** @typedef {import('./table.mjs').Fault} Fault */

const history = 'apps/api/src/features/agenda/history'
const board = 'apps/web/src/features/agenda'

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
  {
    name: 'mends: what the engine refuses is offered',
    file: `${board}/inspector/mends/mends.ts`,
    find: 'if (refusals(shown.findings, then).length > 0) return null',
    replace: '',
    jest: `${board}/inspector/mends/mends.spec.ts`,
    expect: 'offers no exchange that would only hand the trouble on',
  },
  {
    name: 'mends: what leaves the finding as it is is offered',
    file: `${board}/inspector/mends/mends.ts`,
    find: 'if (then.some(stillSays(finding, sessionId))) return null',
    replace: '',
    jest: `${board}/inspector/mends/mends.spec.ts`,
    expect: 'no shorter session where its end is not what meets',
  },
  {
    name: 'tray: blocked starts count as places',
    file: `${board}/tray/fit.ts`,
    find: 'levels[from + i]! < blocked',
    replace: 'levels[from + i]! <= blocked',
    jest: `${board}/tray/fit.spec.ts`,
    expect: 'counts how often it would go one beside the other, on all days and in all rooms',
  },
  {
    name: 'tray: the easiest to place stand first',
    file: `${board}/tray/order.ts`,
    find: 'return places(a) - places(b)',
    replace: 'return places(b) - places(a)',
    jest: `${board}/tray/fit.spec.ts`,
    expect: 'has groups by segment and format, the hardest first in each, the uncounted last',
  },
  {
    name: 'list: arrows along a line do not turn round in right-to-left scripts',
    file: `${board}/list/list-keys.ts`,
    find: "(key.key === 'ArrowRight') === rightToLeft",
    replace: "key.key !== 'ArrowRight'",
    jest: `${board}/list/list-keys.spec.ts`,
    expect: 'turn round with the direction of reading',
  },
  {
    name: 'people: a day shows sessions that the person declined',
    file: `${board}/inspector/people/day-of.ts`,
    find: "role.personId === personId && role.reply !== 'declined'",
    replace: 'role.personId === personId',
    jest: `${board}/inspector/people/day-of.spec.ts`,
    expect: 'has the sessions as long as they are in them, duties and absences, in time',
  },
]
