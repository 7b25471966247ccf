import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eraseOne, exportOne } from '../../../cli/person'
import { checkDatabase } from '../../../cli/check'
import { startTestApi, type TestApi } from '../../../testing/start-test-api'

/** Words that stand nowhere but in what is known of one person. */
const words = {
  name: 'Canary Nameless',
  formerName: 'Canary Formerly',
  formerEmail: 'canary-before@example.org',
  function: 'canary function',
  email: 'canary@example.org',
  phone: '+999 000 1234',
  notes: 'canary note',
  focal: 'Canary Helper',
  focalEmail: 'canary-helper@example.org',
  status: 'Canary of state',
  reason: 'canary reason',
}

let api: TestApi
let cookie: string
let canary: string
let other: string

const ask = async (method: string, path: string, body: object) => {
  const answer = await fetch(api.url + path, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ commandId: randomUUID(), ...body }),
  })
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as { id: string; version: number }
}

const create = (organisationId: string, fields: object) =>
  ask('POST', '/api/people', { fields: { organisationId, ...fields } })

beforeAll(async () => {
  api = await startTestApi({ demo: true })
  cookie = await api.signIn('secretariat')
  const { rows } = await api.db.query('SELECT id FROM organisation ORDER BY name LIMIT 1')
  const of = rows[0].id
  const { name, function: job, email, phone, notes, focal, focalEmail, status, reason } = words
  const { formerName, formerEmail } = words
  const made = await create(of, { name: formerName, function: job, email: formerEmail })
  canary = made.id
  await ask('PATCH', `/api/people/${canary}`, {
    expectedVersion: made.version,
    reason,
    fields: {
      name,
      email,
      phone,
      notes,
      focalPoints: [{ name: focal, email: focalEmail, phone: '' }],
      statuses: [{ function: status, from: '2022-05-01', until: null }],
    },
  })
  other = (await create(of, { name: 'Bystander Present', email: 'bystander@example.org' })).id
  await ask('POST', '/api/sessions', {
    fields: {
      title: { en: `A talk by ${name}` },
      format: 'spotlight',
      minutes: 30,
      roles: [
        {
          personId: canary,
          role: 'speaker',
          reply: 'confirmed',
          from: null,
          to: null,
          minutes: null,
        },
      ],
    },
  })
  for (const [called, address] of [
    [name, email.toUpperCase()],
    [formerName, formerEmail],
  ])
    await api.db.query(
      `INSERT INTO outbox (id, kind, to_name, to_address, subject, text, language, state, sent_at)
       VALUES (gen_random_uuid(), 'trial', $1, $2, 'For the canary', 'Dear canary', 'en', 'sent', now())`,
      [called, address],
    )
})
afterAll(() => api.stop())

/** Everything in the database that holds one of the words, by table; what the releases hold is theirs for ever. */
async function tablesWith(list: readonly string[]): Promise<string[]> {
  const tables = await api.db.query(
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  )
  const found: string[] = []
  for (const { relname } of tables.rows) {
    const { rows } = await api.db.query(
      `SELECT count(*)::int AS n FROM ${relname} one WHERE EXISTS (
         SELECT FROM unnest($1::text[]) word WHERE position(lower(word) IN lower(one::text)) > 0)`,
      [list],
    )
    if (rows[0].n > 0) found.push(relname)
  }
  return found
}

const withoutTime = (kept: object) => ({ ...kept, madeAt: '' })

