import { createHash, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  release as releaseContract,
  type Problem,
  type Release,
  type ReleaseAnswer,
  type ReleaseList,
  type ReleasePreview,
} from '@roundtable/contracts'
import { canonicalJson } from '../../platform/database/canonical-json'
import { AgendaApi, type Reply } from '../agenda/testing/agenda-api'
import { anAgenda, at, idOf } from '../agenda/testing/an-agenda'

let api: AgendaApi
beforeEach(async () => {
  api = await AgendaApi.start()
})
afterEach(() => api.stop())

const theAgenda = () =>
  anAgenda()
    .room('A')
    .room('B')
    .person('Ann')
    .session('s1', { people: ['Ann'] })
    .session('s2')
    .session('s3')
    .place('s1', 'A 09:00')
    .place('s2', 'B 10:00')

const publish = <T = ReleaseAnswer>(body: object = {}): Promise<Reply<T>> =>
  api.post<T>('/api/releases', { commandId: randomUUID(), note: 'A note', ...body })

const bytesOf = async (number: number) => {
  const response = await fetch(`${api.api.url}/api/releases/${number}`, {
    headers: { cookie: await api.as('viewer'), 'accept-encoding': 'gzip, br' },
  })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}
const place = (room: string, time: string) => ({ roomId: idOf(room), start: at(time) })

