// Faults around people and rooms: what a role may see, who was first, what a table does, what is found.
/** @typedef {import('./table.mjs').Fault} Fault */

const people = 'apps/api/src/features/people'
const venue = 'apps/api/src/features/venue'
const files = 'apps/api/src/platform/files'

/** @type {Fault[]} */
export const aroundPeople = [
  {
    name: 'people: a record holds fields that the role may not read (I-13)',
    file: `${people}/person-record.ts`,
    find: 'Object.fromEntries(readableFields(role).map((field)',
    replace: 'Object.fromEntries(personFields.map((field)',
    jest: `${people}/person-fields.spec.ts`,
    expect:
      'the record has exactly the fields that the role may read, and names those it may change',
  },
  {
    name: 'people: a change that came too late is shown everything (I-13)',
    file: `${people}/person-record.ts`,
    find: 'fields: readable(role, fields),\n})',
    replace: 'fields: { ...fields },\n})',
    jest: `${people}/person-fields.spec.ts`,
    expect: 'a change that came too late is shown what the role may read, and no more (I-04)',
  },
  {
    name: 'people: whoever may change something of a person may change all of it (I-13)',
    file: `${people}/check-person.ts`,
    find: 'filter((field) => !mayWrite(role, field))',
    replace: 'filter((field) => !mayWrite(role, field) && !field)',
    jest: `${people}/person-fields.spec.ts`,
    expect: 'organizer changes what the table says, and is told of all else that it may not',
  },
  {
    name: 'people: the version is not looked at (I-04)',
    file: `${people}/change-person.ts`,
    find: 'if (stale) return refused(stale)',
    replace: '',
    jest: `${people}/person-races.spec.ts`,
    expect: 'two steps: the second who decided on version 1 is shown what stands, and by whom',
  },
  {
    name: 'people: a status that stays is said to be set anew (R10)',
    file: `${people}/person-after.ts`,
    find: 's.function === status.function && s.from === status.from && s.until === status.until,',
    replace: 's.function === status.function && s.from === status.until,',
    jest: `${people}/change-person.spec.ts`,
    expect: 'a status says who set it, and when; one that stays the same keeps that',
  },
  {
    name: 'people: search does not fold what is typed',
    file: `${people}/search-text.ts`,
    find: 'fold(search)\n',
    replace: 'search\n',
    jest: `${people}/list-people.spec.ts`,
    expect: 'accents, capitals and the order of words do not matter',
  },
  {
    name: 'people: wildcards of the database work in search',
    file: `${people}/search-text.ts`,
    find: `\${word.replaceAll(/[\\\\%_]/g, '\\\\$&')}`,
    replace: '${word}',
    jest: `${people}/list-people.spec.ts`,
    expect: 'wildcards are letters: underscore',
  },
  {
    name: 'people: the new name of an organisation does not find its people',
    file: `${people}/change-organisation.ts`,
    find: 'const people = await findAgain(w.db, saved)',
    replace: 'const people = await findAgain(w.db, row)',
    jest: `${people}/list-people.spec.ts`,
    expect: 'finds people by what they are changed to, and by the new name of their organisation',
  },
  {
    name: 'import: the good lines of a bad table are stored (I-18)',
    file: `${people}/import/import-people.ts`,
    find: 'plan.problems.length > 0 ?',
    replace: 'plan.edits.length === 0 && plan.problems.length > 0 ?',
    jest: `${people}/import/refused-tables.spec.ts`,
    expect: 'an e-mail that is none',
  },
  {
    name: 'import: the same table again is written again (I-18)',
    file: `${people}/import/plan-import.ts`,
    find: 'if (!isSame) this.edits.push(edit)',
    replace: 'this.edits.push(edit)',
    jest: `${people}/import/import-people.spec.ts`,
    expect: 'the same file again: all the same, and nothing is written',
  },
  {
    name: 'import: a table says whether a guess at what is hidden is right (I-13)',
    file: `${people}/import/import-people.ts`,
    find: 'if (denied) return refused(denied)',
    replace: '',
    jest: `${people}/import/refused-tables.spec.ts`,
    expect: 'does not tell whether a guess at what the role may not see is right',
  },
  {
    name: 'tables: the directory of a ZIP file is believed (I-20)',
    file: `${files}/unpack.ts`,
    find: '{ maxOutputLength: room }',
    replace: '{}',
    jest: `${files}/read-table.spec.ts`,
    expect: 'is refused for 100 MB of zeros that are said to be one byte',
  },
  {
    name: 'tables: the remembered result of a formula is believed',
    file: `${files}/read-xlsx.ts`,
    find: 'return `=${value.formula}`',
    replace: 'return String(value.result)',
    jest: `${files}/read-table.spec.ts`,
    expect: 'works no formula out, and believes no result that stands beside one',
  },
  {
    name: 'rooms: set-up is not part of what sessions take (I-01)',
    file: `${venue}/change-room.ts`,
    find: '  await saveOccupancy(db, agenda, placed)\n',
    replace: '  if (placed.length < 0) await saveOccupancy(db, agenda, placed)\n',
    jest: `${venue}/rooms.spec.ts`,
    expect: 'set-up and teardown change what the sessions in it take',
  },
  {
    name: 'venue: a pool that sessions need can be taken away',
    file: `${venue}/change-venue.ts`,
    find: 'if (uses.length === 0) return null',
    replace: 'if (uses.length >= 0) return null',
    jest: `${venue}/change-venue.spec.ts`,
    expect: 'a pool that sessions draw from cannot go',
  },
]
