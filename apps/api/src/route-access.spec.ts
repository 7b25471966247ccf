import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { routes, type Plan } from '@roundtable/contracts'
import { roles, type Role } from '@roundtable/domain'
import { hostTimetable } from './demo/conference'
import { PublicSnapshots } from './platform/http/snapshots'
import { startTestApi, type TestApi } from './testing/start-test-api'

type Visitor = 'anonymous' | Role
const visitors: readonly Visitor[] = ['anonymous', ...roles]

/** The status everybody gets for a request that is right in itself. One line per route; the order of `visitors`. */
const table: Readonly<Record<string, readonly number[]>> = {
  //                                   anonymous secretariat organizer operator reviewer protocol viewer
  'GET /api/health': [200, 200, 200, 200, 200, 200, 200],
  'GET /api/openapi.json': [200, 200, 200, 200, 200, 200, 200],
  'POST /api/sign-in/consume': [410, 410, 410, 410, 410, 410, 410],
  'POST /api/sign-out': [401, 204, 204, 204, 204, 204, 204],
  'GET /api/me': [401, 200, 200, 200, 200, 200, 200],
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
  'GET /api/programme': [200, 200, 200, 200, 200, 200, 200],
}

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
const cookies = new Map<Visitor, string>()

beforeAll(async () => {
  api = await startTestApi({ demo: true })
  for (const role of roles) cookies.set(role, await api.signIn(role))
})

afterAll(() => api.stop())

const readPlan = async (): Promise<Plan> => {
  const answer = await fetch(`${api.url}/api/plan`, {
    headers: { cookie: cookies.get('organizer')! },
  })
  return (await answer.json()) as Plan
}

/** Puts a session where it already is: allowed, and nothing changes for the next one. */
const stay = ({ placements: [first] }: Plan) => {
  const { sessionId, version, roomId, start } = first!
  return {
    commandId: randomUUID(),
    moves: [{ sessionId, expectedVersion: version, placement: { roomId, start } }],
  }
}

const sameAgain = () => ({ commandId: randomUUID(), expectedVersion: 1, fields: {} })

/** Whom `:id` stands for; sessions where nothing is said. */
const subjects: readonly (readonly [path: string, id: (plan: Plan) => string])[] = [
  // The main plan: it is read and moved like a copy, and is none.
  ['/api/plans/:id', ({ id }) => id],
  ['/api/rooms/:id', ({ rooms: [first] }) => first!.id],
  ['/api/people/:id', ({ people: [first] }) => first!.id],
  ['/api/organisations/:id', ({ people: [first] }) => first!.organisationId],
  ['/api/host/bodies/:id', ({ bodies: [first] }) => first!.id],
  ['', ({ placements: [first] }) => first!.sessionId],
]

const addressOf = (path: string, plan: Plan): string => {
  const [, id] = subjects.find(([prefix]) => path.startsWith(prefix))!
  const { sessionId } = plan.placements[0]!
  return path.replace(':id', id(plan)).replace(':sessionId', sessionId).replace(':number', '1')
}

