import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { PlanComparison } from '@roundtable/contracts'
import { aFullDay } from '../testing/a-full-day'
import { AgendaApi } from '../testing/agenda-api'
import { at, idOf } from '../testing/an-agenda'
import { CopiesApi, none, where } from '../testing/copies-api'

let api: AgendaApi
let copies: CopiesApi
beforeAll(async () => {
  api = await AgendaApi.start()
  copies = new CopiesApi(api)
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

describe('comparing', () => {
  it('tells what would change and for whom, and what the rules would say', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['s1', 'C 15:00', 1], ['free', 'B 09:00', 0], ['s2', null, 1])
    const comparison = await copies.compare(copy.id)
    const standing = { changedBy: 'Olga Organizer', changedAt: at('09:00', 1) }
    const mine = { changedBy: 'organizer', changedAt: expect.any(String) }
    expect(comparison.changes).toEqual([
      {
        sessionId: idOf('free'),
        kind: 'placed',
        base: null,
        main: { version: 0, placement: null, changedBy: null, changedAt: null },
        copy: { version: 1, placement: where('B', '09:00'), ...mine },
        conflict: false,
      },
      {
        sessionId: idOf('s1'),
        kind: 'moved',
        base: where('A', '09:00'),
        main: { version: 1, placement: where('A', '09:00'), ...standing },
        copy: { version: 2, placement: where('C', '15:00'), ...mine },
        conflict: false,
      },
      {
        sessionId: idOf('s2'),
        kind: 'taken-off',
        base: where('A', '10:00'),
        main: { version: 1, placement: where('A', '10:00'), ...standing },
        copy: { version: 2, placement: null, ...mine },
        conflict: false,
      },
    ])
    const { gained, lost, refused, people, hosts, elsewhere } = comparison
    const [before, after] = [await api.plan(), await copies.plan(copy.id)]
    const keys = (findings: object[]) => findings.map((f) => JSON.stringify(f))
    const [was, is] = [keys(before.findings), keys(after.findings)]
    expect(keys(gained)).toEqual(is.filter((key) => !was.includes(key)))
    expect(keys(lost)).toEqual(was.filter((key) => !is.includes(key)))
    expect(gained.map((f) => f.code)).toContain('room-too-small')
    expect({ refused, people, hosts, elsewhere }).toEqual({
      refused: [],
      people: [{ personId: idOf('Ann'), sessions: [idOf('s1')] }],
      hosts: [{ bodyId: idOf('INF'), gained: 1, lost: 0 }],
      elsewhere: [],
    })
    expect(comparison.plan).toEqual(await copies.summary(copy.id))
    expect(comparison.seq).toBe(before.seq)
  })

  it('leaves what the main plan alone has changed, and shows where both have', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['s1', 'A 12:00', 1], ['free', 'B 09:00', 0])
    await api.moves(['s1', 'A 11:00', 1], ['s2', 'A 08:00', 1])
    const { changes, elsewhere } = await copies.compare(copy.id)
    expect(changes.map((c) => [c.sessionId, c.kind, c.conflict])).toEqual([
      [idOf('free'), 'placed', false],
      [idOf('s1'), 'moved', true],
    ])
    expect(elsewhere).toEqual([
      { sessionId: idOf('s2'), base: where('A', '10:00'), main: where('A', '08:00') },
    ])
    expect((await copies.summary(copy.id)).differences).toEqual({
      ...none,
      moved: 1,
      placed: 1,
      conflicts: 1,
    })
  })

  it('judges the plan as it would be with what is left: a refusal is known before', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['s1', 'A 12:00', 1])
    await api.moves(['free', 'A 12:00', 0])
    const { refused, people } = await copies.compare(copy.id)
    expect(refused.map((f) => f.code)).toEqual(['room-double-booked'])
    expect(people).toHaveLength(1)
    const without = await copies.compare(copy.id, idOf('s1'))
    expect(without).toMatchObject({ refused: [], gained: [], lost: [], people: [] })
    expect(without.changes).toHaveLength(1)
  })

  it('tells nobody when people are away who may not know', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['bea', 'A 13:00', 0])
    const give = {
      rule: 'person-unavailable',
      sessionId: idOf('bea'),
      until: '2099-01-01T00:00:00Z',
    }
    await api.post(
      '/api/waivers',
      { commandId: randomUUID(), reason: 'ok', ...give },
      'secretariat',
    )
    await copies.move(copy.id, ['bea', 'A 14:00', 1])
    const seenBy = async (role: 'organizer' | 'viewer') =>
      (await api.get<PlanComparison>(`/api/plans/${copy.id}/comparison`, role)).body.gained.map(
        (f) => f.code,
      )
    expect(await seenBy('organizer')).toContain('person-unavailable')
    expect(await seenBy('viewer')).not.toContain('person-unavailable')
  })

  it('is nothing for the main plan', async () => {
    expect((await api.get(`/api/plans/${idOf('main')}/comparison`)).status).toBe(404)
  })
})
