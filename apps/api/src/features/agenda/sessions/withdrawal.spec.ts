import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem, SessionRecord } from '@roundtable/contracts'
import { AgendaApi } from '../testing/agenda-api'
import { anAgenda, idOf } from '../testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())

/** A panel led by its moderator, with one minister of a Member State. */
const base = () =>
  anAgenda()
    .room('A')
    .person('Ann')
    .person('Eve')
    .person('Mod', { highLevel: false })
    .session('p1', {
      format: 'panel',
      roles: [
        { person: 'Mod', role: 'moderator', reply: 'confirmed' },
        { person: 'Ann', reply: 'confirmed' },
      ],
    })
    .session('next')
    .place('p1', 'A 09:00')
    .place('next', 'A 10:00')
beforeEach(() => api.load(base()))

type Role = SessionRecord['roles'][number]
const withReply = (roles: Role[], person: string, reply: Role['reply']) =>
  roles.map((r) => (r.personId === idOf(person) ? { ...r, reply } : r))
const decline = async (person: string) =>
  api.change('p1', { roles: withReply((await api.session('p1')).roles, person, 'declined') })
const publish = () =>
  api.post<Problem>('/api/releases', {
    commandId: randomUUID(),
    note: '',
    confirmCancellations: true,
  })
const blockers = async () =>
  (await api.plan()).findings.filter((f) => f.severity === 'blocker').map((f) => [f.code, f.waived])

describe('somebody declines', () => {
  it('is saved, turns R10 red, and holds the release back until it is waived', async () => {
    expect(await blockers()).toEqual([])
    const { status, body } = await decline('Ann')
    expect([status, body.findings.map((f) => f.code)]).toEqual([
      200,
      expect.arrayContaining(['high-level-missing']),
    ])
    expect(await blockers()).toEqual([['high-level-missing', false]])
    const held = await publish()
    expect({ status: held.status, codes: held.body.findings?.map((f) => f.code) }).toEqual({
      status: 409,
      codes: ['high-level-missing'],
    })
    expect(held.body.detail).toContain(
      'p1 “Title p1” has no confirmed high-level participant from the Membership',
    )
    const waiver = {
      commandId: randomUUID(),
      rule: 'high-level-missing',
      sessionId: idOf('p1'),
      reason: 'The deputy speaks for her',
      until: '2099-01-01T00:00:00Z',
    }
    expect((await api.post('/api/waivers', waiver, 'secretariat')).status).toBe(201)
    expect(await blockers()).toEqual([['high-level-missing', true]])
    expect((await publish()).status).toBe(201)
  })

  it('is mended by who comes instead', async () => {
    await decline('Ann')
    const { roles } = await api.session('p1')
    const eve: Role = { ...roles[1]!, personId: idOf('Eve'), reply: 'invited' }
    await api.change('p1', { roles: [...roles, eve] })
    expect(await blockers()).toEqual([['high-level-missing', false]])
    await api.change('p1', { roles: [...roles, { ...eve, reply: 'confirmed' }] })
    expect(await blockers()).toEqual([])
    expect((await publish()).status).toBe(201)
  })

  it('as the only one who leads it, holds the release back', async () => {
    await decline('Mod')
    expect(await blockers()).toEqual([['role-unconfirmed', false]])
    expect((await publish()).body.findings?.map((f) => f.code)).toEqual(['role-unconfirmed'])
  })

  it('is saved though a shorter session has left minutes behind that lie outside', async () => {
    const { roles } = await api.session('p1')
    const late = { ...roles[0]!, from: 50, to: 60 }
    await api.change('p1', { roles: [late, roles[1]!] })
    expect((await api.change('p1', { minutes: 45 })).status).toBe(200)
    expect((await decline('Ann')).status).toBe(200)
    expect((await decline('Mod')).status).toBe(200)
    const moved = { ...late, from: 46 }
    expect((await api.change('p1', { roles: [moved, roles[1]!] })).status).toBe(422)
  })

  it('is never refused, whatever the policy weighs; what is asked for besides is judged', async () => {
    const { version } = (await api.get<{ version: number }>('/api/policy')).body
    const strict = { rule: 'high-level-missing', severity: 'blocker', at: 'move', waivable: true }
    const command = {
      commandId: randomUUID(),
      expectedVersion: version,
      fields: { changes: [strict] },
    }
    expect((await api.patch('/api/policy', command, 'secretariat')).status).toBe(200)
    const { roles } = await api.session('p1')
    const without = await api.refusedChange('p1', {
      roles: roles.filter((r) => r.personId !== idOf('Ann')),
    })
    expect([without.status, without.body.findings?.map((f) => f.code)]).toEqual([
      409,
      ['high-level-missing'],
    ])
    const longer = await api.refusedChange('p1', {
      roles: withReply(roles, 'Ann', 'declined'),
      minutes: 90,
    })
    expect([longer.status, longer.body.findings?.map((f) => f.code)]).toEqual([
      409,
      ['room-double-booked'],
    ])
    expect((await decline('Ann')).status).toBe(200)
    expect(await blockers()).toEqual([['high-level-missing', false]])
  })
})
