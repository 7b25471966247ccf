import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Plan, ReleasePreview, SlotsAnswer } from '@roundtable/contracts'
import { mayRead, roles } from '@roundtable/domain'
import { AgendaApi } from './testing/agenda-api'
import { anAgenda, idOf } from './testing/an-agenda'

/** Bea is away while her session stands, which a waiver let pass. */
const beaIsAway = () =>
  anAgenda()
    .room('A')
    .person('Bea', { away: '14:00-15:00' })
    .session('s1', { people: ['Bea'] })
    .place('s1', 'A 14:00')
    .waive('person-unavailable', 's1')

describe('when somebody is away is told field by field', () => {
  let api: AgendaApi
  beforeAll(async () => {
    api = await AgendaApi.start()
    await api.load(beaIsAway())
  })
  afterAll(() => api.stop())

  it.each(roles)(
    '%s hears of it in the plan, the free places and the preview, or nowhere',
    async (role) => {
      const { body: plan } = await api.get<Plan>('/api/plan', role)
      const { body: slots } = await api.get<SlotsAnswer>(
        `/api/plan/sessions/${idOf('s1')}/slots?near=2022-06-08T14:05:00%2B02:00&limit=1`,
        role,
      )
      const { body: preview } = await api.get<ReleasePreview>('/api/releases/preview', role)
      const knows = mayRead(role, 'unavailable')
      expect([
        plan.people.map((p) => p.unavailable.length),
        plan.findings.some((f) => f.code === 'person-unavailable'),
        plan.waivers.length > 0,
        preview.waived.some((f) => f.code === 'person-unavailable'),
        slots.slots[0]!.findings.some((f) => f.code === 'person-unavailable'),
      ]).toEqual([[knows ? 1 : 0], knows, knows, knows, knows])
    },
  )
})
