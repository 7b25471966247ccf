import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem, ReleaseAffected, ReleaseAnswer, ReleasePreview } from '@roundtable/contracts'
import { AgendaApi } from '../agenda/testing/agenda-api'
import { anAgenda, idOf } from '../agenda/testing/an-agenda'

let api: AgendaApi
beforeEach(async () => {
  api = await AgendaApi.start()
  await api.load(
    anAgenda()
      .room('A')
      .room('B')
      .person('Ann')
      .person('Bea')
      .person('Cleo')
      .person('Dora')
      .session('s1', {
        people: ['Ann'],
        roles: [
          { person: 'Bea', reply: 'invited' },
          { person: 'Cleo', reply: 'declined' },
        ],
      })
      .session('s2', { people: ['Dora'] })
      .place('s1', 'A 09:00')
      .place('s2', 'B 10:00'),
  )
  await publish()
})
afterEach(() => api.stop())

const publish = () =>
  api.post<ReleaseAnswer>('/api/releases', { commandId: randomUUID(), note: '' })
const tell = <T = ReleaseAffected>(number: number, names: string[], commandId = randomUUID()) =>
  api.post<T>(`/api/releases/${number}/told`, { commandId, personIds: names.map(idOf) })
const preview = async (role: 'organizer' | 'viewer' = 'organizer') =>
  (await api.get<ReleasePreview>('/api/releases/preview', role)).body.affected
const person = (name: string, told: number | null, focalPoints: number | null = 0) => ({
  personId: idOf(name),
  sessions: [idOf('s1')],
  told,
  focalPoints,
})

describe('whom a release concerns', () => {
  it('who takes part in what changes and has not declined, not the bystander, with the last release each was told', async () => {
    await api.rows(
      `INSERT INTO focal_point (id, person_id, name, email, phone, position)
       SELECT gen_random_uuid(), $1, 'Office', '', '', n FROM generate_series(1, 2) n`,
      [idOf('Ann')],
    )
    expect((await tell(1, ['Ann', 'Dora'])).status).toBe(200)
    await api.moves(['s1', 'A 11:00', 1])
    expect(await preview()).toEqual([person('Ann', 1, 2), person('Bea', null)])
    // Who acts for somebody is for the desk to know.
    expect(await preview('viewer')).toEqual([person('Ann', 1, null), person('Bea', null, null)])
    await publish()
    const affected = async () =>
      (await api.get<ReleaseAffected>('/api/releases/2/affected')).body.affected
    expect(await affected()).toEqual([person('Ann', 1, 2), person('Bea', null)])
    const { body } = await tell(2, ['Bea'])
    expect(body.affected).toEqual([person('Ann', 1, 2), person('Bea', 2)])
    expect(await affected()).toEqual(body.affected)
    expect(
      await api.rows(`SELECT subject, after FROM audit WHERE action = 'release.told' ORDER BY seq`),
    ).toEqual([
      { subject: 'release/1', after: { personIds: [idOf('Ann'), idOf('Dora')] } },
      { subject: 'release/2', after: { personIds: [idOf('Bea')] } },
    ])
  })

  it('who was announced and is no more, and who is gone with a session', async () => {
    const { roles } = await api.session('s1')
    await api.change('s1', { roles: roles.filter((r) => r.personId !== idOf('Ann')) })
    expect(await preview()).toEqual([person('Ann', null), person('Bea', null)])
    await api.moves(['s2', null, 1])
    const names = (await preview()).map((p) => [p.personId, p.sessions])
    expect(names).toEqual([
      [idOf('Ann'), [idOf('s1')]],
      [idOf('Bea'), [idOf('s1')]],
      [idOf('Dora'), [idOf('s2')]],
    ])
  })

  it('nobody twice, however often it is said', async () => {
    const commandId = randomUUID()
    const first = await tell(1, ['Ann', 'Ann'], commandId)
    expect(await tell(1, ['Ann', 'Ann'], commandId)).toMatchObject({
      status: 200,
      body: first.body,
    })
    expect((await tell(1, ['Ann'])).status).toBe(200)
    expect(await api.rows('SELECT person_id, number, told_by FROM release_told')).toEqual([
      { person_id: idOf('Ann'), number: 1, told_by: 'organizer' },
    ])
  })

  it('nobody of a release that is not, and nobody who is not known', async () => {
    const before = await api.traces()
    expect((await tell<Problem>(9, ['Ann'])).status).toBe(404)
    expect((await api.get<Problem>('/api/releases/9/affected')).status).toBe(404)
    const unknown = await tell<Problem>(1, ['Ann', 'Nobody'])
    expect([unknown.status, unknown.body.errors]).toEqual([
      422,
      [{ pointer: '/personIds', code: 'unknown-person' }],
    ])
    expect(await api.traces()).toEqual(before)
  })
})
