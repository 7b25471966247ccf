import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { routes, type Plan } from '@roundtable/contracts'
import { roles, type Role } from '@roundtable/domain'
import { accounts } from './demo/the-event'
import { PublicSnapshots } from './platform/http/snapshots'
import { addressOf, bodies, files, stay } from './testing/route-requests'
import { startTestApi, type TestApi } from './testing/start-test-api'

type Visitor = 'anonymous' | Role
const visitors: readonly Visitor[] = ['anonymous', ...roles]

/** The status everybody gets for a request that is right in itself. One line per route; the order of `visitors`. */
const table: Readonly<Record<string, readonly number[]>> = {
  //                                   anonymous secretariat organizer operator reviewer protocol viewer
  'GET /api/health': [200, 200, 200, 200, 200, 200, 200],
  'GET /api/health/live': [200, 200, 200, 200, 200, 200, 200],
  'GET /api/openapi.json': [200, 200, 200, 200, 200, 200, 200],
  'POST /api/sign-in/consume': [410, 410, 410, 410, 410, 410, 410],
  'POST /api/sign-in/code': [202, 202, 202, 202, 202, 202, 202],
  'POST /api/sign-in/code/consume': [410, 410, 410, 410, 410, 410, 410],
  'POST /api/sign-in/passkey/options': [200, 200, 200, 200, 200, 200, 200],
  'POST /api/sign-in/passkey': [401, 401, 401, 401, 401, 401, 401],
  'POST /api/sign-out': [401, 204, 204, 204, 204, 204, 204],
  'GET /api/me': [401, 200, 200, 200, 200, 200, 200],
  'GET /api/me/sessions': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/me/sessions/:id/end': [401, 404, 404, 404, 404, 404, 404],
  'POST /api/me/sessions/end-others': [401, 200, 200, 200, 200, 200, 200],
  'GET /api/me/passkeys': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/me/passkeys/options': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/me/passkeys': [401, 422, 422, 422, 422, 422, 422],
  'DELETE /api/me/passkeys/:id': [401, 404, 404, 404, 404, 404, 404],
  'GET /api/staff': [401, 200, 403, 403, 403, 403, 403],
  'POST /api/staff': [401, 201, 403, 403, 403, 403, 403],
  'PATCH /api/staff/:id': [401, 200, 403, 403, 403, 403, 403],
  'GET /api/outbox': [401, 200, 403, 403, 403, 403, 403],
  'POST /api/outbox/:id/send': [401, 404, 403, 403, 403, 403, 403],
  'GET /api/audit': [401, 200, 403, 403, 403, 403, 403],
  'GET /api/audit/export': [401, 200, 403, 403, 403, 403, 403],
  'GET /api/audit/verification': [401, 200, 403, 403, 403, 403, 403],
  'GET /api/plan': [401, 200, 200, 200, 200, 200, 200],
  'GET /api/plan/sessions/:id/slots': [401, 200, 200, 200, 200, 200, 200],
  'GET /api/plan/sessions/:id/history': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/plan/moves': [401, 200, 200, 403, 403, 403, 403],
  'GET /api/plans': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/plans': [401, 201, 201, 403, 403, 403, 403],
  'GET /api/plans/:id': [401, 200, 200, 200, 200, 200, 200],
  'PATCH /api/plans/:id': [401, 409, 409, 403, 403, 403, 403],
  'DELETE /api/plans/:id': [401, 409, 409, 403, 403, 403, 403],
  'GET /api/plans/:id/sessions/:sessionId/slots': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/plans/:id/moves': [401, 200, 200, 403, 403, 403, 403],
  'GET /api/plans/:id/comparison': [401, 404, 404, 404, 404, 404, 404],
  'POST /api/plans/:id/take-over': [401, 404, 404, 403, 403, 403, 403],
  'GET /api/sessions/:id': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/sessions': [401, 201, 201, 403, 403, 403, 403],
  'PATCH /api/sessions/:id': [401, 200, 200, 403, 403, 403, 403],
  // It stands on the board.
  'DELETE /api/sessions/:id': [401, 409, 409, 403, 403, 403, 403],
  'GET /api/venue': [401, 200, 200, 200, 200, 200, 200],
  'PATCH /api/venue': [401, 200, 200, 403, 403, 403, 403],
  'POST /api/rooms': [401, 201, 201, 403, 403, 403, 403],
  'PATCH /api/rooms/:id': [401, 200, 200, 403, 403, 403, 403],
  'GET /api/people': [401, 200, 200, 200, 200, 200, 200],
  'GET /api/people/:id': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/people': [401, 201, 201, 403, 403, 201, 403],
  'PATCH /api/people/:id': [401, 200, 200, 403, 403, 200, 403],
  'GET /api/people/:id/personal': [401, 200, 403, 403, 403, 403, 403],
  // Another name was typed than theirs.
  'POST /api/people/:id/erase': [401, 422, 403, 403, 403, 403, 403],
  'POST /api/import/sessions': [401, 200, 200, 403, 403, 403, 403],
  'GET /api/import/sessions/template': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/import/people': [401, 200, 200, 403, 403, 200, 403],
  'GET /api/import/people/template': [401, 200, 200, 200, 200, 200, 200],
  'GET /api/organisations': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/organisations': [401, 201, 201, 403, 403, 201, 403],
  'PATCH /api/organisations/:id': [401, 200, 200, 403, 403, 200, 403],
  'POST /api/waivers': [401, 201, 403, 403, 403, 403, 403],
  'POST /api/waivers/:id/end': [401, 404, 403, 403, 403, 403, 403],
  'GET /api/policy': [401, 200, 200, 200, 200, 200, 200],
  'PATCH /api/policy': [401, 200, 403, 403, 403, 403, 403],
  'GET /api/taxonomy': [401, 200, 200, 200, 200, 200, 200],
  'PATCH /api/taxonomy': [401, 200, 403, 403, 403, 403, 403],
  'GET /api/host': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/host/revisions': [401, 200, 200, 403, 403, 403, 403],
  'GET /api/host/revisions/:number/changes': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/host/meetings': [401, 422, 422, 403, 403, 403, 403],
  'POST /api/host/mappings': [401, 200, 200, 403, 403, 403, 403],
  'POST /api/host/bodies': [401, 201, 201, 403, 403, 403, 403],
  'PATCH /api/host/bodies/:id': [401, 200, 200, 403, 403, 403, 403],
  'GET /api/releases': [401, 200, 200, 200, 200, 200, 200],
  'GET /api/releases/preview': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/releases': [401, 201, 201, 403, 403, 403, 403],
  'GET /api/releases/:number': [401, 200, 200, 200, 200, 200, 200],
  'GET /api/releases/:number/affected': [401, 200, 200, 200, 200, 200, 200],
  'POST /api/releases/:number/told': [401, 200, 200, 403, 403, 403, 403],
  'GET /api/programme': [200, 200, 200, 200, 200, 200, 200],
  'GET /api/programme.ics': [200, 200, 200, 200, 200, 200, 200],
  'GET /api/programme/sessions/:id.ics': [200, 200, 200, 200, 200, 200, 200],
}

