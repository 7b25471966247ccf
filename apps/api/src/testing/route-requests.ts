// For every route a request that is right in itself, so that what it is answered depends on who asks.
import { randomUUID } from 'node:crypto'
import type { Plan } from '@roundtable/contracts'
import { hostTimetable } from '../demo/conference'
import { accounts } from '../demo/the-event'

/** Puts a session where it already is: allowed, and nothing changes for the next one. */
export const stay = ({ placements: [first] }: Plan) => {
  const { sessionId, version, roomId, start } = first!
  return {
    commandId: randomUUID(),
    moves: [{ sessionId, expectedVersion: version, placement: { roomId, start } }],
  }
}

const sameAgain = () => ({ commandId: randomUUID(), expectedVersion: 1, fields: {} })

/** Whom `:id` stands for; sessions where nothing is said. */
const subjects: readonly (readonly [path: string, id: (plan: Plan) => string])[] = [
  ['/api/staff/:id', () => accounts.find(({ role }) => role === 'viewer')!.id],
  // The main plan: it is read and moved like a copy, and is none.
  ['/api/plans/:id', ({ id }) => id],
  ['/api/rooms/:id', ({ rooms: [first] }) => first!.id],
  ['/api/people/:id', ({ people: [first] }) => first!.id],
  ['/api/organisations/:id', ({ people: [first] }) => first!.organisationId],
  ['/api/host/bodies/:id', ({ bodies: [first] }) => first!.id],
  ['', ({ placements: [first] }) => first!.sessionId],
]

export const addressOf = (path: string, plan: Plan): string => {
  const [, id] = subjects.find(([prefix]) => path.startsWith(prefix))!
  const { sessionId } = plan.placements[0]!
  return path.replace(':id', id(plan)).replace(':sessionId', sessionId).replace(':number', '1')
}

/** The shape of what a passkey says, and nothing that any of ours has said. */
const noPasskey = {
  id: 'bm9uZQ',
  rawId: 'bm9uZQ',
  type: 'public-key',
  response: { clientDataJSON: '', authenticatorData: '', signature: '', attestationObject: '' },
  clientExtensionResults: {},
}

/** What routes get that are told something. */
export const bodies: Readonly<Record<string, (plan: Plan) => unknown>> = {
  'POST /api/sign-in/consume': () => ({ token: 'no-such-token' }),
  // Nobody's mailbox, and another one each time.
  'POST /api/sign-in/code': () => ({ email: `${randomUUID()}@example.org` }),
  'POST /api/sign-in/code/consume': () => ({ email: 'ada@example.org', code: '12345678' }),
  'POST /api/sign-in/passkey/options': () => ({}),
  'POST /api/sign-in/passkey': () => ({ response: noPasskey }),
  'POST /api/me/sessions/:id/end': () => ({ commandId: randomUUID() }),
  'POST /api/me/sessions/end-others': () => ({ commandId: randomUUID() }),
  'POST /api/me/passkeys/options': () => ({}),
  'POST /api/me/passkeys': () => ({ commandId: randomUUID(), name: 'A key', response: noPasskey }),
  'DELETE /api/me/passkeys/:id': () => ({ commandId: randomUUID() }),
  'POST /api/staff': () => ({
    commandId: randomUUID(),
    fields: { name: 'Another one', email: `${randomUUID()}@example.org`, role: 'viewer' },
  }),
  'PATCH /api/staff/:id': sameAgain,
  'POST /api/outbox/:id/send': () => ({ commandId: randomUUID() }),
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
  'POST /api/people/:id/erase': () => ({
    commandId: randomUUID(),
    expectedVersion: 1,
    name: 'Somebody else',
    reason: 'They asked for it',
  }),
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
  'POST /api/releases/:number/told': ({ people: [first] }) => ({
    commandId: randomUUID(),
    personIds: [first!.id],
  }),
}

/** What routes get that take a file. */
export const files: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
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
