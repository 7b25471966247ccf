import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { LiveListener } from '../../testing/live-listener'
import { startTestApi, type TestApi, type TestNode } from '../../testing/start-test-api'
import { pause, waitUntil } from '../../testing/wait'
import { accepted, Changes, type Actor } from '../database/change'
import { Relay } from './relay'

const actor: Actor = {
  id: '9b2b1a3e-6a51-4a8e-9a59-0d5a6a1d2c11',
  name: 'Writer',
  role: 'organizer',
}

let first: TestApi
let second: TestNode
let cookie: string
const open: LiveListener[] = []

beforeAll(async () => {
  first = await startTestApi()
  second = await first.anotherNode()
  cookie = await first.signIn('viewer')
})

afterEach(() => {
  for (const listener of open.splice(0)) listener.close()
})

afterAll(async () => {
  await second.stop()
  await first.stop()
})

const listen = async (nodes: readonly TestNode[]): Promise<LiveListener[]> => {
  const listeners = nodes.map(({ url }) => new LiveListener(url, 'plan', cookie))
  open.push(...listeners)
  await waitUntil(() => listeners.every(({ snapshots }) => snapshots.length === 1))
  return listeners
}

const head = (): number => first.app.get(Relay).seqOf('plan')

const tell = async (node: TestNode, nth: number): Promise<void> => {
  await node.app.get(Changes).run(actor, null, async (writer) => {
    writer.audit({ action: 'test', subject: String(nth) })
    writer.tell('plan', 'sessions-moved', { nth })
    return accepted(null)
  })
}

/** Edits on both nodes by turns, a hundred in a second; answers their numbers. */
async function burst(edits: number): Promise<number[]> {
  const from = head()
  const since = Date.now()
  for (let nth = 0; nth < edits; nth++) {
    await tell(nth % 2 ? first : second, nth)
    await pause(Math.max(0, since + (nth + 1) * 10 - Date.now()))
  }
  return Array.from({ length: edits }, (_, nth) => from + nth + 1)
}

const heard = ({ applied, gaps, repeated }: LiveListener) => ({ applied, gaps, repeated })

describe('a hundred edits in a second', () => {
  it('costs a quarter of the writes at most, and ends at the same fact everywhere', async () => {
    const listeners = await listen([first, second, first, second, first])
    const since = Date.now()
    const numbers = await burst(100)
    const seconds = (Date.now() - since) / 1000
    await waitUntil(() => listeners.every(({ applied }) => applied.length >= numbers.length))
    expect(listeners.map(heard)).toEqual(
      listeners.map(() => ({ applied: numbers, gaps: 0, repeated: 0 })),
    )
    // A busy machine takes longer for its hundred edits; then it is as many as fit into that time.
    const most = Math.max(25, Math.ceil(seconds * 13) + 1)
    const written = listeners.map(({ deliveries }) => deliveries)
    expect(written.filter((deliveries) => deliveries > most)).toEqual([])
  })

  it('who comes back in the middle of it hears every fact once', async () => {
    const listeners = await listen([first, second, first, second, first, second])
    let over = false
    const bursting = burst(100).finally(() => (over = true))
    for (let round = 0; !over && round < 12; round++) {
      await pause(70)
      for (const listener of listeners) listener.comeBack()
    }
    const numbers = await bursting
    await waitUntil(() => listeners.every(({ applied }) => applied.length >= numbers.length))
    expect(listeners.map(heard)).toEqual(
      listeners.map(() => ({ applied: numbers, gaps: 0, repeated: 0 })),
    )
  })
})

describe('an edit on a quiet stream', () => {
  it('is delivered by itself', async () => {
    const listeners = await listen([first, second])
    await pause(200)
    await tell(first, 1)
    await waitUntil(() => listeners.every(({ applied }) => applied.length === 1))
    await pause(200)
    await tell(second, 2)
    await waitUntil(() => listeners.every(({ applied }) => applied.length === 2))
    expect(listeners.map(({ deliveries }) => deliveries)).toEqual([2, 2])
  })

  it('reaches the other node though its bell is silent', async () => {
    const [listener] = await listen([second])
    const { rows } = await first.db.query(
      `WITH next AS (UPDATE live_stream SET seq = seq + 1 WHERE name = 'plan' RETURNING name, seq)
       INSERT INTO live_event (stream, seq, at, kind, data)
       SELECT name, seq, now(), 'sessions-moved', '{}' FROM next RETURNING seq`,
    )
    await waitUntil(() => listener!.applied.length === 1)
    expect(heard(listener!)).toEqual({ applied: [Number(rows[0].seq)], gaps: 0, repeated: 0 })
  })
})