/** Bytes are kept for each id; the table has one line for all. */
const patternOf = (path: string): string =>
  path.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/, ':id')

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
  handle?: { stack?: Layer[] }
}

/** Every verb and path that the running Express router has a handler for. */
const linesOf = (layers: readonly Layer[]): string[] =>
  layers.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
      : linesOf(handle?.stack ?? []),
  )

let api: TestApi
/** As it stands at first. Only moves give new versions to what is there already. */
let plan: Plan
const cookies = new Map<Visitor, string>()
/** The demo's release, before anybody asked for anything. */
let firstRelease: string

beforeAll(async () => {
  api = await startTestApi({ demo: true })
  for (const role of roles) cookies.set(role, await api.signIn(role))
  plan = await readPlan()
  firstRelease = await bytesOfFirst()
})

async function bytesOfFirst(): Promise<string> {
  const headers = { cookie: cookies.get('secretariat')! }
  const answer = await fetch(`${api.url}/api/releases/1`, { headers })
  return `${answer.status} ${answer.headers.get('etag')} ${await answer.text()}`
}

afterAll(() => api.stop())

const readPlan = async (): Promise<Plan> => {
  const answer = await fetch(`${api.url}/api/plan`, {
    headers: { cookie: cookies.get('organizer')! },
  })
  return (await answer.json()) as Plan
}

