import { randomInt, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  programme as programmeContract,
  routes,
  type Problem,
  type Programme,
} from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { canonicalJson } from '../../platform/database/canonical-json'
import { PUBLIC_READS } from '../../platform/database/database.module'
import { AgendaApi } from '../agenda/testing/agenda-api'
import { anAgenda, at, idOf } from '../agenda/testing/an-agenda'
import { ProgrammeSnapshot } from './programme-snapshot'

let api: AgendaApi
beforeEach(async () => {
  api = await AgendaApi.start()
})
afterEach(() => api.stop())

const theAgenda = () =>
  anAgenda()
    .room('A')
    .room('B')
    .body('COM3')
    .meets('COM3', '17:00-18:00')
    .person('Ann', { away: '08:00-09:00' })
    .session('s1', { people: ['Ann'] })
    .session('s2')
    .session('canary')
    .place('s1', 'A 09:00')
    .place('s2', 'B 10:00')

const publish = () =>
  api.post<{ publishedAt: string }>('/api/releases', {
    commandId: randomUUID(),
    note: 'Inner note',
  })

const get = async (path: string, headers: Record<string, string> = {}, url = api.api.url) => {
  const response = await fetch(url + path, { headers })
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    text: await response.text(),
  }
}

/** The programme once it holds this fact. */
async function programmeAt(seq: number, url = api.api.url) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await get('/api/programme', {}, url)
    if (answer.status === 200 && (JSON.parse(answer.text) as Programme).seq >= seq) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the programme never reached ${seq}`)
}

/** As at boot, after an event was loaded beside the running system. */
const refresh = () => api.api.app.get(ProgrammeSnapshot).refresh()

describe('GET /api/programme', () => {
  it('is not found before an event was set up', async () => {
    const { status, text } = await get('/api/programme')
    expect([status, (JSON.parse(text) as Problem).type]).toEqual([404, '/problems/not-found'])
  })

  it('has the same bytes and the same strong name before there is a snapshot', async () => {
    await api.load(theAgenda())
    const plain = { 'accept-encoding': 'identity' }
    const without = await get('/api/programme', plain)
    await refresh()
    expect(await get('/api/programme', plain)).toEqual(without)
    expect(without.etag).toMatch(/^"[0-9a-f]{64}"$/)
  })

  it('has the event and the host, and no sessions, before the first release', async () => {
    const agenda = theAgenda()
    await api.load(agenda)
    await refresh()
    const programme = JSON.parse((await get('/api/programme')).text) as Programme
    const { event, hostMeetings } = agenda.build()
    expect(programme).toEqual({
      event,
      release: null,
      seq: 0,
      days: event.days,
      rooms: [],
      sessions: [],
      revisions: [],
      hostMeetings: hostMeetings.map(({ bodyId: _, uid: __, ...meeting }) => ({
        ...meeting,
        body: 'COM3',
        kind: 'meeting',
      })),
    })
  })

  it('changes by itself with a release, and says nothing more than its contract', async () => {
    await api.load(theAgenda())
    await refresh()
    const before = await get('/api/programme')
    expect((await publish()).status).toBe(201)
    const { text, etag } = await programmeAt(1)
    const programme = JSON.parse(text) as Programme
    expect(programme.release?.number).toBe(1)
    expect(programme.rooms.map((r) => r.code)).toEqual(['A', 'B'])
    expect(programme.sessions.map((s) => [s.code, s.start, s.people.map((p) => p.name)])).toEqual([
      ['s1', at('09:00'), ['Ann']],
      ['s2', at('10:00'), []],
    ])
    expect(canonicalJson(programmeContract.parse(programme))).toBe(text)
    for (const hidden of ['canary', 'Inner note', 'unavailable', 'stakeholder', 'expected'])
      expect(text).not.toContain(hidden)
    expect(etag).not.toBe(before.etag)
    expect((await get('/api/programme', { 'if-none-match': etag! })).status).toBe(304)
  })

  it('has the same bytes and the same ETag from two nodes', async () => {
    await api.load(theAgenda())
    await refresh()
    const node = await api.startNode()
    await publish()
    const [one, two] = await Promise.all([programmeAt(1), programmeAt(1, node)])
    expect(two).toEqual(one)
    await api.moves(['s2', 'B 11:00', 1])
    await publish()
    const [next, other] = await Promise.all([programmeAt(2), programmeAt(2, node)])
    expect(other).toEqual(next)
    expect(next.etag).not.toBe(one.etag)
  })
})

describe('the history of the programme', () => {
  it('has every release without an embargo, also two of one second', async () => {
    await api.load(theAgenda())
    const times: string[] = []
    while (new Set(times).size === times.length && times.length < 20)
      times.push((await publish()).body.publishedAt)
    expect(new Set(times).size).toBeLessThan(times.length)
    await refresh()
    const { revisions } = JSON.parse((await get('/api/programme')).text) as Programme
    expect(revisions.map(({ since, changed }) => [since, changed])).toEqual([
      [1, 1],
      [1, 1],
    ])
  })
})

describe('the calendars of the programme', () => {
  const calendars = ['', '?lang=fr', '?lang=ar'].flatMap((language) => [
    `/api/programme.ics${language}`,
    `/api/programme/sessions/${idOf('s2')}.ics${language}`,
  ])
  const ofSession = calendars[1]!

  const readAll = (url?: string) =>
    Promise.all(calendars.map((path) => get(path, { 'accept-encoding': 'identity' }, url)))

  it('have the same bytes and the same ETag from two nodes, prepared or not', async () => {
    await api.load(theAgenda())
    await publish()
    const unprepared = await readAll()
    await refresh()
    const node = await api.startNode()
    expect(await readAll()).toEqual(unprepared)
    expect(await readAll(node)).toEqual(unprepared)
    expect(unprepared.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(new Set(unprepared.map(({ etag }) => etag)).size).toBe(6)
  })

  it('change with the release that moves a session, and only that session’s', async () => {
    await api.load(theAgenda())
    await refresh()
    await publish()
    await programmeAt(1)
    const still = `/api/programme/sessions/${idOf('s1')}.ics`
    const before = [await get(ofSession), await get(still)]
    expect(before[0]!.text).toContain('SEQUENCE:1\r\n')
    await api.moves(['s2', 'B 11:00', 1])
    await publish()
    await programmeAt(2)
    const after = await get(ofSession)
    expect(after.text).toContain('SEQUENCE:2\r\n')
    expect(after.text).toContain('DTSTART:20220608T090000Z\r\n')
    expect(await get(still)).toEqual(before[1])
  })

  it('answer with a problem for a session that nobody released', async () => {
    await api.load(theAgenda())
    await publish()
    await refresh()
    const { status, text } = await get(`/api/programme/sessions/${idOf('canary')}.ics`)
    expect([status, (JSON.parse(text) as Problem).type]).toEqual([404, '/problems/not-found'])
  })
})

describe('a draft edit changes no public byte (I-17)', () => {
  const publicPaths = Object.values(routes)
    .filter((route) => route.method === 'GET' && route.access === 'public')
    .map((route) => route.path)

  const everythingPublic = async () =>
    Promise.all(
      [...publicPaths, '/', '/programme', '/programme.html'].map(async (path) => [
        path,
        await get(path),
      ]),
    )

  it('not after thirty random moves, accepted every one', async () => {
    await api.load(theAgenda())
    await refresh()
    await publish()
    await programmeAt(1)
    const before = await everythingPublic()
    const versions: Record<string, number> = { s1: 1, s2: 1, canary: 0 }
    const where: Record<string, string | null> = { s1: 'A 09:00', s2: 'B 10:00', canary: null }
    let accepted = 0
    for (let tries = 0; accepted < 30 && tries < 300; tries++) {
      const session = ['s1', 's2', 'canary'][randomInt(3)]!
      const two = (n: number) => String(n).padStart(2, '0')
      const time = `${two(8 + randomInt(9))}:${two(5 * randomInt(12))}`
      const to = randomInt(5) ? `${'AB'[randomInt(2)]} ${time}` : null
      // To stay is no move.
      if (to === where[session]) continue
      const { status } = await api.moves([session, to, versions[session]!])
      if (status !== 200) continue
      accepted += 1
      versions[session]! += 1
      where[session] = to
    }
    expect(accepted).toBe(30)
    await refresh()
    expect(await everythingPublic()).toEqual(before)
    expect((await api.plan()).seq).toBe(31)
    expect(before.map(([path]) => path)).toContain('/api/programme')
  })

  it('because the role behind the public pages cannot read the draft', async () => {
    const reads: DataSource = api.api.app.get(PUBLIC_READS)
    const tables = await api.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    )
    const readable: string[] = []
    for (const { name } of tables)
      await reads.query(`SELECT FROM ${name} LIMIT 1`).then(
        () => readable.push(name),
        (error: Error) => expect(error.message).toContain('permission denied'),
      )
    expect(readable).toEqual([
      'event',
      'event_day',
      'host_body',
      'host_meeting',
      'host_revision',
      'live_stream',
      'public_history',
      'public_release',
    ])
  })
})
