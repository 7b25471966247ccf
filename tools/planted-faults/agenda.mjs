// Faults of moving and publishing: who was first, what is refused, what has one effect, what becomes public.
/** @typedef {import('./table.mjs').Fault} Fault */

const agenda = 'apps/api/src/features/agenda'
const programme = 'apps/api/src/features/programme'
const database = 'apps/api/src/platform/database'
const board = 'apps/web/src/features/agenda/model'

/** @type {Fault[]} */
export const moves = [
  {
    name: 'database: no exclusion of overlaps (I-01)',
    file: `${database}/migrations/0001-foundation.ts`,
    find: `occupancy_not_empty CHECK (NOT isempty(during)),
        CONSTRAINT occupancy_no_overlap EXCLUDE USING gist (resource_id WITH =, during WITH &&));`,
    replace: `occupancy_not_empty CHECK (NOT isempty(during)));`,
    jest: `${agenda}/clash-refusal.spec.ts`,
    expect: 'EXCLUDE stands behind it: occupancy that the plan does not show refuses all the same',
  },
  {
    name: 'change: the plan is read without its lock (I-01)',
    file: `${database}/change.ts`,
    find: ' FOR NO KEY UPDATE',
    replace: '',
    jest: `${database}/change.spec.ts`,
    expect: 'wait for whoever has the plan, on whatever node (I-01)',
  },
  {
    name: 'moves: the version is not looked at (I-04)',
    file: `${agenda}/stale-moves.ts`,
    find: 'move.expectedVersion !== now?.placementVersion',
    replace: 'move.expectedVersion === -1',
    jest: `${agenda}/check-moves.spec.ts`,
    expect:
      'two steps: the second who decided on version 1 is told where it stands now, and by whom',
  },
  {
    name: 'moves: a length is saved over a newer session (I-04)',
    file: `${agenda}/stale-moves.ts`,
    find: 'length !== undefined && length.expectedVersion !== now?.version',
    replace: 'false',
    jest: `${agenda}/lengths.spec.ts`,
    expect:
      'names the version of the session: none is 428, an older one 412 with what it is now (I-04)',
  },
  {
    name: 'moves: a new length occupies what the old one did (I-01)',
    file: `${agenda}/decide-and-save.ts`,
    find: 'saveMain(w.db, actor, longer, changing, rows)',
    replace: 'saveMain(w.db, actor, agenda, changing, rows)',
    jest: `${agenda}/lengths.spec.ts`,
    expect: 'is one change with the place: start earlier, end where it was',
  },
  {
    name: 'moves: one to where the session stands counts',
    file: `${agenda}/still-moves.ts`,
    find: '!samePlace(placement, places.get(sessionId) ?? null) ||',
    replace: 'true ||',
    jest: `${agenda}/move-sessions.spec.ts`,
    expect: 'a move to where a session stands changes nothing, and leaves nothing behind',
  },
  {
    name: 'moves: the engine is not asked (I-02)',
    file: `${agenda}/decide-and-save.ts`,
    find: 'refusing.length > 0',
    replace: 'refusing.length > 1000',
    jest: `${agenda}/clash-refusal.spec.ts`,
    expect: 'says why in a sentence, with the complete finding and the nearest free places',
  },
  {
    name: 'moves: people are not in the occupancy (I-01)',
    file: `${agenda}/occupancy.ts`,
    find: '...people.map(',
    replace: '...people.slice(people.length).map(',
    jest: `${agenda}/occupancy.spec.ts`,
    expect:
      'takes the room with set-up and teardown, people for the session, and nobody who declined',
  },
  {
    name: 'change: an answer is not remembered for a retry (I-07)',
    file: `${database}/change.ts`,
    find: '  if (command) await remember(db, actor, command, value)\n',
    replace: '',
    jest: `${agenda}/retries.spec.ts`,
    expect: 'gives the first answer again, even when the session has moved on since',
  },
  {
    name: 'change: a command id may come back with another body (I-07)',
    file: `${database}/remembered-command.ts`,
    find: 'if (hashOf(command).equals(row.body_hash))',
    replace: 'if (row.body_hash)',
    jest: `${agenda}/retries.spec.ts`,
    expect: 'refuses the same id with another body',
  },
  {
    name: 'change: nothing has to be audited (I-15)',
    file: `${database}/change.ts`,
    find: 'if (writer.lines.length === 0)',
    replace: 'if (writer.lines.length < 0)',
    jest: `${database}/change.spec.ts`,
    expect: 'may not go without an audit line (I-15)',
  },
]

