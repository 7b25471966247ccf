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
  {
    name: 'people: nights of somebody remote are drawn where they are, not where the event is',
    file: 'apps/web/src/features/people/person/night.ts',
    find: 'instant / 60_000 + offsetMinutes(instant, zone)',
    replace: 'instant / 60_000 + offsetMinutes(instant, clock.timeZone)',
    jest: 'apps/web/src/features/people/person/night.spec.ts',
    expect: 'are told in the event’s minutes',
  },
  {
    name: 'people: findings of everybody stand on one person’s page',
    file: 'apps/web/src/features/people/person/person-findings.ts',
    find: 'facts.personId === personId ||',
    replace: 'facts.personId !== undefined ||',
    jest: 'apps/web/src/features/people/person/person-findings.spec.ts',
    expect: 'are those that name the person',
  },
  {
    name: 'venue: the way back is another way',
    file: 'apps/web/src/features/venue/venue-fields.ts',
    find: 'const way = a < b ? { a, b, minutes } : { a: b, b: a, minutes }',
    replace: 'const way = { a, b, minutes }',
    jest: 'apps/web/src/features/venue/venue-fields.spec.ts',
    expect: 'are one way, whoever names it, in the order the server keeps',
  },
  {
    name: 'people: a bad line of a table is told without its number',
    file: 'apps/web/src/platform/import/bad-lines.ts',
    find: 'Number.isInteger(number) && number > 0 ? number : null',
    replace: 'number > 1_000_000 ? number : null',
    jest: 'apps/web/src/platform/import/bad-lines.spec.ts',
    expect: 'is told line by line, the file as a whole first',
  },
  {
    name: 'people: somebody’s change is not read again by the pages of others',
    file: 'apps/web/src/platform/plan-line.ts',
    find: "person: ['person', 'people', 'organisations']",
    replace: 'person: []',
    jest: 'apps/web/src/platform/plan-line.spec.ts',
    expect: 'is the draft, and what the fact names',
  },
]
