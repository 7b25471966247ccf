import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem, Room, RoomChange, Venue } from '@roundtable/contracts'
import { AgendaApi, type Reply } from '../agenda/testing/agenda-api'
import { anAgenda, at, idOf } from '../agenda/testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() =>
  api.load(
    anAgenda()
      .room('A')
      .room('B')
      .session('s1')
      .session('s2')
      .place('s1', 'A 09:00')
      .place('s2', 'A 10:30'),
  ),
)

const room = async (name: string) =>
  (await api.get<Venue>('/api/venue')).body.rooms.find(({ id }) => id === idOf(name))!
const change = async <T = Room>(
  fields: RoomChange['fields'],
  version?: number,
  name = 'A',
): Promise<Reply<T>> => {
  const expectedVersion = version ?? (await room(name)).version
  const command = { commandId: randomUUID(), expectedVersion, fields }
  return api.patch<T>(`/api/rooms/${idOf(name)}`, command)
}
const create = <T = Room>(fields: object, commandId = randomUUID()) =>
  api.post<T>('/api/rooms', { commandId, fields })
const findings = async () => (await api.plan()).findings.map((f) => f.code)
const span = (start: string, end: string) => ({ start: at(start), end: at(end) })
const taken = async () =>
  (
    await api.rows<{ text: string }>(
      `SELECT code || ' ' || to_char(lower(during) AT TIME ZONE 'Africa/Kigali', 'HH24:MI') || '-' || to_char(upper(during) AT TIME ZONE 'Africa/Kigali', 'HH24:MI') AS text
       FROM occupancy JOIN session ON id = session_id WHERE resource_id = $1 ORDER BY code`,
      [idOf('A')],
    )
  ).map(({ text }) => text)

it.each([{ en: '' }, { en: ' ', fr: 'Salle' }, { en: 'x'.repeat(301) }])(
  'a room is called something, and no book (%#)',
  async (name) => {
    const { status, body } = await change<Problem>({ name })
    expect([status, body.errors?.map((e) => e.pointer)]).toEqual([422, ['/fields/name/en']])
    expect((await room('A')).version).toBe(1)
  },
)