/** @type {Fault[]} */
export const releases = [
  {
    name: 'release: blockers are published (R10)',
    file: `${programme}/publish-release.ts`,
    find: 'if (refusal) return',
    replace: 'if (refusal === undefined) return',
    jest: `${programme}/publish-release.spec.ts`,
    expect: 'unwaived blockers of placed sessions, all of them, in facts and in a sentence (R10)',
  },
  {
    name: 'release: people who only were invited are announced',
    file: `${programme}/public-session.ts`,
    find: `role?.reply !== 'confirmed'`,
    replace: `role?.reply === 'declined'`,
    jest: `${programme}/draft-release.spec.ts`,
    expect: 'announces only who has confirmed',
  },
  {
    name: 'release: text that nobody has reviewed is public',
    file: `${programme}/public-session.ts`,
    find: `=== 'reviewed'`,
    replace: `!== 'draft'`,
    jest: `${programme}/draft-release.spec.ts`,
    expect:
      'says what the public may know of it: reviewed text, languages, what it asks, who speaks in turn',
  },
  {
    name: 'release: the public role may read the draft (I-17)',
    file: `${database}/migrations/0001-foundation.ts`,
    find: 'event, event_day, live_stream TO public_reader',
    replace: 'event, event_day, live_stream, placement TO public_reader',
    jest: `${programme}/programme-snapshot.spec.ts`,
    expect: 'because the role behind the public pages cannot read the draft',
  },
  {
    name: 'programme: a release is forgotten when the next comes within its second',
    file: 'apps/api/src/platform/database/migrations/0009-public-history.ts',
    find: 'WHERE embargo_until IS NULL OR NOT EXISTS',
    replace: 'WHERE NOT EXISTS',
    jest: `${programme}/programme-snapshot.spec.ts`,
    expect: 'has every release without an embargo, also two of one second',
  },
  {
    name: 'release: the public role may read every release (I-17)',
    file: `${database}/migrations/0006-releases.ts`,
    find: 'REVOKE SELECT ON release FROM public_reader;',
    replace: '',
    jest: `${programme}/embargo.spec.ts`,
    expect: 'cannot be read by the role behind the public pages, by no query',
  },
  {
    name: 'release: what is for organizers is public',
    file: `${database}/migrations/0006-releases.ts`,
    find: `WHERE audience = 'public' AND (`,
    replace: `WHERE (`,
    jest: `${programme}/embargo.spec.ts`,
    expect: 'changes no public byte, number, ETag or fact, and is named by none (I-17)',
  },
  {
    name: 'release: an embargo may be opened before its time',
    file: `${database}/migrations/0006-releases.ts`,
    find: 'embargo_until <= clock_timestamp())',
    replace: 'embargo_until IS NOT NULL)',
    jest: `${programme}/embargo.spec.ts`,
    expect: 'is opened by nobody before its time, and stays open for ever',
  },
  {
    name: 'release: an embargo that is over is told nobody',
    file: `${programme}/open-release.ts`,
    find: `  w.tell('programme', 'released', fact)\n`,
    replace: '',
    jest: `${programme}/embargo.spec.ts`,
    expect:
      'ends by the database’s clock: nobody sees anything before, everybody the same after, told once',
  },
  {
    name: 'release: an embargo opens under a newer public release',
    file: `${programme}/open-release.ts`,
    find: 'AND number > coalesce((SELECT number FROM public_release), 0)',
    replace: 'AND number NOT IN (SELECT number FROM release_opened)',
    jest: `${programme}/embargo.spec.ts`,
    expect: 'that ends under a newer public release changes nothing (DESIGN 6)',
  },
  {
    name: 'release: what is not public yet is a public fact (I-17)',
    file: `${programme}/publish-release.ts`,
    find: `audience === 'public' && embargoUntil === null`,
    replace: `audience === 'public'`,
    jest: `${programme}/embargo.spec.ts`,
    expect: 'changes no public byte, number, ETag or fact, and is named by none (I-17)',
  },
  {
    name: 'release: what was meant for fewer shows as cancelled',
    file: `${programme}/current-release.ts`,
    find: `public: ['public'],`,
    replace: `public: ['organizers', 'speakers', 'public'],`,
    jest: `${programme}/embargo.spec.ts`,
    expect:
      'shows in no later release that is: not what was meant for fewer, and not that it was taken away',
  },
  {
    name: 'release: whoever declined is called affected',
    file: `${programme}/affected.ts`,
    find: `if (role.reply !== 'declined') `,
    replace: '',
    jest: `${programme}/affected.spec.ts`,
    expect:
      'who takes part in what changes and has not declined, not the bystander, with the last release each was told',
  },
  {
    name: 'release: brought back, sessions stay where the plan has them',
    file: 'apps/api/src/features/agenda/copies/copy-plan.ts',
    find: 'if (release) await restorePlacements',
    replace: 'if (release === undefined) await restorePlacements',
    jest: 'apps/api/src/features/agenda/copies/restore.spec.ts',
    expect: 'is a copy where sessions stand as the release had them, and comes back as one batch',
  },
  {
    name: 'release: bytes may be stored under another hash (I-03)',
    file: `${database}/migrations/0001-foundation.ts`,
    find: `CHECK (sha256 = encode(sha256(body), 'hex'))`,
    replace: '',
    jest: `${programme}/release-races.spec.ts`,
    expect: 'the database refuses bytes under another hash',
  },
  {
    name: 'release: a release may be rewritten (I-03)',
    file: `${database}/migrations/0001-foundation.ts`,
    find: 'CREATE TRIGGER release_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release EXECUTE FUNCTION refuse_rewrite();',
    replace: '',
    jest: `${database}/schema-listing.spec.ts`,
    expect: 'of a freshly migrated database is the one in docs/schema.txt',
  },
]