describe('what is kept about one person', () => {
  it('is told as a whole: fields, sessions, mails, history, and where their name stands', async () => {
    const kept = JSON.stringify(await exportOne(api.databaseUrl, words.email))
    for (const word of [...Object.values(words), 'Dear canary'])
      expect([word, kept.includes(word)]).toEqual([word, true])
    expect(kept).not.toContain('Bystander')
    expect(JSON.parse(kept).namedIn).toEqual([
      expect.objectContaining({ what: `A talk by ${words.name}` }),
      expect.objectContaining({ what: 'session.create' }),
    ])
  })

  it('is gone after an erasure, but for words that others typed, which are named; the audit is whole', async () => {
    const bystander = withoutTime(await exportOne(api.databaseUrl, other))
    const before = await tablesWith(Object.values(words))
    expect(before).toEqual(
      expect.arrayContaining(['audit', 'command', 'focal_point', 'outbox', 'person']),
    )
    const erased = await eraseOne(api.databaseUrl, canary, 'They asked for it')
    expect(erased).toEqual({
      name: `Erased person ${canary.slice(0, 4)}`,
      lines: 2,
      left: [
        { place: 'session', which: expect.any(String), what: `A talk by ${words.name}` },
        { place: 'audit', which: expect.stringMatching(/^\d+$/), what: 'session.create' },
      ],
    })
    const { name, ...rest } = words
    expect(await tablesWith(Object.values(rest))).toEqual([])
    expect(await tablesWith([name])).toEqual(['audit', 'session'])
    expect((await checkDatabase(api.databaseUrl))[0]).toMatch(/^ok {2}the audit chain/)
    expect(withoutTime(await exportOne(api.databaseUrl, other))).toEqual(bystander)
  })

  it('leaves who changed what kind of thing, and when', async () => {
    const { rows } = await api.db.query(
      `SELECT actor, action, before, reason, salt IS NULL AS bare, after -> 'fields' AS fields FROM audit
       WHERE subject = $1 ORDER BY seq`,
      [`person/${canary}`],
    )
    const bare = { actor: 'secretariat', before: null, reason: null, bare: true, fields: null }
    expect(rows.map((row) => ({ ...row, actor: row.actor && 'secretariat' }))).toEqual([
      { ...bare, action: 'person.create' },
      { ...bare, action: 'person.change' },
      {
        ...bare,
        action: 'person.erase',
        reason: 'They asked for it',
        bare: false,
        fields: expect.arrayContaining(['name', 'email', 'notes']),
      },
    ])
  })
})

/** The same by the routes: another person, so that what stands above is left alone. */
describe('at the page of a person', () => {
  let person: { id: string; version: number }
  const called = 'Routed Nameless'
  beforeAll(async () => {
    const { rows } = await api.db.query('SELECT id FROM organisation ORDER BY name LIMIT 1')
    person = await create(rows[0].id, { name: called, email: 'routed@example.org', notes: 'Noted' })
    await ask('POST', '/api/sessions', {
      fields: { title: { en: `Thanks to ${called}` }, format: 'spotlight', minutes: 30 },
    })
  })

  const erase = (body: object, commandId = randomUUID()) =>
    fetch(`${api.url}/api/people/${person.id}/erase`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({
        commandId,
        expectedVersion: person.version,
        name: called,
        reason: 'They asked for it',
        ...body,
      }),
    })
  const problemIn = async (answer: Response) => {
    const { status, errors } = (await answer.json()) as { status: number; errors?: unknown }
    return [status, errors]
  }

  it('what is kept is a file of the same as at the command line, which nobody on the way keeps', async () => {
    const address = `${api.url}/api/people/${person.id}/personal`
    const answer = await fetch(address, { headers: { cookie } })
    expect([
      answer.status,
      answer.headers.get('content-type'),
      answer.headers.get('content-disposition'),
      answer.headers.get('cache-control'),
    ]).toEqual([
      200,
      'application/json; charset=utf-8',
      `attachment; filename="person-${person.id}.json"`,
      'no-store',
    ])
    expect(withoutTime((await answer.json()) as object)).toEqual(
      withoutTime(
        JSON.parse(JSON.stringify(await exportOne(api.databaseUrl, person.id))) as object,
      ),
    )
  })

  it('nobody is erased with another name, a reason that names them, another version or none', async () => {
    const before = withoutTime(await exportOne(api.databaseUrl, person.id))
    const answers = [
      await erase({ name: 'Routed' }),
      await erase({ reason: `Asked by ${called.toUpperCase()}` }),
      await erase({ reason: ' ' }),
      await erase({ expectedVersion: undefined }),
      await erase({ expectedVersion: 7 }),
    ]
    expect(await Promise.all(answers.map(problemIn))).toEqual([
      [422, [{ pointer: '/name', code: 'another-name' }]],
      [422, [{ pointer: '/reason', code: 'names-them' }]],
      [422, [expect.objectContaining({ pointer: '/reason' })]],
      [428, [{ pointer: '/expectedVersion', code: 'required' }]],
      [412, undefined],
    ])
    expect(withoutTime(await exportOne(api.databaseUrl, person.id))).toEqual(before)
  })

  it('somebody is erased once, however often it is sent, and no answer that is kept tells the name', async () => {
    const commandId = randomUUID()
    const answers = await Promise.all(Array.from({ length: 4 }, () => erase({}, commandId)))
    const told = {
      name: `Erased person ${person.id.slice(0, 4)}`,
      lines: 1,
      left: [
        { place: 'session', which: expect.any(String), what: `Thanks to ${called}` },
        { place: 'audit', which: expect.any(String), what: 'session.create' },
      ],
    }
    for (const answer of answers) expect([answer.status, await answer.json()]).toEqual([200, told])
    expect(await tablesWith([called])).toEqual(['audit', 'session'])
    const { rows } = await api.db.query(
      `SELECT actor, reason FROM audit WHERE subject = $1 AND action = 'person.erase'`,
      [`person/${person.id}`],
    )
    expect(rows).toEqual([{ actor: expect.any(String), reason: 'They asked for it' }])
    expect((await checkDatabase(api.databaseUrl))[0]).toMatch(/^ok {2}the audit chain/)
  })
})

