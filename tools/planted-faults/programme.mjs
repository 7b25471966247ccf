// Faults of what the public reads: calendars, addresses, both clocks, what is kept without a line.
/** @typedef {import('./table.mjs').Fault} Fault */

const programme = 'apps/api/src/features/programme'
const http = 'apps/api/src/platform/http'
const model = 'apps/web/src/features/programme/model'

/** @type {Fault[]} */
export const publicProgramme = [
  {
    name: 'calendar: SEQUENCE does not rise with a change',
    file: `${programme}/calendar/calendar-of.ts`,
    find: 'sequence: revision.changed,',
    replace: 'sequence: revision.since,',
    jest: `${programme}/calendar/calendar-of.spec.ts`,
    expect: 'raises SEQUENCE with the release that changed a session, and leaves the others alone',
  },
  {
    name: 'calendar: a cancelled session is left out',
    file: `${programme}/calendar/calendar-of.ts`,
    find: 'if (revision) calendar',
    replace: "if (revision && session.status === 'scheduled') calendar",
    jest: `${programme}/calendar/calendar-of.spec.ts`,
    expect: 'is read by ical.js as it was meant, cancelled sessions and all',
  },
  {
    name: 'calendar: made at a time of its own, so that two nodes differ',
    file: `${programme}/calendar/calendar-of.ts`,
    find: '    stamp: told,\n',
    replace: '',
    jest: `${programme}/calendar/calendar-of.spec.ts`,
    expect: 'is read by node-ical as it was meant, cancelled sessions and all',
  },
  {
    name: 'history: where a session was before counts as a change of it',
    file: `${programme}/history/public-revisions.ts`,
    find: '(({ was: _, ...session })',
    replace: '((session)',
    jest: `${programme}/history/public-revisions.spec.ts`,
    expect: 'names the release that announced each, and the one that last changed it',
  },
  {
    name: 'snapshots: what is made on demand is kept for ever',
    file: `${http}/snapshots.ts`,
    find: 'if (path.startsWith(prefix)) this.snapshots.delete(path)',
    replace: 'if (path === prefix) this.snapshots.delete(path)',
    jest: `${http}/snapshots.spec.ts`,
    expect: 'is made once and kept as the others are, until something newer makes it',
  },
  {
    name: 'pages: an address that nobody was given is answered as if it were there',
    file: `${http}/web-app.ts`,
    find: 'snapshots.isBelow(path) ? 404 : 200',
    replace: '200',
    jest: `${http}/web-app.spec.ts`,
    expect: 'says that nothing is at an address where all there is has bytes of its own',
  },
  {
    name: 'plain pages: what people typed becomes markup',
    file: `${programme}/pages/markup.ts`,
    find: "return piece === null ? '' : String(piece).replace(/[&<>\"']/g, (sign) => escapes[sign]!)",
    replace: "return piece === null ? '' : String(piece)",
    jest: `${programme}/pages/plain-page.spec.ts`,
    expect: 'writes what people typed as text',
  },
  {
    name: 'zones: days stay those of the event',
    file: `${model}/zone.ts`,
    find: 'const event = { ...programme.event, timeZone }',
    replace: 'const event = { ...programme.event }',
    jest: `${model}/zone.spec.ts`,
    expect: 'stands under the days of that zone, east and west',
  },
  {
    name: 'search: accents are looked for as they are typed',
    file: `${model}/search.ts`,
    find: "textOf(entry).map(fold).join('\\n')",
    replace: "textOf(entry).join('\\n').toLowerCase()",
    jest: `${model}/search.spec.ts`,
    expect: 'finds the session, not its neighbour, by COMPETENCES numeriques',
  },
  {
    name: 'favourites: one that ends when the other begins is told to overlap',
    file: `${model}/saved.ts`,
    find: 'Date.parse(a.start) < Date.parse(b.end)',
    replace: 'Date.parse(a.start) <= Date.parse(b.end)',
    jest: `${model}/saved.spec.ts`,
    expect: 'meets only what was saved as well, takes place and overlaps',
  },
]
