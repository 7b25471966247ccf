import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { release as releaseContract, toEnginePlan, type Release } from '@roundtable/contracts'
import { stakeholderGroups } from '@roundtable/domain'
import { evaluate } from '@roundtable/scheduling'
import type pg from 'pg'
import { DataSource, type EntityManager } from 'typeorm'
import { entities } from '../entities'
import { loadAgenda, type Agenda } from '../features/agenda/load-agenda'
import { verifyAudit } from '../platform/database/audit-chain'
import { withDatabase, type TestDatabase } from '../testing/with-database'
import { loadDemo, resetDemo } from './load-demo'

const reading = async <T>(url: string, read: (db: EntityManager) => Promise<T>): Promise<T> => {
  const source = await new DataSource({ type: 'postgres', url, entities }).initialize()
  try {
    return await read(source.manager)
  } finally {
    await source.destroy()
  }
}

const agendaOf = async (url: string): Promise<Agenda> => (await reading(url, loadAgenda))!

const rowsOf = async <T>(pool: pg.Pool, sql: string): Promise<T[]> => (await pool.query(sql)).rows

const overlapping = `
  SELECT a.session_id FROM occupancy a JOIN occupancy b USING (resource_id)
  WHERE a.session_id < b.session_id AND a.during && b.during`

const contentOf = (release: Release): Omit<Release, 'publishedAt'> => {
  const { publishedAt: _, ...content } = release
  return content
}

const releaseOf = async (pool: pg.Pool): Promise<Release> => {
  const [row] = await rowsOf<{ body: Buffer }>(pool, 'SELECT body FROM release WHERE number = 1')
  return releaseContract.parse(JSON.parse(row!.body.toString('utf8')))
}

/** Every row of what the demo is, without the times at which it was loaded. */
const everything = async (pool: pg.Pool): Promise<Record<string, unknown[]>> => {
  const tables = [
    ...['account', 'event', 'event_day', 'focus_area', 'room', 'room_window', 'host_body'],
    ...['host_revision', 'host_meeting', 'person', 'person_unavailable', 'person_duty', 'session'],
    ...['session_focus_area', 'session_role', 'plan', 'placement', 'occupancy', 'waiver'],
  ]
  const found: Record<string, unknown[]> = {}
  for (const table of tables)
    found[table] = await rowsOf(
      pool,
      `SELECT to_jsonb(t) - 'changed_at' AS row FROM ${table} t ORDER BY to_jsonb(t)::text`,
    )
  return { ...found, release: [contentOf(await releaseOf(pool))] }
}