describe('an erased line of the audit', () => {
  // Whatever ran before: to be erased once more changes nothing.
  beforeAll(() => eraseOne(api.databaseUrl, canary, 'They asked for it'))

  const after = async (sql: string): Promise<string> => {
    const owner = await api.db.connect()
    try {
      await owner.query(`BEGIN; CREATE TABLE kept AS TABLE audit; ALTER TABLE kept DROP COLUMN words; ALTER TABLE audit DISABLE TRIGGER USER; ${sql};
        ALTER TABLE audit ENABLE TRIGGER USER; COMMIT`)
      return await checkDatabase(api.databaseUrl).then(
        () => 'whole',
        (error: Error) => error.message,
      )
    } finally {
      await owner.query(`BEGIN; ALTER TABLE audit DISABLE TRIGGER USER; DELETE FROM audit; INSERT INTO audit TABLE kept;
        DROP TABLE kept; ALTER TABLE audit ENABLE TRIGGER USER; COMMIT`)
      owner.release()
    }
  }
  const ofCanary = () => `subject = 'person/${canary}' AND action = 'person.change'`

  it.each([
    ['another author', () => `UPDATE audit SET actor = 'Somebody' WHERE ${ofCanary()}`],
    ['other values', () => `UPDATE audit SET after = '{"name": "x"}' WHERE ${ofCanary()}`],
    ['another hash', () => `UPDATE audit SET hash = sha256('x') WHERE ${ofCanary()}`],
    [
      'nobody who vouches for it',
      () => `UPDATE audit SET after = NULL, salt = NULL WHERE subject = 'person/${other}'`,
    ],
  ])('with %s is tampering, and named', async (_, sql) => {
    expect(await after('SELECT')).toBe('whole')
    expect(await after(sql())).toMatch(/line \d+ is altered/)
  })

  it('cannot be made but by an erasure: the application may not touch the audit, the owner may only empty', async () => {
    const owner = await api.db.connect()
    try {
      const session = `action = 'session.create'`
      const refused = async (sql: string) =>
        owner.query(sql).then(
          () => 'done',
          (error: Error) => error.message,
        )
      expect(await refused(`UPDATE audit SET after = NULL WHERE ${session}`)).toMatch(/append-only/)
      expect(await refused(`UPDATE audit SET actor = 'x' WHERE ${ofCanary()}`)).toMatch(
        /append-only/,
      )
      await owner.query('SET ROLE app')
      expect(await refused(`UPDATE audit SET after = NULL WHERE ${ofCanary()}`)).toMatch(
        /permission denied/,
      )
      await owner.query('SET ROLE public_reader')
      expect(await refused(`SELECT erase_audit_of('${other}')`)).toMatch(/permission denied/)
    } finally {
      await owner.query('RESET ROLE')
      owner.release()
    }
  })
})
