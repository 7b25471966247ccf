import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StreamName } from '@roundtable/contracts'
import { CuttingProxy } from '../../testing/cutting-proxy'
import { LiveListener } from '../../testing/live-listener'
import { startTestApi, type TestApi } from '../../testing/start-test-api'
import { pause, waitUntil } from '../../testing/wait'
import { accepted, Changes, type Actor } from '../database/change'

const actor: Actor = {
  id: '9b2b1a3e-6a51-4a8e-9a59-0d5a6a1d2c11',
  name: 'Writer',
  role: 'organizer',
}
const facts = 600
const listenersPerStream = 25

let api: TestApi
let proxy: CuttingProxy

beforeAll(async () => {
  api = await startTestApi()
  proxy = await CuttingProxy.before(api.url)
})

afterAll(async () => {
  await proxy.close()
  await api.stop()
})

/** Numbers that look random and are the same in every run. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

/** Every change tells both streams, as a release does; four writers at a time. */
async function writeFacts(): Promise<void> {
  const changes = api.app.get(Changes)
  const write = async (nth: number) => {
    const outcome = await changes.run(actor, null, async (writer) => {
      writer.audit({ action: 'test', subject: String(nth) })
      writer.tell('plan', 'sessions-moved', { nth })
      writer.tell('programme', 'released', { nth })
      return accepted(null)
    })
    expect(outcome.ok).toBe(true)
  }
  for (let nth = 0; nth < facts; nth += 4) {
    await Promise.all([nth, nth + 1, nth + 2, nth + 3].map(write))
    await pause(30)
  }
}

/** Cuts, half-open connections, and a doorbell that loses its line, until told to stop. */
async function disturb(random: () => number, stopped: () => boolean): Promise<void> {
  for (let round = 1; !stopped(); round++) {
    await pause(25)
    if (random() < 0.1) proxy.halfOpen(random())
    else proxy.cut(random())
    if (round % 60 === 0)
      await api.db.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN live'`,
      )
  }
}

describe('live facts through a bad network (I-06)', () => {
  it('reach 50 listeners once and in order, whatever is cut meanwhile', async () => {
    const cookie = await api.signIn('viewer')
    const listeners = (['plan', 'programme'] as StreamName[]).flatMap((stream) =>
      Array.from({ length: listenersPerStream }, () => new LiveListener(proxy.url, stream, cookie)),
    )
    await waitUntil(() => listeners.every(({ snapshots }) => snapshots.length === 1), 10)
    let written = false
    const disturbed = disturb(seeded(20220607), () => written)
    await writeFacts()
    written = true
    await disturbed
    await waitUntil(() => listeners.every(({ applied }) => applied.length === facts), 45)
    for (const listener of listeners) listener.close()

    const every = Array.from({ length: facts }, (_, index) => index + 1)
    const wrong = listeners.filter(({ applied }) => applied.join() !== every.join())
    expect({
      behind: listeners.filter(({ applied }) => applied.length < facts).length,
      wrong: wrong.length,
      gaps: listeners.reduce((sum, { gaps }) => sum + gaps, 0),
      repeated: listeners.reduce((sum, { repeated }) => sum + repeated, 0),
      snapshots: listeners.filter(({ snapshots }) => snapshots.length !== 1).length,
    }).toEqual({ behind: 0, wrong: 0, gaps: 0, repeated: 0, snapshots: 0 })
    // The network was as bad as promised.
    expect(listeners.reduce((sum, { breaks }) => sum + breaks, 0)).toBeGreaterThan(100)
  }, 120_000)
})