describe('the Roundtable as held', () => {
  let db: TestDatabase
  let agenda: Agenda
  beforeAll(async () => {
    db = await withDatabase()
    await loadDemo(db.url)
    agenda = await agendaOf(db.url)
  })
  afterAll(() => db.drop())

  const placed = () => new Set(agenda.placements.map((p) => p.sessionId))
  const codeOf = (id: string) => agenda.sessions.find((s) => s.id === id)!.code

  it('holds the 18 sessions that took place, and what the founding paper adds', () => {
    const formats: Record<string, number> = {}
    for (const { format } of agenda.sessions) formats[format] = (formats[format] ?? 0) + 1
    expect(formats).toEqual({
      opening: 1,
      panel: 10,
      spotlight: 5,
      'special-message': 1,
      closing: 1,
      breakout: 6,
      'pledge-segment': 1,
      signing: 1,
      break: 2,
    })
  })

  it('has two thirds of them placed, from the afternoon of 7 June to 9 June', () => {
    const unplaced = agenda.sessions.filter((s) => !placed().has(s.id))
    expect(unplaced.map((s) => [s.code, s.placementVersion])).toEqual(
      ['B4', 'B5', 'M1', 'P8', 'P9', 'S2', 'S4', 'S5'].map((code) => [code, 0]),
    )
    const starts = agenda.placements.map((p) => p.start)
    expect([starts.at(0), starts.at(-1)]).toEqual([
      '2022-06-07T14:00:00+02:00',
      '2022-06-09T16:40:00+02:00',
    ])
  })

  it('has no unwaived blocker; warnings and advice of many kinds, three waivers at work', () => {
    const findings = evaluate(toEnginePlan(agenda, Date.now()))
    const told = findings.map(
      (f) => `${f.waived ? 'waived ' : ''}${f.code}: ${f.sessions.map(codeOf).sort().join(' ')}`,
    )
    expect(told.sort()).toEqual([
      'focus-parallel: B2 P10',
      'focus-parallel: P2 PS',
      'focus-parallel: PS S3',
      'focus-scattered: B1 P2 PS',
      'focus-scattered: B2 CL P10 SI',
      'focus-scattered: P3 P5 PS S3',
      'interpretation-hours: P7',
      'interpretation-hours: PS',
      'no-pause: B3 OP S1',
      'published-moved: B2',
      'published-moved: S3',
      'room-too-small: P2',
      'room-too-small: P6',
      'seats-wasted: B6',
      'through-break: B3',
      'through-break: P5',
      'through-break: SI',
      'waived high-level-missing: B3',
      'waived role-unconfirmed: SI',
      'waived walking-time: B3 S1',
      'waived walking-time: OP S1',
    ])
    expect(findings.filter((f) => f.severity === 'blocker' && !f.waived)).toEqual([])
    expect(agenda.waivers.map((w) => [codeOf(w.sessionId), w.by]).sort()).toEqual([
      ['B3', 'Claire Rousset'],
      ['B4', 'Claire Rousset'],
      ['S1', 'Claire Rousset'],
      ['SI', 'Claire Rousset'],
    ])
  })

  it('says every title in English, French and Arabic', () => {
    const texts = [...agenda.sessions.map((s) => s.title), ...agenda.rooms.map((r) => r.name)]
    expect(texts.filter((t) => !t.en || !t.fr || !t.ar)).toEqual([])
    expect(agenda.bodies.filter((b) => !b.name.fr || !b.name.ar).map((b) => b.code)).toEqual([])
  })

  it('has 160 people of every stakeholder group (R7), most of them on a stage', async () => {
    const groups = await rowsOf<{ name: string }>(
      db.owner,
      'SELECT DISTINCT stakeholder_group AS name FROM person',
    )
    expect(groups.map((g) => g.name).sort()).toEqual([...stakeholderGroups].sort())
    expect(agenda.people).toHaveLength(160)
    expect(new Set(agenda.people.map((p) => p.name)).size).toBe(160)
    const speakers = new Set(agenda.sessions.flatMap((s) => s.roles.map((r) => r.personId)))
    expect(speakers.size).toBeGreaterThanOrEqual(150)
    expect(agenda.people.filter((p) => p.duties.length > 0).length).toBeGreaterThanOrEqual(5)
    expect(agenda.people.filter((p) => p.unavailable.length > 0).length).toBeGreaterThanOrEqual(5)
  })

  it('has eight rooms with lent windows, one of them closed for a while', () => {
    expect(agenda.rooms.map((r) => [r.code, r.capacity]).slice(0, 5)).toEqual([
      ['Auditorium', 1400],
      ['MH1', 300],
      ['MH2', 250],
      ['AD10', 120],
      ['AD12', 60],
    ])
    expect(agenda.rooms).toHaveLength(8)
    expect(agenda.rooms.filter((r) => r.closed.length > 0).map((r) => r.code)).toEqual(['MH3'])
  })

  it('locks the plenary pledge segment where it stands', () => {
    const locked = agenda.sessions.filter((s) => s.lock).map((s) => [s.code, s.lock!.start])
    expect(locked).toEqual([
      ['P4', '2022-06-08T14:00:00+02:00'],
      ['PS', '2022-06-08T16:35:00+02:00'],
    ])
  })

  it('released two sessions on 8 June 15:00–16:30, in two rooms', async () => {
    const release = await releaseOf(db.owner)
    const [from, to] = ['15:00', '16:30'].map((t) => Date.parse(`2022-06-08T${t}:00+02:00`))
    const there = release.sessions.filter(
      (s) => Date.parse(s.start) < to! && Date.parse(s.end) > from!,
    )
    expect(there.map((s) => s.code)).toEqual(['B6', 'P5'])
    expect(new Set(there.map((s) => s.roomId)).size).toBe(2)
    expect([release.number, release.sessions.length, release.hostRevision]).toEqual([1, 20, 1])
  })

  it('moved two sessions after the release, and told the board', async () => {
    const released = new Map((await releaseOf(db.owner)).sessions.map((s) => [s.id, s]))
    const changed = agenda.placements.filter(({ sessionId, roomId, start }) => {
      const was = released.get(sessionId)
      return was?.roomId !== roomId || was.start !== start
    })
    expect(changed.map((p) => [codeOf(p.sessionId), p.version])).toEqual([
      ['S3', 2],
      ['B2', 2],
    ])
    const facts = await rowsOf(
      db.owner,
      'SELECT stream, seq::int, kind FROM live_event ORDER BY stream, seq',
    )
    expect(facts).toEqual([
      { stream: 'plan', seq: 1, kind: 'released' },
      { stream: 'plan', seq: 2, kind: 'sessions-moved' },
      { stream: 'programme', seq: 1, kind: 'released' },
    ])
  })

  it('keeps nothing and nobody twice at one time (I-01)', async () => {
    expect(await rowsOf(db.owner, overlapping)).toEqual([])
    const [count] = await rowsOf<{ rooms: number }>(
      db.owner,
      'SELECT count(*)::int AS rooms FROM occupancy WHERE resource_id IN (SELECT id FROM room)',
    )
    expect(count!.rooms).toBe(agenda.placements.length)
  })

  it('is the same in every load, and after a reset of a database that was used', async () => {
    const again = await withDatabase()
    try {
      await loadDemo(again.url)
      const first = await everything(db.owner)
      expect(await everything(again.owner)).toEqual(first)

      await again.owner.query(`
        DELETE FROM occupancy; UPDATE placement SET room_id = NULL, start = NULL;
        UPDATE event SET place = 'elsewhere';
        INSERT INTO sign_in_token SELECT sha256('x'), id, now(), now() FROM account LIMIT 1`)
      await resetDemo(again.url)
      expect(await everything(again.owner)).toEqual(first)
    } finally {
      await again.drop()
    }
  })
})