describe('PATCH /api/rooms/:id', () => {
  it('stores what is given, one version up, and answers the room', async () => {
    const { status, body } = await change({ capacity: 7, features: ['stage', 'stage'], floor: '2' })
    expect(status).toBe(200)
    expect(body).toEqual(await room('A'))
    expect(body).toMatchObject({
      version: 2,
      changedBy: 'organizer',
      capacity: 7,
      features: ['stage'],
      floor: '2',
    })
  })

  it('a room that the host takes back is stored, and shown as a finding at once', async () => {
    expect((await change({ lent: [span('10:00', '12:00')] })).status).toBe(200)
    expect(await findings()).toContain('room-unavailable')
    await change({ lent: [span('08:00', '12:00')], closed: [span('09:00', '09:30')] })
    expect(await findings()).toContain('room-unavailable')
    await change({ closed: [] })
    expect(await findings()).not.toContain('room-unavailable')
  })

  it('windows are merged, on whole minutes, near the event', async () => {
    const { body } = await change({ closed: [span('12:00', '13:00'), span('11:00', '12:00')] })
    expect(body.closed).toEqual([span('11:00', '13:00')])
    const far = { start: '2023-01-01T00:00:00Z', end: '2023-01-02T00:00:00Z' }
    const bad = await change<Problem>({ lent: [far] })
    expect(bad.body.errors).toEqual([{ pointer: '/fields/lent/0', code: 'too-far-away' }])
  })

  it('set-up and teardown change what the sessions in it take', async () => {
    expect(await taken()).toEqual(['s1 09:00-10:00', 's2 10:30-11:30'])
    expect((await change({ setUp: 10, teardown: 20 })).status).toBe(200)
    expect(await taken()).toEqual(['s1 08:50-10:20', 's2 10:20-11:50'])
    expect(await api.overlaps()).toBe(0)
    await change({ setUp: 0 })
    expect(await taken()).toEqual(['s1 09:00-10:20', 's2 10:30-11:50'])
  })

  it('are refused where two sessions would meet, with both of their names, and nothing is changed (I-01)', async () => {
    const before = [await api.traces(), await room('A')]
    const { status, body } = await change<Problem>({ setUp: 16, teardown: 15, capacity: 1 })
    expect([status, body.type]).toEqual([409, '/problems/clash'])
    expect(body.detail).toBe(
      '16 minutes before and 15 after are too many: s2 “Title s2” and s1 “Title s1” would both need Room A for 1 minute. Nothing was changed.',
    )
    expect(body.findings?.map(({ code, sessions }) => [code, sessions])).toEqual([
      ['room-double-booked', [idOf('s2'), idOf('s1')]],
    ])
    expect([await api.traces(), await room('A')]).toEqual(before)
  })

  it('waits for a move that is under way, so that they cannot meet (I-01)', async () => {
    const { version } = await room('A')
    for (let i = 0; i < 5; i++) {
      await api.load(
        anAgenda()
          .room('A')
          .session('s1')
          .session('s2')
          .place('s1', 'A 09:00')
          .place('s2', 'A 12:00'),
      )
      await Promise.all([api.moves(['s2', 'A 10:00', 1]), change({ teardown: 15 }, version)])
      expect(await api.overlaps()).toBe(0)
      expect(await findings()).not.toContain('room-double-booked')
    }
  })

  it.each<[string, RoomChange['fields'], object]>([
    [
      'the code of another room in small letters',
      { code: 'b' },
      { pointer: '/fields/code', code: 'taken' },
    ],
    ['the code of another room', { code: 'B' }, { pointer: '/fields/code', code: 'taken' }],
    [
      'a zone nobody knows',
      { zoneId: idOf('?') },
      { pointer: '/fields/zoneId', code: 'unknown-zone' },
    ],
  ])('refuses %s', async (_, fields, error) => {
    const { status, body } = await change<Problem>(fields)
    expect([status, body.errors]).toEqual([422, [error]])
  })

  it('no lost update: 412 with what stands, 428 without a version (I-04)', async () => {
    await change({ capacity: 7 })
    const late = await change<Problem>({ capacity: 8 }, 1)
    expect(late.status).toBe(412)
    expect(late.body.current).toMatchObject({ version: 2, fields: { capacity: 7, code: 'A' } })
    const command = { commandId: randomUUID(), fields: { capacity: 8 } }
    expect((await api.patch(`/api/rooms/${idOf('A')}`, command)).status).toBe(428)
  })

  it('the same again changes nothing; another room under the same command id is another command', async () => {
    const before = await api.traces()
    expect((await change({ capacity: 100, lent: (await room('A')).lent })).body.version).toBe(1)
    expect(await api.traces()).toEqual(before)
    const command = { commandId: randomUUID(), expectedVersion: 1, fields: { capacity: 1 } }
    expect((await api.patch(`/api/rooms/${idOf('A')}`, command)).status).toBe(200)
    expect((await api.patch(`/api/rooms/${idOf('B')}`, command)).status).toBe(409)
    expect(
      (await api.patch(`/api/rooms/${randomUUID()}`, { ...command, commandId: randomUUID() }))
        .status,
    ).toBe(404)
  })
})

describe('POST /api/rooms', () => {
  it('stands last, with nothing but what was said, and can be booked once it is lent', async () => {
    const commandId = randomUUID()
    const fields = { code: 'C', name: { en: 'Room C' }, capacity: 20 }
    const { status, body } = await create(fields, commandId)
    expect(status).toBe(201)
    expect(body).toMatchObject({ ...fields, version: 1, zoneId: null, lent: [], features: [] })
    expect((await create(fields, commandId)).body).toEqual(body)
    const { rooms } = await api.plan()
    expect(rooms.map(({ code }) => code)).toEqual(['A', 'B', 'C'])
    expect((await create<Problem>(fields)).body.errors).toEqual([
      { pointer: '/fields/code', code: 'taken' },
    ])
  })
})