/** Asks as somebody; `path` is the line's own, with or without its parts filled in. */
async function ask(line: string, visitor: Visitor, plan: Plan, address: string): Promise<Response> {
  const [method, path] = line.split(' ') as [string, string]
  // Signing out uses a session up.
  const cookie =
    path === '/api/sign-out' && visitor !== 'anonymous'
      ? await api.signIn(visitor)
      : cookies.get(visitor)
  return fetch(api.url + address, {
    method,
    headers: {
      'content-type': files[line]?.type ?? 'application/json',
      'command-id': randomUUID(),
      ...(cookie ? { cookie } : {}),
    },
    body: files[line]?.text ?? (bodies[line] && JSON.stringify(bodies[line](plan))),
  })
}

async function statusOf(line: string, visitor: Visitor): Promise<number> {
  const now = bodies[line] === stay ? await readPlan() : plan
  const answer = await ask(line, visitor, now, addressOf(line.split(' ')[1]!, now))
  const text = await answer.text()
  if (answer.status >= 400)
    expect([line, visitor, JSON.parse(text).status]).toEqual([line, visitor, answer.status])
  return answer.status
}

describe('every route × role (I-13)', () => {
  it('has a line for every route of the running router, and no line for anything else', () => {
    const router = api.app.getHttpAdapter().getInstance().router as { stack: Layer[] }
    expect(linesOf(router.stack).sort()).toEqual(Object.keys(table).sort())
  })

  it('has a line for every API path that is answered before the router', () => {
    const paths = api.app
      .get(PublicSnapshots)
      .paths()
      .filter((path) => path.startsWith('/api/'))
    expect(paths.map(patternOf).filter((path) => !(`GET ${path}` in table))).toEqual([])
    expect(paths).toContain('/api/programme')
  })

  it('has exactly the routes of the contract', () => {
    const contract = Object.values(routes).map(({ method, path }) => `${method} ${path}`)
    expect(contract.sort()).toEqual(Object.keys(table).sort())
  })

  const cells = Object.entries(table).flatMap(([line, statuses]) =>
    visitors.map((visitor, index) => [line, visitor, statuses[index]!] as const),
  )
  it.each(cells)('%s as %s answers %i', async (line, visitor, status) => {
    expect(await statusOf(line, visitor)).toBe(status)
  })

  it('leaves a release as it was, whatever was written by whom (I-03)', async () => {
    const headers = { cookie: cookies.get('secretariat')!, 'content-type': 'application/json' }
    const body = JSON.stringify({ commandId: randomUUID(), note: 'Another word' })
    for (const method of ['PUT', 'PATCH', 'POST', 'DELETE']) {
      const answer = await fetch(`${api.url}/api/releases/1`, { method, headers, body })
      expect([method, answer.status]).toEqual([method, 404])
    }
    expect(firstRelease).toMatch(/^200 "[0-9a-f]{64}" \{/)
    expect(await bytesOfFirst()).toBe(firstRelease)
  })

  it('takes other spellings of a path for the same path, or for none', async () => {
    const spellings = [
      '/api/plan/',
      '/API/plan',
      '/api//plan',
      '/api/./plan',
      '/api/%70lan',
      '/api/plan;x=1',
      '/api/plan%00',
      '/api/x/../plan',
    ]
    const answers = await Promise.all(spellings.map((path) => fetch(api.url + path)))
    for (const { status } of answers) expect([401, 404]).toContain(status)
  })
})

/**
 * What stands for `:id` (or `:number`) though nobody may reach it there: something of somebody else, or of another kind.
 * Every route with such a part needs a line.
 */
const foreign: Readonly<Record<string, (plan: Plan) => Promise<string> | string>> = {
  'POST /api/me/sessions/:id/end': () => ofOthers('http_session', `sess ->> 'publicId'`),
  'DELETE /api/me/passkeys/:id': () => ofOthers('passkey', 'id'),
  'PATCH /api/staff/:id': ({ people: [first] }) => first!.id,
  'POST /api/outbox/:id/send': () => accounts[0]!.id,
  'GET /api/plan/sessions/:id/slots': ({ rooms: [first] }) => first!.id,
  'GET /api/plan/sessions/:id/history': ({ rooms: [first] }) => first!.id,
  'GET /api/plans/:id': ({ rooms: [first] }) => first!.id,
  'PATCH /api/plans/:id': ({ rooms: [first] }) => first!.id,
  'DELETE /api/plans/:id': ({ rooms: [first] }) => first!.id,
  'GET /api/plans/:id/sessions/:sessionId/slots': ({ rooms: [first] }) => first!.id,
  'POST /api/plans/:id/moves': ({ rooms: [first] }) => first!.id,
  'GET /api/plans/:id/comparison': ({ rooms: [first] }) => first!.id,
  'POST /api/plans/:id/take-over': ({ rooms: [first] }) => first!.id,
  'GET /api/sessions/:id': ({ people: [first] }) => first!.id,
  'PATCH /api/sessions/:id': ({ people: [first] }) => first!.id,
  'DELETE /api/sessions/:id': ({ people: [first] }) => first!.id,
  'GET /api/programme/sessions/:id.ics': ({ people: [first] }) => first!.id,
  'PATCH /api/rooms/:id': ({ people: [first] }) => first!.id,
  'GET /api/people/:id': () => accounts[0]!.id,
  'PATCH /api/people/:id': () => accounts[0]!.id,
  'GET /api/people/:id/personal': () => accounts[0]!.id,
  'POST /api/people/:id/erase': () => accounts[0]!.id,
  'PATCH /api/organisations/:id': ({ people: [first] }) => first!.id,
  'POST /api/waivers/:id/end': ({ people: [first] }) => first!.id,
  'GET /api/host/revisions/:number/changes': () => '998',
  'PATCH /api/host/bodies/:id': ({ people: [first] }) => first!.id,
  'GET /api/releases/:number': () => '998',
  'GET /api/releases/:number/affected': () => '998',
  'POST /api/releases/:number/told': () => '998',
}

/** Of an account that nobody in this test is signed in as. */
async function ofOthers(table: 'http_session' | 'passkey', column: string): Promise<string> {
  const owner = `(SELECT id FROM account WHERE name = 'Somebody else')`
  const { rows } = await api.db.query(
    table === 'passkey'
      ? `SELECT ${column} AS id FROM passkey WHERE account_id = ${owner}`
      : `SELECT ${column} AS id FROM http_session WHERE sess ->> 'accountId' = ${owner}::text`,
  )
  return rows[0].id
}

/** Somebody with a session and a passkey. */
const makeSomebodyElse = () =>
  api.db.query(`
    INSERT INTO account (id, name, email, role) VALUES (gen_random_uuid(), 'Somebody else', 'else@example.org', 'viewer');
    INSERT INTO http_session (sid, sess, expire)
      SELECT 'x', json_build_object('accountId', id, 'publicId', gen_random_uuid(), 'way', 'code', 'agent', '', 'since', now()),
        now() + interval '1 day' FROM account WHERE name = 'Somebody else';
    INSERT INTO passkey (id, account_id, credential_id, public_key, name)
      SELECT gen_random_uuid(), id, 'Zm9yZWlnbg', 'x', 'Theirs' FROM account WHERE name = 'Somebody else'`)

describe('what is somebody else’s, and what is not there (I-13)', () => {
  const withParts = Object.keys(table).filter((line) => /:(id|number)/.test(line))

  it('has a line for every route that names an object', () => {
    expect(Object.keys(foreign).sort()).toEqual(withParts.sort())
  })

  it.each(Object.keys(foreign))('%s: the same bytes for everybody', async (line) => {
    if ((await api.db.query(`SELECT FROM account WHERE name = 'Somebody else'`)).rows.length === 0)
      await makeSomebodyElse()
    const [, path] = line.split(' ') as [string, string]
    const { sessionId } = plan.placements[0]!
    const at = (value: string) =>
      path.replace(/:(id|number)/, value).replace(':sessionId', sessionId)
    const absent = path.includes(':number') ? '999' : randomUUID()
    for (const visitor of visitors) {
      const theirs = await bytesOf(ask(line, visitor, plan, at(await foreign[line]!(plan))))
      const none = await bytesOf(ask(line, visitor, plan, at(absent)))
      expect([visitor, theirs]).toEqual([visitor, none])
      expect([401, 403, 404]).toContain(none.status)
    }
  })
})

/** Everything of an answer but its moment. A number that somebody asked for may be said again; an id never is. */
async function bytesOf(asked: Promise<Response>) {
  const answer = await asked
  return {
    status: answer.status,
    headers: [...answer.headers].filter(([name]) => name !== 'date'),
    body: (await answer.text()).replace(/99[89]/, 'n'),
  }
}