describe('publishing', () => {
  it('makes the draft a numbered, hashed release with its diff', async () => {
    await api.load(theAgenda())
    const { status, body } = await publish()
    expect(status).toBe(201)
    expect(body).toEqual({
      number: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+02:00$/),
      audience: 'public',
      embargoUntil: null,
      diff: [
        {
          sessionId: idOf('s1'),
          title: { en: 'Title s1' },
          kind: 'new',
          before: null,
          after: place('A', '09:00'),
        },
        {
          sessionId: idOf('s2'),
          title: { en: 'Title s2' },
          kind: 'new',
          before: null,
          after: place('B', '10:00'),
        },
      ],
      unplaced: [idOf('s3')],
    })
  })

  it('answers the same bytes for ever, under their own hash (I-03)', async () => {
    await api.load(theAgenda())
    const { body: answer } = await publish()
    const { response, bytes } = await bytesOf(1)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect({
      status: response.status,
      etag: response.headers.get('etag'),
      encoding: response.headers.get('content-encoding'),
      type: response.headers.get('content-type'),
      cache: response.headers.get('cache-control'),
      length: response.headers.get('content-length'),
    }).toEqual({
      status: 200,
      etag: `"${answer.sha256}"`,
      encoding: null,
      type: 'application/json; charset=utf-8',
      cache: 'no-store',
      length: String(bytes.length),
    })
    expect(sha256).toBe(answer.sha256)
    const release: Release = JSON.parse(bytes.toString('utf8'))
    expect(canonicalJson(releaseContract.parse(release))).toBe(bytes.toString('utf8'))
    const { number, publishedAt } = answer
    expect(release).toMatchObject({ number, publishedAt, note: 'A note', base: null })
    expect(release.sessions.map((s) => s.code)).toEqual(['s1', 's2'])

    expect((await api.moves(['s1', 'A 11:00', 1])).status).toBe(200)
    expect((await publish()).body.number).toBe(2)
    expect((await bytesOf(1)).bytes.equals(bytes)).toBe(true)
    const second: Release = JSON.parse((await bytesOf(2)).bytes.toString('utf8'))
    expect(second.sessions.map((s) => [s.code, s.was])).toEqual([
      ['s2', null],
      ['s1', place('A', '09:00')],
    ])
  })

  it('answers 304 to whoever has the bytes', async () => {
    await api.load(theAgenda())
    const { body } = await publish()
    const response = await fetch(`${api.api.url}/api/releases/1`, {
      headers: { cookie: await api.as('viewer'), 'if-none-match': `"${body.sha256}"` },
    })
    expect([response.status, await response.text()]).toEqual([304, ''])
  })

  it('is foretold by the preview', async () => {
    await api.load(theAgenda())
    const { body: preview } = await api.get<ReleasePreview>('/api/releases/preview')
    const { body: answer } = await publish()
    const { number, diff, unplaced } = answer
    const { rooms, sessions }: Release = JSON.parse((await bytesOf(1)).bytes.toString('utf8'))
    expect(preview).toEqual({
      number,
      base: null,
      rooms,
      sessions,
      diff,
      unplaced,
      affected: [{ personId: idOf('Ann'), sessions: [idOf('s1')], told: null, focalPoints: 0 }],
      blockers: [],
      warnings: preview.warnings.filter((f) => f.code === 'groups-missing'),
      waived: [],
      cancels: [],
    })
    const next = await api.get<ReleasePreview>('/api/releases/preview')
    const base = { number: 1, publishedAt: answer.publishedAt }
    expect(next.body).toMatchObject({ number: 2, base, diff: [], affected: [] })
  })

  it('lists all releases, newest first, with who and how much', async () => {
    await api.load(theAgenda())
    expect((await api.get<ReleaseList>('/api/releases')).body).toEqual({ releases: [] })
    const first = await publish({ note: 'One' })
    await api.moves(['s1', 'A 11:00', 1])
    const second = await publish({ note: 'Two' })
    const summary = ({ body }: Reply<ReleaseAnswer>, note: string, changes: number) => {
      const { number, sha256, publishedAt, audience, embargoUntil } = body
      const whoAndWhen = { publishedAt, publishedBy: 'organizer', audience, embargoUntil }
      return { number, sha256, ...whoAndWhen, note, changes, isPublic: number === 2 }
    }
    expect((await api.get<ReleaseList>('/api/releases')).body).toEqual({
      releases: [summary(second, 'Two', 1), summary(first, 'One', 2)],
    })
  })

  it('tells both streams, and the audit', async () => {
    await api.load(theAgenda())
    const { body } = await publish()
    const facts = await api.rows('SELECT stream, kind, data FROM live_event ORDER BY stream')
    const { number, publishedAt } = body
    const placements = [
      { sessionId: idOf('s1'), ...place('A', '09:00') },
      { sessionId: idOf('s2'), ...place('B', '10:00') },
    ]
    expect(facts).toEqual([
      { stream: 'plan', kind: 'released', data: { number, publishedAt, placements } },
      { stream: 'programme', kind: 'released', data: { number, publishedAt } },
    ])
    const lines = await api.rows(
      'SELECT actor, action, subject, after, reason FROM audit WHERE action NOT LIKE $1',
      ['access.%'],
    )
    expect(lines).toEqual([
      {
        actor: 'organizer',
        action: 'release.publish',
        subject: 'release/1',
        after: {
          number: 1,
          sha256: body.sha256,
          audience: 'public',
          embargoUntil: null,
          cancels: [],
        },
        reason: 'A note',
      },
    ])
    expect((await api.plan()).release).toEqual({ number, publishedAt, placements })
  })

  it('a retried command publishes once; the same id with another note is refused (I-07)', async () => {
    await api.load(theAgenda())
    const commandId = randomUUID()
    const first = await publish({ commandId })
    const again = await publish({ commandId })
    expect([again.status, again.body]).toEqual([201, first.body])
    const other = await publish<Problem>({ commandId, note: 'Another note' })
    expect([other.status, other.body.type]).toEqual([409, '/problems/command-reused'])
    expect(await api.rows('SELECT number FROM release')).toEqual([{ number: 1 }])
  })
})