/** @type {Fault[]} */
export const inBrowser = [
  {
    name: 'board: a gap in the facts is not noticed (I-06)',
    file: 'apps/web/src/platform/follow.ts',
    find: `fact.prev <= last ? 'apply' : 'gap'`,
    replace: `'apply'`,
    jest: `${board}/reconcile.spec.ts`,
    expect: 'applies the fact that follows, drops a known one, and asks again after a gap',
  },
  {
    name: 'board: a move names the newest version, not the one that was seen (I-04)',
    file: `${board}/acts.ts`,
    find: 'seen: this.desk.seenVersion(c.sessionId)',
    replace: 'seen: undefined',
    jest: `${board}/desk.spec.ts`,
    expect: 'names the version it saw when somebody else moved the card in the meantime',
  },
  {
    name: 'board: my second move does not stand on my first (I-04)',
    file: `${board}/reconcile.ts`,
    find: 'm.on === commandId && versions.has(m.sessionId)',
    replace: 'm.on === null && versions.has(m.sessionId)',
    jest: `${board}/reconcile.spec.ts`,
    expect: 'puts my second move of a session on the version that the first one got',
  },
  {
    name: 'board: a waiver that has ended goes on covering its finding',
    file: `${board}/plan-store.ts`,
    find: 'this.fresh = { board, base: toEnginePlan(board.plan, this.world.now()) }',
    replace: 'this.fresh = { ...this.fresh, board }',
    jest: `${board}/plan-store-expiry.spec.ts`,
    expect: 'brings a finding back when its waiver ends, without anybody’s doing',
  },
  {
    name: 'session page: a new order loses whoever came to the list meanwhile',
    file: 'apps/web/src/features/agenda/session/model/roles.ts',
    find: 'return [...named, ...known.values()]',
    replace: 'return named',
    jest: 'apps/web/src/features/agenda/session/model/roles.spec.ts',
    expect: 'take a new order; who came meanwhile stays, who left stays away',
  },
  {
    name: 'rules: what only warns can still be waived',
    file: 'apps/web/src/features/agenda/rules/model/weights.ts',
    find: 'waivable: blocks && weight.waivable',
    replace: 'waivable: weight.waivable',
    jest: 'apps/web/src/features/agenda/rules/model/weights.spec.ts',
    expect: 'forgets a waiver where nothing is refused',
  },
  {
    name: 'languages: one sentence is not translated',
    file: 'apps/web/src/platform/i18n/locales/ar.po',
    find: 'msgid "Blocked: {time}, {room}"\nmsgstr "',
    replace: 'msgid "Blocked: {time}, {room}"\nmsgstr ""\n\nmsgid "Nobody says this"\nmsgstr "',
    check: ['tools/test/catalogues.mjs'],
    expect: 'ar.po: “Blocked: {time}, {room}” is not translated.',
  },
]
