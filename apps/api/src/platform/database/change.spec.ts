import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { DataSource } from 'typeorm'
import { withDatabase, type TestDatabase } from '../../testing/with-database'
import { accepted, Changes, refused, type Actor, type Command, type Writer } from './change'
import { connect } from './connect'
import { dataSource } from './data-sources'

const actor: Actor = { id: randomUUID(), name: 'Aline Uwase', role: 'organizer' }
const planId = randomUUID()

let db: TestDatabase
let commands: DataSource
let changes: Changes

const one = async (sql: string): Promise<unknown> =>
  Object.values((await db.owner.query(sql)).rows[0])[0]

/** A small change: renames the plan and says so on both streams. */
const rename = (name: string) => async (w: Writer) => {
  const id = await w.lockPlan()
  const [{ name: before }] = await w.db.query('SELECT name FROM plan WHERE id = $1', [id])
  await w.db.query('UPDATE plan SET name = $2 WHERE id = $1', [id, name])
  w.audit({ action: 'rename', subject: `plan ${id}`, before, after: name })
  w.tell('programme', 'renamed', { name })
  w.tell('plan', 'renamed', { name })
  return accepted({ before, after: name })
}

const command = (body: unknown): Command => ({ id: randomUUID(), body })

const times = <T>(n: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, index) => make(index)))

beforeAll(async () => {
  db = await withDatabase()
  commands = await dataSource({ url: db.url, role: 'app', entities: [], size: 20 }).initialize()
  changes = new Changes(commands)
  await db.owner.query(`INSERT INTO plan VALUES ($1, 'first', true)`, [planId])
})

afterAll(async () => {
  await commands.destroy()
  await db.drop()
})

describe('facts', () => {
  it('have no gaps, and none becomes visible before the one in front of it (I-06)', async () => {
    const before = Number(await one(`SELECT seq FROM live_stream WHERE name = 'plan'`))
    let running = true
    const gaps: unknown[] = []
    const watch = (async () => {
      while (running)
        gaps.push(await one(`SELECT max(seq) - count(*) FROM live_event WHERE stream = 'plan'`))
    })()
    const answers = await times(100, (n) =>
      changes.run(actor, null, async (w) => {
        // half of the writers name the streams in the other order
        const streams = n % 2 ? (['plan', 'programme'] as const) : (['programme', 'plan'] as const)
        w.audit({ action: 'say', subject: String(n) })
        for (const stream of [...streams, 'plan'] as const) w.tell(stream, 'said', { n })
        return accepted(n)
      }),
    )
    running = false
    await watch
    const last = answers.map((answer) => (answer.ok ? answer.value.seqs.plan! : NaN))
    expect(last.sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, n) => before + 2 * (n + 1)),
    )
    expect(new Set(gaps.filter((gap) => gap !== null).map(Number))).toEqual(new Set([0]))
    expect(
      await one(`SELECT bool_and(s.seq = e.n AND s.seq = e.top) FROM live_stream s
        JOIN (SELECT stream, count(*) n, max(seq) top FROM live_event GROUP BY stream) e ON stream = name`),
    ).toBe(true)
    expect(
      await one(`SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`),
    ).toBe(0)
  })

  it('keep their order within a change and ring once, with the numbers only', async () => {
    const listener = await connect(db.url)
    const rings: unknown[] = []
    listener.on('notification', ({ payload }) => rings.push(JSON.parse(payload ?? '')))
    await listener.query('LISTEN live')
    const answer = await changes.run(actor, null, async (w) => {
      w.audit({ action: 'say', subject: 'twice' })
      w.tell('plan', 'said', 'a')
      w.tell('programme', 'said', 'b')
      w.tell('plan', 'said', 'c')
      return accepted(null)
    })
    await listener.query('SELECT 1')
    await listener.end()
    const seqs = answer.ok ? answer.value.seqs : {}
    expect(rings).toEqual([seqs])
    const { rows } = await db.owner.query(
      `SELECT data FROM live_event WHERE stream = 'plan' AND seq > $1 ORDER BY seq`,
      [seqs.plan! - 2],
    )
    expect(rows.map(({ data }) => data)).toEqual(['a', 'c'])
  })
})