describe('what may not be published', () => {
  it('unwaived blockers of placed sessions, all of them, in facts and in a sentence (R10)', async () => {
    const agenda = theAgenda()
      .session('p1', { format: 'panel' })
      .session('p2', { format: 'panel' })
      .session('p3', { format: 'panel' })
      .place('p1', 'A 13:00')
      .place('p2', 'B 13:00')
      .waive('high-level-missing', 'p2')
      .waive('role-unconfirmed', 'p2')
    await api.load(agenda)
    const before = await api.traces()
    const { status, body } = await publish<Problem>()
    expect([status, body.type]).toEqual([409, '/problems/clash'])
    expect(body.findings?.map((f) => [f.code, f.sessions])).toEqual([
      ['high-level-missing', [idOf('p1')]],
      ['role-unconfirmed', [idOf('p1')]],
    ])
    expect(body.detail).toBe(
      'Release 1 was not published: p1 “Title p1” has no confirmed high-level participant from the Membership; ' +
        'p1 “Title p1” has no confirmed chair or moderator. Nothing was changed.',
    )
    expect(await api.traces()).toEqual(before)
    expect(await api.rows('SELECT number FROM release')).toEqual([])
    const { body: preview } = await api.get<ReleasePreview>('/api/releases/preview')
    expect(preview.blockers).toEqual(body.findings)
    expect(preview.waived.map((f) => f.sessions)).toEqual([[idOf('p2')], [idOf('p2')]])
  })

  it('a clash that the world made since: the host meets now', async () => {
    await api.load(theAgenda().body('COM3').meets('COM3', '09:30-09:45'))
    const { status, body } = await publish<Problem>()
    expect([status, body.findings?.map((f) => f.code)]).toEqual([409, ['host-meets']])
  })

  it('the loss of a public session, until it is confirmed; then it is cancelled for all to see', async () => {
    await api.load(theAgenda())
    await publish()
    await api.moves(['s1', null, 1])
    const preview = await api.get<ReleasePreview>('/api/releases/preview')
    expect(preview.body.cancels).toEqual([idOf('s1')])
    const { status, body } = await publish<Problem>()
    expect([status, body.type]).toEqual([409, '/problems/clash'])
    expect(body.findings).toEqual([
      {
        code: 'public-session-cancelled',
        sessions: [idOf('s1')],
        severity: 'blocker',
        at: 'release',
        waivable: false,
        waived: false,
      },
    ])
    expect(body.detail).toBe(
      'Release 2 was not published: s1 “Title s1” would be announced as cancelled: confirm this. Nothing was changed.',
    )

    const second = await publish({ confirmCancellations: true })
    expect(second.status).toBe(201)
    expect(second.body.diff.map((c) => [c.sessionId, c.kind, c.before, c.after])).toEqual([
      [idOf('s1'), 'cancelled', place('A', '09:00'), null],
    ])
    const sessions = async (n: number) =>
      (JSON.parse((await bytesOf(n)).bytes.toString('utf8')) as Release).sessions.map((s) => [
        s.code,
        s.status,
        s.start,
      ])
    expect(await sessions(2)).toEqual([
      ['s1', 'cancelled', at('09:00')],
      ['s2', 'scheduled', at('10:00')],
    ])
    // Carried along without asking again.
    expect((await publish()).body).toMatchObject({ number: 3, diff: [] })
    expect(await sessions(3)).toEqual(await sessions(2))
  })

  it('the loss of a session that was taken away after the others were confirmed', async () => {
    await api.load(theAgenda())
    await publish()
    await api.moves(['s1', null, 1])
    const confirmCancellations = [idOf('s1')]
    // A colleague, between what the publisher read and the button.
    await api.moves(['s2', null, 1])
    const { status, body } = await publish<Problem>({ confirmCancellations })
    expect([status, body.findings?.map((f) => f.sessions)]).toEqual([409, [[idOf('s2')]]])
    await api.moves(['s2', 'B 10:00', 2])
    const second = await publish({ confirmCancellations })
    expect(second.body.diff.map((c) => [c.sessionId, c.kind])).toEqual([[idOf('s1'), 'cancelled']])
  })

  it('anything by somebody who may not', async () => {
    await api.load(theAgenda())
    const body = { commandId: randomUUID(), note: '' }
    expect((await api.post('/api/releases', body, null)).status).toBe(401)
    expect((await api.post('/api/releases', body, 'operator')).status).toBe(403)
    expect((await api.get('/api/releases', 'operator')).status).toBe(200)
    expect((await api.get('/api/releases', null)).status).toBe(401)
  })

  it.each(['2', '0', '01', '-1', 'x', '99999999999999999999'])(
    'a release %s that is none is not found',
    async (number) => {
      await api.load(theAgenda())
      await publish()
      const { status, body } = await api.get<Problem>(`/api/releases/${number}`)
      expect([status, body.type]).toEqual([404, '/problems/not-found'])
    },
  )
})