const bodies: Readonly<Record<string, (plan: Plan) => unknown>> = {
  'POST /api/sign-in/consume': () => ({ token: 'no-such-token' }),
  'POST /api/plan/moves': stay,
  'POST /api/plans': () => ({ commandId: randomUUID(), name: 'Another one' }),
  'PATCH /api/plans/:id': () => ({
    commandId: randomUUID(),
    expectedVersion: 1,
    fields: { name: 'Mine' },
  }),
  'DELETE /api/plans/:id': () => ({ commandId: randomUUID(), expectedVersion: 1 }),
  'POST /api/plans/:id/moves': stay,
  'POST /api/plans/:id/take-over': ({ placements: [first] }) => ({
    commandId: randomUUID(),
    sessions: [{ sessionId: first!.sessionId, expectedVersion: 1, copyVersion: 1, take: 'copy' }],
  }),
  'POST /api/sessions': () => ({
    commandId: randomUUID(),
    fields: { title: { en: 'Another one' }, format: 'spotlight', minutes: 30 },
  }),
  // Changes nothing, so that the version stays.
  'PATCH /api/sessions/:id': ({ sessions, placements: [first] }) => ({
    commandId: randomUUID(),
    expectedVersion: sessions.find((s) => s.id === first!.sessionId)!.version,
    fields: {},
  }),
  'DELETE /api/sessions/:id': ({ sessions, placements: [first] }) => ({
    commandId: randomUUID(),
    expectedVersion: sessions.find((s) => s.id === first!.sessionId)!.version,
  }),
  // The demo's first version of each; nothing is changed, so that it stays.
  'PATCH /api/venue': sameAgain,
  'POST /api/rooms': () => ({
    commandId: randomUUID(),
    fields: { code: randomUUID(), name: { en: 'Another one' }, capacity: 10 },
  }),
  'PATCH /api/rooms/:id': sameAgain,
  'POST /api/people': ({ people: [first] }) => ({
    commandId: randomUUID(),
    fields: { name: 'Another one', organisationId: first!.organisationId },
  }),
  'PATCH /api/people/:id': sameAgain,
  'POST /api/organisations': () => ({
    commandId: randomUUID(),
    fields: { name: randomUUID(), group: 'academia' },
  }),
  'PATCH /api/organisations/:id': sameAgain,
  'POST /api/waivers': ({ placements: [first] }) => ({
    commandId: randomUUID(),
    rule: 'person-unavailable',
    sessionId: first!.sessionId,
    reason: 'It was agreed',
    until: '2099-01-01T00:00:00Z',
  }),
  // No waiver has the id of a session.
  'POST /api/waivers/:id/end': () => ({ commandId: randomUUID() }),
  // The first change of a database finds version 1; nothing differs, so it stays.
  'PATCH /api/policy': () => ({
    commandId: randomUUID(),
    expectedVersion: 1,
    fields: { changes: [] },
  }),
  'PATCH /api/taxonomy': () => ({ commandId: randomUUID(), expectedVersion: 1, fields: {} }),
  // No such meeting: nothing is edited.
  'POST /api/host/meetings': () => ({
    commandId: randomUUID(),
    expectedVersion: 1,
    edits: [{ meetingId: randomUUID(), meeting: null }],
  }),
  'POST /api/host/mappings': () => ({
    commandId: randomUUID(),
    mappings: [{ clue: 'EXHIBITION', meaning: { as: 'nothing' } }],
  }),
  'POST /api/host/bodies': () => ({
    commandId: randomUUID(),
    fields: { code: randomUUID(), name: { en: 'Another one' }, kind: 'group' },
  }),
  'PATCH /api/host/bodies/:id': sameAgain,
  'POST /api/releases': () => ({ commandId: randomUUID(), note: 'Another one' }),
}

/** What routes get that take a file. */
const files: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  // The applied revision once more: nothing is stored.
  'POST /api/host/revisions': { type: 'text/calendar', text: hostTimetable() },
  'POST /api/import/sessions': {
    type: 'text/csv',
    text: 'code,title (english),format,minutes\nX1,Imported,spotlight,30\n',
  },
  'POST /api/import/people': {
    type: 'text/csv',
    text: 'name,organisation,group,country\nImported,Importers,academia,RW\n',
  },
}

async function statusOf(line: string, visitor: Visitor): Promise<number> {
  const plan = await readPlan()
  const [method, path] = line.split(' ') as [string, string]
  // Signing out uses a session up.
  const cookie =
    path === '/api/sign-out' && visitor !== 'anonymous'
      ? await api.signIn(visitor)
      : cookies.get(visitor)
  const answer = await fetch(api.url + addressOf(path, plan), {
    method,
    headers: {
      'content-type': files[line]?.type ?? 'application/json',
      'command-id': randomUUID(),
      ...(cookie ? { cookie } : {}),
    },
    body: files[line]?.text ?? (bodies[line] && JSON.stringify(bodies[line](plan))),
  })
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
    expect(paths.filter((path) => !(`GET ${path}` in table))).toEqual([])
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
