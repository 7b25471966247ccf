const host = 'apps/web/src/features/host'
const board = 'apps/web/src/features/agenda/model'

/** @type {import('./table.mjs').Fault[]} */
export const hostInBrowser = [
  {
    name: 'host: the alert forgets who is needed in both (I-02)',
    file: `${board}/host-news.ts`,
    find: `finding.code === 'host-meets' || finding.code === 'host-duty'`,
    replace: `finding.code === 'host-meets'`,
    jest: `${board}/host-news.spec.ts`,
    expect: 'names whoever is needed in both, once',
  },
  {
    name: 'host: an unknown body of a preview takes nobody’s time (R3–R5)',
    file: `${host}/model/plan-after.ts`,
    find: `policy: 'refuse'`,
    replace: `policy: 'inform'`,
    jest: `${host}/model/consequences.spec.ts`,
    expect: 'lets a body refuse that nobody has described yet',
  },
  {
    name: 'host: an edit by hand names a meeting as it was, not as it stands (I-04)',
    file: `${host}/edit/basket.ts`,
    find: 'if (draft.before && !standing) gone.push(draft)',
    replace: 'if (!standing) gone.push(draft)',
    jest: `${host}/edit/basket.spec.ts`,
    expect: 'names meetings as they stand now, and tells what somebody withdrew meanwhile',
  },
  {
    name: 'host: an edit by hand takes back what others moved meanwhile (I-04)',
    file: `${host}/edit/basket.ts`,
    find: '...(sameHours(mine, from)\n',
    replace: '...(!mine\n',
    jest: `${host}/edit/basket.spec.ts`,
    expect: 'goes on top of what others changed meanwhile, and takes nothing of theirs back (I-04)',
  },
  {
    name: 'host: whoever does not say who meets adds a break of everybody (I-02)',
    file: `${host}/edit/unfinished.ts`,
    find: '{ bodyId: undefined, title:',
    replace: '{ bodyId: null, title:',
    jest: `${host}/edit/unfinished.spec.ts`,
    expect:
      'begins with what stands, with what was drafted, or with nothing: nobody is said to meet',
  },
]
