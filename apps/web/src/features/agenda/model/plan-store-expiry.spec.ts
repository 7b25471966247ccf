import { expect, it } from '@jest/globals'
import { PlanStore, type Surroundings } from './plan-store'
import { planWith, uuid, wireSession } from './testing/a-wire-plan'

const s1 = uuid('s1')
const hour = 3_600_000

it('brings a finding back when its waiver ends, without anybody’s doing', async () => {
  let now = Date.parse('2022-06-06T10:00:00Z')
  const waits: { ms: number; act: () => void }[] = []
  const until = new Date(now + 36 * hour).toISOString()
  const given = { by: 'Claire', reason: 'On the way.', givenAt: new Date(now).toISOString() }
  const plan = planWith(
    { s1: '10:00' },
    {
      sessions: [wireSession('s1', { format: 'panel', placementVersion: 1 })],
      waivers: [{ id: uuid('w1'), rule: 'high-level-missing', sessionId: s1, until, ...given }],
    },
  )
  const call = (() => Promise.resolve({ ok: true, value: plan })) as unknown as Surroundings['call']
  const store = new PlanStore({
    call,
    now: () => now,
    newId: () => uuid('c1'),
    random: () => 0.5,
    after: (ms, act) => {
      waits.push({ ms, act })
      return () => {}
    },
  })
  const waived = () =>
    store.state
      .getState()
      .shown!.findingsOf.get(s1)!
      .filter((finding) => finding.code === 'high-level-missing')
      .map((finding) => finding.waived)
  const wind = () => {
    const { ms, act } = waits.shift()!
    now += ms
    act()
    return ms / hour
  }

  await store.read()
  expect(waived()).toEqual([true])
  // Browsers cannot wait for months: once a day it looks again.
  expect([wind(), waived()]).toEqual([24, [true]])
  expect([wind(), waived()]).toEqual([12, [false]])
  expect(waits).toEqual([])
})
