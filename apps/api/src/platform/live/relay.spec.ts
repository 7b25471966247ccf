import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { waitUntil } from '../../testing/wait'
import { withDatabase, type TestDatabase } from '../../testing/with-database'
import { page } from './live-log'
import { Relay } from './relay'

let database: TestDatabase
let relay: Relay
let heard: number[]
let begunAnew: number[]

beforeEach(async () => {
  database = await withDatabase()
  relay = new Relay({ databaseUrl: database.url })
  await relay.onModuleInit()
  heard = []
  begunAnew = []
  relay.onFact('plan', ({ seq }) => heard.push(seq))
  relay.onReset('plan', (seq) => begunAnew.push(seq))
})
afterEach(async () => {
  await relay.onApplicationShutdown()
  await database.drop()
})

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Facts with these numbers in the log; no bell rings. */
async function log(from: number, to = from): Promise<void> {
  await database.owner.query(
    `WITH told AS (
       INSERT INTO live_event (stream, seq, at, kind, data)
       SELECT 'plan', seq, now(), 'sessions-moved', '{}' FROM generate_series($1::bigint, $2::bigint) AS seq)
     UPDATE live_stream SET seq = $2 WHERE name = 'plan'`,
    [from, to],
  )
}

describe('the relay', () => {
  it('reads to the end of the log, however much was told at once', async () => {
    await log(1, 2 * page + 1)
    await relay.catchUp()
    expect(heard).toEqual(numbers(1, 2 * page + 1))
    expect(begunAnew).toEqual([])
  })

  it('hands on nothing after a hole: the stream is begun anew, and that is said', async () => {
    await log(1, 2)
    await relay.catchUp()
    await log(5)
    await relay.catchUp()
    expect({ heard, begunAnew }).toEqual({ heard: [1, 2], begunAnew: [5] })
    expect(relay.after('plan', 2)).toBeNull()
    await log(6)
    await relay.catchUp()
    expect(heard).toEqual([1, 2, 6])
  })

  it('begins anew with a log that was set back', async () => {
    await log(1, 3)
    await relay.catchUp()
    // As a backup would leave it; nobody who works with the database may.
    await database.owner.query(
      `ALTER TABLE live_event DISABLE TRIGGER USER;
       DELETE FROM live_event WHERE stream = 'plan' AND seq > 1;
       ALTER TABLE live_event ENABLE TRIGGER USER;
       UPDATE live_stream SET seq = 1 WHERE name = 'plan'`,
    )
    await waitUntil(() => begunAnew.length > 0)
    expect({ begunAnew, seq: relay.seqOf('plan') }).toEqual({ begunAnew: [1], seq: 1 })
    await log(2)
    await relay.catchUp()
    expect(heard).toEqual([1, 2, 3, 2])
  })

  it('lets no listener suffer from the mistake of another', async () => {
    const later: number[] = []
    relay.onFact('plan', () => {
      throw new Error('a mistake')
    })
    relay.onFact('plan', ({ seq }) => later.push(seq))
    await log(1, 2)
    await relay.catchUp()
    expect({ heard, later }).toEqual({ heard: [1, 2], later: [1, 2] })
  })
})
