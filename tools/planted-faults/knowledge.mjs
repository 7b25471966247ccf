// Faults of what is known without a database: countries at a date, who sees what of a person, what the draft covers.
/** @typedef {import('./table.mjs').Fault} Fault */

const domain = 'libs/domain/src'
const coverage = 'apps/web/src/features/agenda/coverage/model'

/** @type {Fault[]} */
export const knowledge = [
  {
    name: 'people: a country is still in its group on the day it leaves (R31)',
    file: `${domain}/countries/countries.ts`,
    find: 'date < m.to',
    replace: 'date <= m.to',
    jest: `${domain}/countries/countries.spec.ts`,
    expect: 'count on 2023-12-13 45 least developed countries',
  },
  {
    name: 'people: every role may read the notes of the protocol office (I-13)',
    file: `${domain}/personal-fields.ts`,
    find: 'notes: inTheOffice',
    replace: 'notes: shown',
    jest: `${domain}/personal-fields.spec.ts`,
    expect: 'follow the matrix of roles',
  },
  {
    name: 'people: search hears harakat',
    file: `${domain}/fold.ts`,
    find: String.raw`/[\p{M}\p{Cf}`,
    replace: String.raw`/[\p{Cf}`,
    jest: `${domain}/fold.spec.ts`,
    expect: 'sets aside in Arabic harakat',
  },
  {
    name: 'agenda: coverage counts a session twice for two people of one group',
    file: `${domain}/coverage.ts`,
    find: 'sessionIds: met.map((one) => one.sessionId)',
    replace: 'sessionIds: met.flatMap((one) => one.personIds.map(() => one.sessionId))',
    jest: `${domain}/coverage.spec.ts`,
    expect: 'agrees with a naive count of pairs',
  },
  {
    name: 'agenda: coverage counts who has declined (R7)',
    file: `${coverage}/coverage-input.ts`,
    find: ".filter((r) => r.reply !== 'declined')",
    replace: '',
    jest: `${coverage}/coverage-input.spec.ts`,
    expect: 'joins floor and interpretation, leaves out who declined, and breaks',
  },
]
