import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MovesAnswer, Release, ReleaseAnswer } from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { COMMANDS } from '../../platform/database/database.module'
import { AgendaApi, toMoves, type Reply } from '../agenda/testing/agenda-api'
import { anAgenda, at } from '../agenda/testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
  await api.load(anAgenda().room('A').room('B').session('s1').place('s1', 'A 09:00'))
})
afterAll(() => api.stop())

/** Whom the line was too long for comes again, with the same command. */
async function untilAnswered<T>(send: () => Promise<Reply<T>>): Promise<Reply<T>> {
  for (;;) {
    const reply = await send()
    if (reply.status !== 503) return reply
  }
}

const publish = () => {
  const body = { commandId: randomUUID(), note: '' }
  return untilAnswered(() => api.post<ReleaseAnswer>('/api/releases', body, 'secretariat'))
}

interface StoredFact {
  kind: string
  data: {
    number: number
    placements: { placement: unknown; roomId: string; start: string }[]
  }
}

describe('releases never change (I-03)', () => {
  it('100 publishers race with 20 movers: dense numbers, each a draft that existed', async () => {
    const moveOne = async (i: number): Promise<Reply<MovesAnswer>> => {
      const version = (await api.plan()).sessions[0]!.placementVersion
      // Each to a place of its own: a move to where the session stands would be accepted, and tell nothing.
      const to = `${i % 2 ? 'A' : 'B'} ${10 + (i >> 2)}:${i & 2 ? '30' : '00'}`
      const body = { commandId: randomUUID(), moves: toMoves([['s1', to, version]]) }
      return untilAnswered(() => api.post<MovesAnswer>('/api/plan/moves', body))
    }
    const all = Array.from({ length: 100 }, (_, i) => i)
    const [published, moved] = await Promise.all([
      Promise.all(all.map(publish)),
      Promise.all(all.slice(0, 20).map(moveOne)),
    ])
    expect(published.map((r) => r.status)).toEqual(all.map(() => 201))
    expect(moved.filter((r) => r.status === 200).length).toBeGreaterThanOrEqual(1)
    expect(moved.filter((r) => r.status !== 200 && r.status !== 412)).toEqual([])
    expect(published.map((r) => r.body.number).sort((a, b) => a - b)).toEqual(all.map((i) => i + 1))

    const facts = await api.rows<StoredFact>(
      `SELECT kind, data FROM live_event WHERE stream = 'plan' ORDER BY seq`,
    )
    let draft: unknown = { roomId: expect.any(String), start: at('09:00') }
    for (const { kind, data } of facts) {
      if (kind === 'sessions-moved') draft = data.placements[0]!.placement
      else {
        const { body } = await api.get<Release>(`/api/releases/${data.number}`)
        const [session] = body.sessions
        expect({ roomId: session!.roomId, start: session!.start }).toEqual(draft)
      }
    }
    expect(facts).toHaveLength(100 + moved.filter((r) => r.status === 200).length)
  })

  it.each([
    `UPDATE release SET note = 'x'`,
    `UPDATE release SET body = 'x', sha256 = encode(sha256('x'), 'hex')`,
    'DELETE FROM release',
    'TRUNCATE release',
  ])('plain SQL is refused, even for the owner of the tables: %s', async (sql) => {
    const before = await api.rows('SELECT number, sha256 FROM release ORDER BY number')
    await expect(api.rows(sql)).rejects.toThrow('release is append-only')
    const commands: DataSource = api.api.app.get(COMMANDS)
    await expect(commands.query(sql)).rejects.toThrow('permission denied')
    expect(await api.rows('SELECT number, sha256 FROM release ORDER BY number')).toEqual(before)
  })

  it.each([
    [
      'a number twice',
      `INSERT INTO release SELECT number, now(), 'x', 'x', sha256, body, diff FROM release LIMIT 1`,
      'release_pkey',
    ],
    [
      'bytes under another hash',
      `INSERT INTO release SELECT 99, now(), 'x', 'x', sha256, body || '\\x00', diff FROM release LIMIT 1`,
      'release_check',
    ],
  ])('the database refuses %s', async (_, sql, constraint) => {
    await publish()
    await expect(api.rows(sql)).rejects.toMatchObject({ constraint })
  })
})
