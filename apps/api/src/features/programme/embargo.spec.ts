import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  routes,
  type Problem,
  type Programme,
  type Release,
  type ReleaseAnswer,
  type ReleaseList,
  type ReleasePreview,
} from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { COMMANDS, PUBLIC_READS } from '../../platform/database/database.module'
import { AgendaApi } from '../agenda/testing/agenda-api'
import { anAgenda, at, idOf } from '../agenda/testing/an-agenda'
import { EmbargoWatch } from './embargo-watch'
import { ProgrammeSnapshot } from './programme-snapshot'

let api: AgendaApi
beforeEach(async () => {
  api = await AgendaApi.start()
  await api.load(
    anAgenda()
      .room('A')
      .room('B')
      .person('Ann')
      .person('Canary')
      .session('s1', { people: ['Ann'] })
      .session('s2')
      .session('s3', { people: ['Canary'], title: { en: 'canary-title' } })
      .place('s1', 'A 09:00')
      .place('s2', 'B 10:00'),
  )
  await api.api.app.get(ProgrammeSnapshot).refresh()
})
afterEach(() => api.stop())

const publish = <T = ReleaseAnswer>(body: object = {}) =>
  api.post<T>('/api/releases', { commandId: randomUUID(), note: '', ...body })
/** So many ms from now, as people write it. */
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
const anHour = 3_600_000
const watch = () => api.api.app.get(EmbargoWatch)

async function databaseClock(): Promise<number> {
  const [row] = await api.rows<{ now: Date }>('SELECT clock_timestamp() AS now')
  return row!.now.getTime()
}
const pastClock = async (instant: string) => {
  while ((await databaseClock()) <= Date.parse(instant)) await setTimeout(50)
}

const publicAnswer = async (url = api.api.url) => {
  const answer = await fetch(`${url}/api/programme`)
  const text = await answer.text()
  return { etag: answer.headers.get('etag'), text, programme: JSON.parse(text) as Programme }
}
/** The programme once it shows this release; what was shown before is looked at as well. */
async function publicOnce(
  number: number,
  url = api.api.url,
  look: (seen: Programme) => Promise<void> = async () => {},
) {
  for (;;) {
    const answer = await publicAnswer(url)
    await look(answer.programme)
    if (answer.programme.release?.number === number) return answer
    await setTimeout(20)
  }
}
const publicFacts = () =>
  api.rows<{ kind: string; data: { number: number } }>(
    `SELECT kind, data FROM live_event WHERE stream = 'programme' ORDER BY seq`,
  )

