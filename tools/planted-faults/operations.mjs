// Faults of running it: who may what in the database, what is kept where, copies that are none, secrets in the log.
/** @typedef {import('./table.mjs').Fault} Fault */

const platform = 'apps/api/src/platform'
const personal = 'apps/api/src/features/people/personal'

/** @type {Fault[]} */
export const operations = [
  {
    name: 'grants: public answers are built as the application’s role (I-17)',
    file: `${platform}/database/data-sources.ts`,
    find: '    role,\n    timezone',
    replace: "    role: role && 'app',\n    timezone",
    jest: `${platform}/database/grants.spec.ts`,
    expect: 'stays public_reader, whatever it is told',
  },
  {
    name: 'grants: erasing may be asked by everybody',
    file: `${platform}/database/migrations/0008-personal.ts`,
    find: 'REVOKE EXECUTE ON FUNCTION erase_audit_of(uuid) FROM PUBLIC;',
    replace: '',
    jest: `${personal}/personal.spec.ts`,
    expect: 'cannot be made but by an erasure',
  },
  {
    name: 'cache headers: what is not public may be kept on the way',
    file: `${platform}/http/pipeline.ts`,
    find: "response.setHeader('Cache-Control', 'no-store')",
    replace: "response.setHeader('Cache-Control', 'public, no-cache')",
    jest: 'apps/api/src/answer-headers.spec.ts',
    expect: '/api/me: kept by nobody, unless it is public',
  },
  {
    name: 'backup: tables are read at different moments (I-24)',
    file: `${platform}/backup/write-backup.ts`,
    find: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    replace: 'BEGIN READ ONLY',
    jest: `${platform}/backup/backup.spec.ts`,
    expect: 'is one moment of a database in which others write meanwhile',
  },
  {
    name: 'backup: a damaged file is taken for a whole one (I-24)',
    file: `${platform}/backup/read-backup.ts`,
    find: "if (rows !== table.rows || hash.digest('hex') !== table.sha256) throw damaged(table)\n  }\n  return manifest",
    replace: '}\n  return manifest',
    jest: `${platform}/backup/backup.spec.ts`,
    expect: 'changed by one letter',
  },
  {
    name: 'backup: a restore overwrites what is there',
    file: `${platform}/backup/read-backup.ts`,
    find: '    if (what)\n',
    replace: '    if (!what)\n',
    jest: `${platform}/backup/backup.spec.ts`,
    expect: 'into a place that is not empty: nothing is touched',
  },
  {
    name: 'backup: whoever holds it is signed in by it',
    file: `${platform}/backup/tables.ts`,
    find: "  'public.http_session',\n",
    replace: '',
    jest: `${platform}/backup/backup.spec.ts`,
    expect: 'signs nobody in',
  },
  {
    name: 'erasure: what is left of an emptied line may be changed (I-15)',
    file: `${platform}/database/erased-lines.ts`,
    find: "line.hash.toString('hex') === vouched.hash &&\n  restOf(line) === vouched.rest",
    replace: "line.hash.toString('hex') === vouched.hash",
    jest: `${personal}/personal.spec.ts`,
    expect: 'with another author is tampering, and named',
  },
  {
    name: 'erasure: answers of old commands still tell',
    file: `${personal}/erase-person.ts`,
    find: '  await eraseAnswers(w.db, time, before, actor)\n',
    replace: '',
    jest: `${personal}/personal.spec.ts`,
    expect: 'is gone after an erasure',
  },
  {
    name: 'logs: an address of a person stays in a line',
    file: `${platform}/logging/without-secrets.ts`,
    find: "  [/[\\w.+'-]+@[\\w-]+(\\.[\\w-]+)+/g, '[address]'],\n",
    replace: '',
    jest: `${platform}/logging/log.spec.ts`,
    expect: 'holds no token and no address',
  },
  {
    name: 'figures: an address of a visitor becomes a label (I-08)',
    file: `${platform}/http/numbered-request.ts`,
    find: 'request.route?.path ?? unrouted',
    replace: 'request.originalUrl',
    jest: `${platform}/metrics/metrics.spec.ts`,
    expect: 'count requests by the words of our routes',
  },
  {
    name: 'check: occupancy that no placement asks for is overlooked (I-01)',
    file: 'apps/api/src/cli/check.ts',
    find: '...rows.filter((row) => !asked!.has(keyOf(row)))',
    replace: '...rows.filter(() => false)',
    jest: 'apps/api/src/cli/check.spec.ts',
    expect: 'names a session that does not hold its room',
  },
  {
    name: 'packages: a licence that asks for more is let in',
    file: 'tools/test/packages/licences.mjs',
    find: "  'MIT-0',\n",
    replace: '',
    check: ['tools/test/packages.mjs'],
    expect: 'its licence, MIT-0, is not in',
  },
]
