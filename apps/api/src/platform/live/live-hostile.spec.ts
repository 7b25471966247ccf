import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { LiveListener } from '../../testing/live-listener'
import { RawListener } from '../../testing/raw-listener'
import { startTestApi, type TestApi } from '../../testing/start-test-api'
import { pause, waitUntil } from '../../testing/wait'
import { accepted, Changes, type Actor } from '../database/change'
import { LiveGateway } from './live.gateway'

const actor: Actor = {
  id: '9b2b1a3e-6a51-4a8e-9a59-0d5a6a1d2c11',
  name: 'Writer',
  role: 'organizer',
}

let api: TestApi
let bystander: LiveListener
const open: RawListener[] = []

beforeAll(async () => {
  api = await startTestApi()
  bystander = new LiveListener(api.url, 'programme')
  await waitUntil(() => bystander.snapshots.length === 1)
})

afterEach(() => {
  for (const listener of open.splice(0)) listener.close()
})

afterAll(async () => {
  bystander.close()
  await api.stop()
})

const listeners = () => api.app.get(LiveGateway).listeners

/** Listens like anybody, so far. */
const join = async (): Promise<RawListener> => {
  const before = listeners()
  const listener = new RawListener(api.url)
  open.push(listener)
  await waitUntil(() => listener.heard.includes('pingInterval'))
  listener.say('40/live,{"stream":"programme"}')
  await waitUntil(() => listeners() === before + 1)
  return listener
}

const tell = (data: unknown) =>
  api.app.get(Changes).run(actor, null, async (writer) => {
    writer.audit({ action: 'test', subject: 'hostile' })
    writer.tell('programme', 'released', data)
    return accepted(null)
  })

/** What the bystander has of everything told so far. */
const missed = async (): Promise<number> => {
  const { rows } = await api.db.query(`SELECT seq FROM live_stream WHERE name = 'programme'`)
  const last = Number(rows[0].seq)
  await waitUntil(() => bystander.applied.at(-1) === last)
  return last - bystander.applied.length
}

describe('a listener that does not read (I-21)', () => {
  it('is cut off, and costs the others nothing', async () => {
    const slow = await join()
    slow.sleep()
    const large = 'x'.repeat(60_000)
    for (let nth = 0; nth < 400 && listeners() > 1; nth++) await tell({ nth, large })
    await waitUntil(() => listeners() === 1)
    expect(listeners()).toBe(1)
    expect([await missed(), bystander.gaps, bystander.breaks]).toEqual([0, 0, 0])
  }, 120_000)

  it('may be slow for a moment', async () => {
    const slow = await join()
    slow.sleep()
    for (let nth = 0; nth < 20; nth++) await tell({ nth })
    await pause(200)
    slow.socket.resume()
    await waitUntil(() => slow.heard.includes('"nth":19'))
    expect([slow.heard.includes('"nth":19'), listeners()]).toEqual([true, 2])
  })
})

describe('a listener that talks without end (I-21)', () => {
  it.each<[string, (listener: RawListener) => void]>([
    [
      'in messages',
      // Of few bytes: it is their number that counts.
      (listener) => {
        for (let nth = 0; nth < 10; nth++) listener.say('42/live,["x"]')
      },
    ],
    ['in pings', (listener) => listener.ping(2_000)],
    ['nonsense', (listener) => listener.say('4nonsense')],
    ['in binary that nobody announced', (listener) => listener.say('451-/live,["x"]')],
  ])('%s is cut off, and costs the others nothing', async (_how, talk) => {
    const loud = await join()
    for (let nth = 0; nth < 30 && !loud.ended; nth++) {
      talk(loud)
      await pause(100)
    }
    await waitUntil(() => loud.ended)
    expect(loud.ended).toBe(true)
    await tell({ nth: 1 })
    expect([await missed(), bystander.gaps, bystander.breaks]).toEqual([0, 0, 0])
  })

  it('may answer every ping, and say something now and then', async () => {
    const polite = await join()
    for (let nth = 0; nth < 20; nth++) polite.say('42/live,["x"]')
    await pause(1_500)
    expect([polite.ended, listeners()]).toEqual([false, 2])
  })
})
