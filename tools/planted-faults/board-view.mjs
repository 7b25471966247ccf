// Faults of how the board is looked at: where things stand, what a pointer means, what an address says.
/** @typedef {import('./table.mjs').Fault} Fault */

const agenda = 'apps/web/src/features/agenda'
const model = `${agenda}/model`
const geometry = { file: `${model}/geometry.ts`, jest: `${model}/geometry.spec.ts` }
const backAndForth =
  'leads from a cell to its corner and back, at every zoom, in both directions of writing'

const classOwners = 'apps/web/src/platform/class-owners.spec.ts'

/** @type {Fault[]} */
export const boardView = [
  {
    name: 'looks: the band of the first page lies over every printed card',
    file: 'apps/web/src/features/programme/css/first.css',
    find: 'body > .first {\n  position: absolute;',
    replace: '.first {\n  position: absolute;',
    jest: classOwners,
    expect: 'a class that a feature dresses wherever it stands has no other meaning in another one',
  },
  {
    name: 'looks: a function beside its organisation is a warning',
    file: `${agenda}/copies/copies.css`,
    find: ':is(.copy-banner, .copy-list, .compare-page) .both {',
    replace: '.both {',
    jest: classOwners,
    expect: 'a class that a feature dresses wherever it stands has no other meaning in another one',
  },
  {
    ...geometry,
    name: 'view: right-to-left columns count from the left under the pointer',
    find: 'const along = frame.rightToLeft ? frame.left + frame.width - x : x - frame.left',
    replace: 'const along = x - frame.left',
    expect: 'counts columns from the right in right-to-left scripts',
  },
  {
    ...geometry,
    name: 'view: a held card stands in the column of the other direction',
    find: 'x: frame.rightToLeft ? frame.left + frame.width - from - width : frame.left + from,',
    replace: 'x: frame.left + from,',
    expect: backAndForth,
  },
  {
    ...geometry,
    name: 'view: the pointer counts minutes as at the first zoom, whatever the zoom',
    find: 'frame.axis.from + (y - frame.top) / frame.scale',
    replace: 'frame.axis.from + (y - frame.top) / 1.2',
    expect: backAndForth,
  },
  {
    ...geometry,
    name: 'view: thin columns are forgotten where a column begins',
    find: 'thinBefore * thinWidth + wideBefore * wide',
    replace: '(thinBefore + wideBefore) * wide',
    expect: 'gives thin columns their width, and the others what is left',
  },
  {
    ...geometry,
    name: 'view: with Alt a card still lands on five minutes',
    find: 'const wished = snap(minuteAt(frame, point.y) - card.grip, step)',
    replace: 'const wished = snap(minuteAt(frame, point.y) - card.grip)',
    expect: backAndForth,
  },
  {
    name: 'view: a person’s column takes the card to another room',
    file: `${model}/columns.ts`,
    find: "return column?.kind === 'room' ? column.room : own",
    replace: "return column?.kind === 'room' ? column.room : index",
    jest: `${model}/columns.spec.ts`,
    expect: 'give a held card their room; a person gives none, so it keeps its own',
  },
  {
    name: 'view: a room collapses although a card waits over it',
    file: `${model}/columns.ts`,
    find: '!used.has(room) && room !== wanted',
    replace: '!used.has(room)',
    jest: `${model}/columns.spec.ts`,
    expect: 'stand thin for rooms without a session, but for the one a card waits over',
  },
  {
    name: 'view: the address forgets what the eyes look for',
    file: `${model}/view-state.ts`,
    find: "findings: search.findings === 'open',",
    replace: 'findings: false,',
    jest: `${model}/view-state.spec.ts`,
    expect: 'leads back to the same view, whatever it is',
  },
  {
    name: 'view: the days go with a scroll along the line alone',
    file: `${agenda}/drag/surfaces.ts`,
    find: 'top: frame.top - y },',
    replace: 'top: frame.top },',
    jest: `${agenda}/drag/surfaces.spec.ts`,
    expect: 'lets the days go with the scroll, and nothing else',
  },
  {
    name: 'print: a finding has a number for each of its cards',
    file: `${agenda}/print/model/sheet.ts`,
    find: 'if (!weighs(finding) || known.has(key)) return []',
    replace: 'if (!weighs(finding)) return []',
    jest: `${agenda}/print/model/sheet.spec.ts`,
    expect: 'numbers each finding once, in reading order, on all its cards',
  },
  {
    name: 'look: the reason hangs over a place that it offers',
    file: `${model}/bubble.ts`,
    find: 'const kept = [{ ...card, bottom: card.bottom ?? card.top }, ...clear]',
    replace: 'const kept = [{ ...card, bottom: card.bottom ?? card.top }]',
    jest: `${model}/bubble.spec.ts`,
    expect: 'goes where it covers no place that is offered, the nearest such spot',
  },
  {
    name: 'look: a card has more signs than its line has room for',
    file: `${model}/card-fit.ts`,
    find: 'const signs = Math.min(states, icons) * (iconSize + gap)',
    replace: 'const signs = Math.min(1, icons) * (iconSize + gap)',
    jest: `${model}/card-fit.spec.ts`,
    expect: 'drops states by what they mean: what changed, what holds it, and what hinders last',
  },
  {
    name: 'look: Arabic rows have a Latin comma',
    file: 'apps/web/src/platform/i18n/locales.ts',
    find: "comma: '،'",
    replace: "comma: ','",
    jest: 'apps/web/src/platform/i18n/in-row.spec.ts',
    expect: 'are parted by the comma of the script, and empty ones are left out',
  },
]