describe('a command', () => {
  it('has one effect however often and at whatever moment it is sent (I-07)', async () => {
    const same = command({ to: 'raced', from: { b: 1, a: 2 } })
    const reordered = { ...same, body: { from: { a: 2, b: 1 }, to: 'raced' } }
    const audits = Number(await one('SELECT count(*) FROM audit'))
    const answers = await times(20, (n) =>
      changes.run(actor, n % 2 ? same : reordered, rename('raced')),
    )
    answers.push(await changes.run(actor, same, rename('never done')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.ok).toBe(true)
    expect(await one('SELECT name FROM plan')).toBe('raced')
    expect(Number(await one('SELECT count(*) FROM audit'))).toBe(audits + 1)
  })

  it('has one effect without the plan lock, too', async () => {
    const same = command('say it')
    const answers = await times(20, () =>
      changes.run(actor, same, async (w) => {
        w.audit({ action: 'say', subject: same.id })
        w.tell('plan', 'said', {})
        return accepted({ said: true, at: new Date(0) })
      }),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({
      ok: true,
      value: { value: { said: true, at: '1970-01-01T00:00:00.000Z' } },
    })
    expect(await one(`SELECT count(*)::int FROM audit WHERE subject = '${same.id}'`)).toBe(1)
  })

  it('that finds everything as it was asked for is answered, and leaves nothing behind', async () => {
    const same = command('nothing to do')
    const traces = () =>
      one(`SELECT json_build_array((SELECT name FROM plan), (SELECT count(*) FROM audit), (SELECT count(*) FROM command),
        (SELECT count(*) FROM live_event))`)
    const before = await traces()
    const answer = await changes.run(actor, same, async (w) => {
      await rename('never kept')(w)
      return w.unchanged({ at: new Date(0) })
    })
    expect(answer).toEqual({
      ok: true,
      value: { value: { at: '1970-01-01T00:00:00.000Z' }, seqs: {} },
    })
    expect(await traces()).toEqual(before)
  })

  it('is refused when its id comes back with another body', async () => {
    const first = command({ name: 'one' })
    await changes.run(actor, first, rename('one'))
    const second = await changes.run(actor, { ...first, body: { name: 'two' } }, rename('two'))
    expect(second).toMatchObject({ ok: false, refusal: { word: 'command-reused' } })
    expect(await one('SELECT name FROM plan')).toBe('one')
  })

  it('belongs to who sent it', async () => {
    const first = command({ name: 'mine' })
    await changes.run(actor, first, rename('mine'))
    const other = { ...actor, id: randomUUID() }
    expect((await changes.run(other, first, rename('theirs'))).ok).toBe(true)
    expect(await one('SELECT name FROM plan')).toBe('theirs')
  })
})

describe('what is not accepted', () => {
  const everything = `SELECT jsonb_build_array((SELECT jsonb_agg(p) FROM plan p), (SELECT count(*) FROM audit),
    (SELECT count(*) FROM command), (SELECT count(*) FROM live_event), (SELECT jsonb_agg(s ORDER BY name) FROM live_stream s))`
  let before: unknown
  beforeEach(async () => {
    before = await one(everything)
  })

  it('leaves nothing when it is refused', async () => {
    const clash = { word: 'clash', detail: 'No.' } as const
    const answer = await changes.run(actor, command({}), async (w) => {
      await rename('refused')(w)
      return refused(clash)
    })
    expect(answer).toEqual({ ok: false, refusal: clash })
    expect(await one(everything)).toEqual(before)
  })

  it('leaves nothing when it is a bug, which throws', async () => {
    const broken = changes.run(actor, command({}), async (w) => {
      await rename('broken')(w)
      throw new TypeError('a bug')
    })
    await expect(broken).rejects.toThrow(new TypeError('a bug'))
    expect(await one(everything)).toEqual(before)
  })

  it('may not go without an audit line (I-15)', async () => {
    const silent = changes.run(actor, null, async () => accepted(1))
    await expect(silent).rejects.toThrow('A change needs an audit line (I-15).')
    expect(await one(everything)).toEqual(before)
  })

  it('is unavailable when somebody holds the plan longer than five seconds', async () => {
    const holder = await connect(db.url)
    await holder.query('BEGIN; SELECT FROM plan FOR NO KEY UPDATE')
    const answer = await changes.run(actor, command({}), rename('too late'))
    await holder.end()
    expect(answer).toMatchObject({ ok: false, refusal: { word: 'unavailable', retryAfter: 1 } })
    expect(await one(everything)).toEqual(before)
  })
})

describe('many who change the plan at once', () => {
  /** Somebody else, on another node, has the plan for a while. */
  const holdPlan = async (ms: number): Promise<void> => {
    const other = await connect(db.url)
    await other.query('BEGIN')
    await other.query('SELECT FROM plan WHERE main FOR UPDATE')
    setTimeout(() => void other.query('COMMIT').then(() => other.end()), ms)
  }
  const takeAWhile = (ms: number) => async (w: Writer) => {
    await w.lockPlan()
    await w.db.query('SELECT pg_sleep($1)', [ms / 1000])
    w.audit({ action: 'take a while', subject: 'plan' })
    return accepted(null)
  }

  it('wait for whoever has the plan, on whatever node (I-01)', async () => {
    await holdPlan(700)
    const began = Date.now()
    expect((await changes.run(actor, null, takeAWhile(0))).ok).toBe(true)
    expect(Date.now() - began).toBeGreaterThan(500)
  })

  it('leave connections to those who read a session or sign in', async () => {
    await holdPlan(1_500)
    const waiting = times(30, () => changes.run(actor, null, takeAWhile(0)))
    await new Promise((resolve) => setTimeout(resolve, 200))
    const began = Date.now()
    await commands.query('SELECT 1')
    expect(Date.now() - began).toBeLessThan(1_000)
    expect((await waiting).every(({ ok }) => ok)).toBe(true)
  })

  it('get their turn, one after the other, also when it takes longer than a lock is waited for', async () => {
    await holdPlan(3_500)
    const answers = await times(30, () => changes.run(actor, null, takeAWhile(100)))
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
  }, 20_000)
})

describe('a connection that breaks in the middle', () => {
  it('is unavailable, and the same command sent again has its one effect', async () => {
    const same = command({ name: 'after the break' })
    let broken = false
    const work = async (w: Writer) => {
      const answer = await rename('after the break')(w)
      if (!broken) {
        broken = true
        const [{ pid }] = await w.db.query('SELECT pg_backend_pid() AS pid')
        await db.owner.query('SELECT pg_terminate_backend($1)', [pid])
        while (Number(await one(`SELECT count(*) FROM pg_stat_activity WHERE pid = ${pid}`)))
          await new Promise((resolve) => setTimeout(resolve, 10))
      }
      await w.db.query('SELECT FROM plan')
      return answer
    }
    expect(await changes.run(actor, same, work)).toMatchObject({
      ok: false,
      refusal: { word: 'unavailable' },
    })
    expect((await changes.run(actor, same, work)).ok).toBe(true)
    expect(await one('SELECT name FROM plan')).toBe('after the break')
  })
})

describe('the last wall', () => {
  it('answers an overlap of occupancies as a clash that names the other session (I-01)', async () => {
    const [first, second, room] = [randomUUID(), randomUUID(), randomUUID()]
    await db.owner.query(
      `INSERT INTO session (id, code, title, segment, format, minutes)
       VALUES ($1, 'A1', '{"en": "Opening"}', 'high-level', 'opening', 60), ($2, 'A2', '{"en": "Panel"}', 'thematic', 'panel', 60)`,
      [first, second],
    )
    const occupy = (session: string, during: string) =>
      changes.run(actor, null, async (w) => {
        await w.db.query('INSERT INTO occupancy VALUES ($1, $2, $3)', [room, during, session])
        w.audit({ action: 'occupy', subject: session })
        return accepted(null)
      })
    expect((await occupy(first, '[2022-06-08 13:00Z,2022-06-08 14:00Z)')).ok).toBe(true)
    expect(await occupy(second, '[2022-06-08 13:30Z,2022-06-08 14:30Z)')).toEqual({
      ok: false,
      refusal: {
        word: 'clash',
        detail: 'This room or person is taken at that time by “Opening”. Nothing was changed.',
      },
    })
    // half-open: one ends when the next begins
    expect((await occupy(second, '[2022-06-08 14:00Z,2022-06-08 15:00Z)')).ok).toBe(true)
  })
})