describe('a reset', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await withDatabase()
    await loadDemo(db.url)
    await resetDemo(db.url)
  })
  afterAll(() => db.drop())

  it('lets streams go on after a jump, so that whoever listened reads everything anew (I-06)', async () => {
    const facts = await rowsOf<{ stream: string; seq: number }>(
      db.owner,
      'SELECT stream, seq::int, kind FROM live_event ORDER BY stream, seq',
    )
    expect(facts).toEqual([
      { stream: 'plan', seq: 4, kind: 'released' },
      { stream: 'plan', seq: 5, kind: 'sessions-moved' },
      { stream: 'programme', seq: 3, kind: 'released' },
    ])
  })

  it('begins the audit chain anew (I-15)', async () => {
    expect(await reading(db.url, verifyAudit)).toEqual({ intact: true, lines: 3 })
  })

  it.each(['release', 'audit', 'live_event'])('leaves %s insert-only', async (table) => {
    await expect(db.owner.query(`DELETE FROM ${table}`)).rejects.toThrow(`${table} is append-only`)
  })
})

describe('a plan for measuring', () => {
  it('places 70 % of 300 sessions in 20 rooms without a blocker', async () => {
    const db = await withDatabase()
    try {
      const began = Date.now()
      await loadDemo(db.url, { sessions: 300, rooms: 20 })
      expect(Date.now() - began).toBeLessThan(20_000)
      const agenda = await agendaOf(db.url)
      const { sessions, rooms, people, placements } = agenda
      expect([sessions, rooms, people, placements].map((l) => l.length)).toEqual([
        300, 20, 200, 210,
      ])
      const findings = evaluate(toEnginePlan(agenda, Date.now()))
      expect(findings.filter((f) => f.severity === 'blocker')).toEqual([])
      expect(await rowsOf(db.owner, overlapping)).toEqual([])
      expect((await releaseOf(db.owner)).sessions).toHaveLength(210)
    } finally {
      await db.drop()
    }
  })
})