describe('an embargo', () => {
  it('ends by the database’s clock: nobody sees anything before, everybody the same after, told once', async () => {
    const node = await api.startNode()
    await publish()
    await publicOnce(1)
    expect((await api.moves(['s3', 'A 14:00', 0])).status).toBe(200)
    const { body } = await publish({ embargoUntil: inMs(1_500) })
    const end = Date.parse(body.embargoUntil!)
    const notBefore = async ({ release, sessions }: Programme) => {
      const now = await databaseClock()
      const isNew = release?.number === 2 || sessions.some(({ code }) => code === 's3')
      expect(isNew && now < end).toBe(false)
    }
    const [one, two] = await Promise.all([
      publicOnce(2, api.api.url, notBefore),
      publicOnce(2, node, notBefore),
    ])
    expect(two).toEqual(one)
    expect(one.programme.release).toEqual({ number: 2, publishedAt: body.embargoUntil })
    expect(one.programme.sessions.map(({ code }) => code)).toEqual(['s1', 's2', 's3'])
    const fact = (number: number, publishedAt: unknown) => ({
      kind: 'released',
      data: { number, publishedAt },
    })
    expect(await publicFacts()).toEqual([fact(1, expect.any(String)), fact(2, body.embargoUntil)])
    expect((await api.plan()).release).toMatchObject({
      number: 2,
      publishedAt: body.embargoUntil,
    })
    expect(
      await api.rows(`SELECT actor, subject FROM audit WHERE action = 'release.open'`),
    ).toEqual([{ actor: 'The clock', subject: 'release/2' }])
  })

  it('that ends under a newer public release changes nothing (DESIGN 6)', async () => {
    await publish()
    await api.moves(['s1', 'A 11:00', 1])
    const { body: waiting } = await publish({ embargoUntil: inMs(1_000) })
    const { body: newest } = await publish()
    const before = await publicOnce(3)
    await pastClock(waiting.embargoUntil!)
    await watch().look()
    await api.api.app.get(ProgrammeSnapshot).refresh()
    expect(await publicAnswer()).toEqual(before)
    expect((await publicFacts()).map(({ data }) => data.number)).toEqual([1, 3])
    expect(await api.rows('SELECT number FROM release_opened')).toEqual([])
    // The public goes from 1 to 3, and is told what moved between these.
    expect(newest.diff.map((c) => [c.sessionId, c.kind])).toEqual([[idOf('s1'), 'moved']])
    expect(before.programme.sessions.map((s) => [s.code, s.was?.start])).toEqual([
      ['s2', undefined],
      ['s1', at('09:00')],
    ])
  })

  it('of two that end at once opens the higher, told against what the public saw until then', async () => {
    await publish()
    const embargoUntil = inMs(1_500)
    await api.moves(['s1', 'A 11:00', 1])
    await publish({ embargoUntil })
    await api.moves(['s1', 'A 12:00', 2])
    await publish({ embargoUntil })
    const { programme } = await publicOnce(3)
    expect(programme.sessions.find(({ code }) => code === 's1')?.was?.start).toBe(at('09:00'))
    expect((await publicFacts()).map(({ data }) => data.number)).toEqual([1, 3])
  })

  it('that ended while no node was there is noticed by the next one', async () => {
    await publish()
    await publicOnce(1)
    await watch().onApplicationShutdown()
    const { body } = await publish({ embargoUntil: inMs(500) })
    await pastClock(body.embargoUntil!)
    await api.api.app.get(ProgrammeSnapshot).refresh()
    expect((await publicAnswer()).programme.release?.number).toBe(1)
    const node = await api.startNode()
    const [one, two] = await Promise.all([publicOnce(2), publicOnce(2, node)])
    expect(one).toEqual(two)
  })

  it('that is over and not noted yet is overtaken: the public is told what moved from what it saw', async () => {
    await publish()
    await publicOnce(1)
    await watch().onApplicationShutdown()
    await api.moves(['s1', 'A 11:00', 1])
    const { body: waiting } = await publish({ embargoUntil: inMs(500) })
    await pastClock(waiting.embargoUntil!)
    const { body: preview } = await api.get<ReleasePreview>('/api/releases/preview')
    const { body: newest } = await publish()
    expect([preview.base?.number, preview.diff]).toEqual([1, newest.diff])
    expect(newest.diff.map((c) => [c.sessionId, c.kind])).toEqual([[idOf('s1'), 'moved']])
    const { programme } = await publicOnce(3)
    expect(programme.sessions.map((s) => [s.code, s.was?.start])).toEqual([
      ['s2', undefined],
      ['s1', at('09:00')],
    ])
  })

  it('ends in the future, and there is none for organizers, who see every release at once', async () => {
    const before = await api.traces()
    const over = await publish<Problem>({ embargoUntil: inMs(-1_000) })
    expect([over.status, over.body.errors?.[0]?.pointer]).toEqual([422, '/embargoUntil'])
    const mine = await publish<Problem>({ audience: 'organizers', embargoUntil: inMs(anHour) })
    expect([mine.status, mine.body.errors?.[0]?.pointer]).toEqual([422, '/embargoUntil'])
    expect(await api.traces()).toEqual(before)
  })

  it('stands in the bytes of its release as it stands beside them', async () => {
    await publish({ audience: 'speakers', embargoUntil: inMs(anHour), note: 'For the speakers' })
    await publish({ audience: 'organizers' })
    const { releases } = (await api.get<ReleaseList>('/api/releases')).body
    expect(releases.map((r) => [r.number, r.audience, r.isPublic])).toEqual([
      [2, 'organizers', false],
      [1, 'speakers', false],
    ])
    for (const { number, audience, embargoUntil, note } of releases) {
      const { body } = await api.get<Release>(`/api/releases/${number}`)
      expect(body).toMatchObject({ number, audience, embargoUntil, note })
    }
    expect((await publicAnswer()).programme.release).toBeNull()
  })
})

