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
]
