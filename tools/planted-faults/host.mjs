// Faults of the host layer: what is left out of a revision, what is not asked about, what nobody is told.
/** @typedef {import('./table.mjs').Fault} Fault */

const folder = 'apps/api/src/features/host'
const board = 'says what moved, what came and what went, by the host’s own identifiers'

/** @type {Fault[]} */
export const host = [
  {
    name: 'host: meetings of older revisions keep rooms and people (I-02)',
    file: `${folder}/read-host.ts`,
    find: 'only: `revision = ${applied}`, ',
    replace: '',
    jest: `${folder}/load-host-revision.spec.ts`,
    expect: 'becomes the next number, and keeps the ids, policies and other names of bodies',
  },
  {
    name: 'host: a meeting that is not in the file stays (I-02)',
    file: `${folder}/draft-revision.ts`,
    find: 'return { draft: { number, newBodies, bodies, meetings }, timetable }',
    replace: `const kept = state.meetings.filter((m) => !meetings.some(({ uid }) => uid === m.uid))
  const all = [...meetings, ...kept.map((m) => ({ ...m, id: newId('kept', m.id), revision: number }))]
  return { draft: { number, newBodies, bodies, meetings: all }, timetable }`,
    jest: `${folder}/import-host.spec.ts`,
    expect: board,
  },
  {
    name: 'host: a cancelled meeting stays (I-02)',
    file: `${folder}/recognise-timetable.ts`,
    find: 'if (event.cancelled) {',
    replace: "if (event.cancelled && title === '') {",
    jest: `${folder}/import-host.spec.ts`,
    expect: board,
  },
  {
    name: 'host: a category that nobody knows takes nobody’s time (I-02)',
    file: `${folder}/recognise-timetable.ts`,
    find: "how: 'asked', meaning: meaningOf(asked) }",
    replace: "how: asked && 'asked', meaning: { as: 'nothing' } }",
    jest: `${folder}/import-again.spec.ts`,
    expect: 'refuse until somebody says what they mean',
  },
  {
    name: 'host: sessions move while a revision is judged (I-02)',
    file: `${folder}/import-host.ts`,
    find: '      await w.lockPlan()\n',
    replace: '',
    jest: `${folder}/import-again.spec.ts`,
    expect: 'is waited for, and seen where it stands then (I-02)',
  },
  {
    name: 'host: the public is not told of a revision (I-06)',
    file: `${folder}/apply-revision.ts`,
    find: "  w.tell('programme', 'host-revised', { number })\n",
    replace: '',
    jest: `${folder}/import-host.spec.ts`,
    expect: 'reaches the board and the public within two seconds',
  },
  {
    name: 'host: the board is not told of a revision (I-06)',
    file: `${folder}/apply-revision.ts`,
    find: "  w.tell('plan', 'host-revised', { number })\n",
    replace: '',
    jest: `${folder}/import-host.spec.ts`,
    expect: 'reaches the board and the public within two seconds',
  },
  {
    name: 'host: what is wrong in a file is left out, and the rest is taken (I-18)',
    file: `${folder}/reading/read-calendar.ts`,
    find: '  if (problems.length > 0) throw new UnreadableFile(problems)\n',
    replace: '',
    jest: `${folder}/reading/read-timetable.spec.ts`,
    expect: 'names every event that is wrong, up to a hundred',
  },
  {
    name: 'host: every clash is new in every revision',
    file: `${folder}/new-findings.ts`,
    find: 'ids.get(thing.uid) ?? thing.id',
    replace: 'ids.get(thing.id) ?? thing.id',
    jest: `${folder}/import-host.spec.ts`,
    expect: 'is nothing new in the next revision, which renames a meeting elsewhere',
  },
  {
    name: 'host: a series that shifts is withdrawn and added',
    file: `${folder}/pair-meetings.ts`,
    find: 'of nearestInOrder(lost, fresh))',
    replace: 'of nearestInOrder(lost, fresh).slice(0, 0))',
    jest: `${folder}/pair-meetings.spec.ts`,
    expect: 'keep their identities when a series shifts by a quarter of an hour',
  },
  {
    name: 'host: dates that are added to a series are left out (I-18)',
    file: `${folder}/reading/expand-event.ts`,
    find: 'for (const { start, length } of dates) found.set(',
    replace: 'for (const { start, length } of dates.slice(0, 0)) found.set(',
    jest: `${folder}/reading/read-recurrence.spec.ts`,
    expect: 'are as long as the event, and stand in UTC, a zone, or where the calendar is',
  },
  {
    name: 'host: a rule of when a series does not take place is left out (I-18)',
    file: `${folder}/reading/expand-event.ts`,
    find: 'for (const at of exceptRules.flatMap(follow)) found.delete(at)',
    replace: 'for (const at of exceptRules.flatMap(follow)) step(at)',
    jest: `${folder}/reading/read-recurrence.spec.ts`,
    expect: 'may be rules of when it does not take place (EXRULE)',
  },
  {
    name: 'host: this and all later ones shift by nothing (I-18)',
    file: `${folder}/reading/expand-event.ts`,
    find: 'shift: Number(event.start) - from,',
    replace: 'shift: 0,',
    jest: `${folder}/reading/read-recurrence.spec.ts`,
    expect: 'shifts them, renames them, and has them its own length',
  },
  {
    name: 'host: dates are read without being counted (I-20)',
    file: `${folder}/reading/recurrence.ts`,
    find: 'dates += valuesOf(line).length',
    replace: 'dates = valuesOf(line).length',
    jest: `${folder}/reading/read-recurrence.spec.ts`,
    expect: 'more dates than a rule may count, in two lines',
  },
]