describe('what is not for the public, or not yet', () => {
  const canaries = ['canary', 'Canary', idOf('s3')]
  const publicPaths = Object.values(routes)
    .filter((route) => route.method === 'GET' && route.access === 'public')
    .map((route) => route.path)
  const asked = ['/', '/programme', '/api/releases/2', '/api/releases/3', '/api/releases']

  /** Every public answer and refusal with its headers, every public fact. */
  const everythingPublic = async () => {
    const answers = await Promise.all(
      [...publicPaths, ...asked].map(async (path) => {
        const answer = await fetch(api.api.url + path)
        const { date: _, ...headers } = Object.fromEntries(answer.headers)
        return [path, answer.status, headers, await answer.text()]
      }),
    )
    const [stream] = await api.rows(`SELECT seq FROM live_stream WHERE name = 'programme'`)
    return { answers, facts: await publicFacts(), stream }
  }

  it('changes no public byte, number, ETag or fact, and is named by none (I-17)', async () => {
    await publish()
    await publicOnce(1)
    const before = await everythingPublic()
    await api.moves(['s3', 'A 14:00', 0])
    const note = 'canary-note'
    expect((await publish({ note, embargoUntil: inMs(anHour) })).status).toBe(201)
    expect((await publish({ note, audience: 'speakers' })).status).toBe(201)
    expect((await publish({ note, audience: 'organizers' })).status).toBe(201)
    await watch().look()
    await api.api.app.get(ProgrammeSnapshot).refresh()
    const after = await everythingPublic()
    expect(after).toEqual(before)
    const all = JSON.stringify(after)
    expect(canaries.filter((word) => all.includes(word))).toEqual([])
    // The staff has it all.
    expect((await api.get<Release>('/api/releases/4', 'viewer')).status).toBe(200)
  })

  it('shows in no later release that is: not what was meant for fewer, and not that it was taken away', async () => {
    await publish()
    await api.moves(['s3', 'A 14:00', 0])
    await publish({ audience: 'organizers' })
    await api.moves(['s3', null, 1], ['s2', 'B 11:00', 1])
    const preview = async (query: string) =>
      (await api.get<ReleasePreview>(`/api/releases/preview${query}`)).body
    const forPublic = await preview('')
    expect(forPublic.base?.number).toBe(1)
    expect(forPublic.cancels).toEqual([])
    const forOrganizers = await preview('?audience=organizers')
    expect(forOrganizers.base?.number).toBe(2)
    expect(forOrganizers.cancels).toEqual([idOf('s3')])
    const { body } = await publish()
    expect(body.diff).toEqual(forPublic.diff)
    const { text, programme } = await publicOnce(3)
    expect(programme.sessions.map(({ code }) => code)).toEqual(['s1', 's2'])
    expect(canaries.filter((word) => text.includes(word))).toEqual([])
  })

  it('cannot be read by the role behind the public pages, by no query', async () => {
    await publish()
    await api.moves(['s3', 'A 14:00', 0])
    await publish({ embargoUntil: inMs(anHour) })
    const reads: DataSource = api.api.app.get(PUBLIC_READS)
    expect(await reads.query('SELECT number FROM public_release')).toEqual([{ number: 1 }])
    for (const sql of [
      'SELECT * FROM release',
      'SELECT number FROM release WHERE number = 2',
      'SELECT * FROM release_opened',
      'SELECT * FROM release_told',
      'INSERT INTO release_opened VALUES (2, now())',
    ])
      await expect(reads.query(sql)).rejects.toThrow('permission denied')
  })

  it('is opened by nobody before its time, and stays open for ever', async () => {
    await publish({ embargoUntil: inMs(anHour) })
    const commands: DataSource = api.api.app.get(COMMANDS)
    const early = 'INSERT INTO release_opened VALUES (1, now())'
    await expect(commands.query(early)).rejects.toThrow('release 1 has no embargo that is over')
    await expect(api.rows(early)).rejects.toThrow('release 1 has no embargo that is over')
    for (const sql of ['UPDATE release_opened SET number = 2', 'DELETE FROM release_opened']) {
      await expect(commands.query(sql)).rejects.toThrow('permission denied')
      await expect(api.rows(sql)).rejects.toThrow('release_opened is append-only')
    }
    await expect(api.rows(`UPDATE release SET embargo_until = NULL`)).rejects.toThrow(
      'release is append-only',
    )
  })
})
