import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  liveNamespace,
  type Fact,
  type Host,
  type HostImportAnswer,
  type Plan,
  type Programme,
  type SlotsAnswer,
  type StreamName,
} from '@roundtable/contracts'
import { io, type Socket } from 'socket.io-client'
import { HostApi, revision2 } from './testing/host-api'

/** Plain interval arithmetic, from the file as it is written and the placements as they are stored. */
interface Meeting {
  readonly uid: string
  readonly start: number
  readonly end: number
}

/** Meetings on 7–9 June that happen once and are not cancelled, in minutes since 1970; nothing of our reader is used. */
function meetingsIn(ics: string): Meeting[] {
  const instant = (block: string, name: string): number => {
    const found = new RegExp(
      `^${name}(;TZID=Africa/Kigali)?:(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)\\d\\d(Z?)`,
      'm',
    )
    const [, , year, month, day, hour, minute, utc] = found.exec(block)!
    const offset = utc === 'Z' ? 0 : 120
    return Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!) / 60_000 - offset
  }
  return ics
    .split('BEGIN:VEVENT')
    .slice(1)
    .filter((block) => !/STATUS:CANCELLED|VALUE=DATE|RRULE|RECURRENCE-ID/.test(block))
    .map((block) => ({
      uid: /^UID:(.*)$/m.exec(block.replaceAll('\r', ''))![1]!,
      start: instant(block, 'DTSTART'),
      end: instant(block, 'DTEND'),
    }))
}

interface Placed {
  readonly session_id: string
  readonly start: number
  readonly end: number
}

let host: HostApi
let before: Plan
let applied: { status: number; body: HostImportAnswer }
let facts: { fact: Fact; after: number }[]
let placed: Placed[]
const sockets: Socket[] = []

const listen = (stream: StreamName, cookie?: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = io(host.api.url + liveNamespace, {
      transports: ['websocket'],
      forceNew: true,
      auth: { stream },
      extraHeaders: cookie ? { cookie } : {},
    })
    sockets.push(socket)
    socket.on('snapshot', () => resolve(socket))
    socket.on('connect_error', reject)
  })

const placements = async (): Promise<Placed[]> => {
  const { rows } = await host.api.db.query<Placed>(
    `SELECT session_id, extract(epoch FROM start)::int / 60 AS start, extract(epoch FROM start)::int / 60 + minutes AS "end"
     FROM placement JOIN session ON session.id = session_id WHERE start IS NOT NULL ORDER BY session_id`,
  )
  return rows
}

const hits = (meetings: readonly Meeting[]): string[] =>
  meetings
    .flatMap((m) =>
      placed
        .filter((p) => p.start < m.end && m.start < p.end)
        .map(
          (p) => `${p.session_id} ${m.uid} ${Math.min(p.end, m.end) - Math.max(p.start, m.start)}`,
        ),
    )
    .sort()

beforeAll(async () => {
  host = await HostApi.start()
  const released = await host.write('POST', '/api/releases', { note: 'Before the host moves.' })
  expect(released.status).toBe(201)
  before = await host.plan()
  placed = await placements()
  facts = []
  const heard = await Promise.all([listen('plan', await host.as('viewer')), listen('programme')])
  let sentAt = 0
  for (const socket of heard)
    socket.on('fact', (fact: Fact) => facts.push({ fact, after: Date.now() - sentAt }))
  sentAt = Date.now()
  applied = await host.send(revision2)
  while (facts.length < 2 && Date.now() - sentAt < 5_000)
    await new Promise((r) => setTimeout(r, 20))
})

afterAll(async () => {
  for (const socket of sockets) socket.disconnect()
  await host.stop()
})

describe('the host moves a committee onto our published agenda (R4, I-02)', () => {
  const changedUids = ['com3-1@wtdc22.example', 'com3-2@wtdc22.example']

  it('says what moved, what came and what went, by the host’s own identifiers', () => {
    expect(applied.status).toBe(201)
    const { number, changes, meetings } = applied.body
    expect([number, meetings]).toEqual([2, 30])
    const short = changes.map(({ kind, uid, body, before, after }) => [
      kind,
      uid,
      body,
      before?.start ?? null,
      after?.start ?? null,
    ])
    expect(short).toEqual([
      [
        'moved',
        'com3-1@wtdc22.example',
        'COM3',
        '2022-06-08T09:30:00+02:00',
        '2022-06-08T15:00:00+02:00',
      ],
      ['added', 'com3-2@wtdc22.example', 'COM3', null, '2022-06-09T12:00:00+02:00'],
      ['withdrawn', 'com4-2@wtdc22.example', 'COM4', '2022-06-09T14:30:00+02:00', null],
    ])
  })

  it('names exactly the sessions whose time overlaps, with the minutes', async () => {
    const expected = hits(meetingsIn(revision2).filter(({ uid }) => changedUids.includes(uid)))
    expect(expected.length).toBeGreaterThan(0)
    const { meetings } = (await host.get<Host>('/api/host')).body
    const uid = new Map(meetings.map((m) => [m.id, m.uid]))
    const named = applied.body.newFindings
      .filter(({ code }) => code === 'host-meets')
      .map(
        ({ sessions, meetingId, minutes }) =>
          `${sessions[0]} ${uid.get(String(meetingId))} ${minutes}`,
      )
    expect(named.sort()).toEqual(expected)
  })

  it('is on the board with every other overlap, and nothing that is none', async () => {
    const plan = await host.plan()
    const uid = new Map(plan.hostMeetings.map((m) => [m.id, m.uid]))
    const series = plan.hostMeetings.filter((m) => m.uid.startsWith('com1@'))
    const all = [
      ...meetingsIn(revision2),
      ...series.map((m) => ({
        uid: m.uid,
        start: Date.parse(m.start) / 60_000,
        end: Date.parse(m.end) / 60_000,
      })),
    ].filter((m) => plan.hostMeetings.some(({ uid }) => uid === m.uid))
    expect(all).toHaveLength(plan.hostMeetings.length)
    const shown = plan.findings
      .filter(({ code }) => code === 'host-meets')
      .map(
        ({ sessions, meetingId, minutes }) =>
          `${sessions[0]} ${uid.get(String(meetingId))} ${minutes}`,
      )
    expect(shown.sort()).toEqual(hits(all))
  })

  it('names the people who are needed in both', async () => {
    const plan = await host.plan()
    const com3 = plan.bodies.find((b) => b.code === 'COM3')!
    const moved = plan.hostMeetings.filter((m) => changedUids.includes(m.uid))
    const needed = new Set(
      plan.people.filter((p) => p.duties.some((d) => d.bodyId === com3.id)).map((p) => p.id),
    )
    const expected = plan.sessions.flatMap((session) => {
      const at = placed.find((p) => p.session_id === session.id)
      const people = new Set(
        session.roles.filter((r) => r.reply !== 'declined').map((r) => r.personId),
      )
      return moved
        .filter(
          (m) =>
            at && at.start < Date.parse(m.end) / 60_000 && Date.parse(m.start) / 60_000 < at.end,
        )
        .flatMap((m) =>
          [...people].filter((p) => needed.has(p)).map((p) => `${session.id} ${p} ${m.id}`),
        )
    })
    const named = applied.body.newFindings
      .filter(({ code }) => code === 'host-duty')
      .map(({ sessions, personId, meetingId }) => `${sessions[0]} ${personId} ${meetingId}`)
    expect(named.sort()).toEqual(expected.sort())
  })

  it('reaches the board and the public within two seconds', () => {
    const heard = facts.map(({ fact }) => [fact.stream, fact.kind, fact.data])
    expect(heard.sort()).toEqual([
      ['plan', 'host-revised', { number: 2 }],
      ['programme', 'host-revised', { number: 2 }],
    ])
    expect(Math.max(...facts.map(({ after }) => after))).toBeLessThan(2_000)
  })

  it('moves nothing of ours', async () => {
    const plan = await host.plan()
    expect(plan.placements).toEqual(before.placements)
    expect(await placements()).toEqual(placed)
  })

  it('shows the public the host’s new times beside our sessions where they were', async () => {
    const programme = (await (await fetch(`${host.api.url}/api/programme`)).json()) as Programme
    const shown = programme.hostMeetings
      .filter(({ title }) => /^Committee (3.*(first|second)|4.*second) meeting/.test(title))
      .map(({ body, start }) => [body, start])
    expect(shown).toEqual([
      ['COM3', '2022-06-08T15:00:00+02:00'],
      ['COM3', '2022-06-09T12:00:00+02:00'],
    ])
    expect(programme.sessions.length).toBeGreaterThan(0)
  })

  it('has free places near for each session that is hit', async () => {
    const hit = new Set(applied.body.newFindings.flatMap(({ sessions }) => sessions))
    for (const id of hit) {
      const { status, body } = await host.get<SlotsAnswer>(`/api/plan/sessions/${id}/slots`)
      expect([status, body.slots.length > 0]).toEqual([200, true])
    }
  })

  it('stands in the list of revisions, and can be compared with any other', async () => {
    const { revisions } = (await host.get<Host>('/api/host')).body
    expect(revisions.map((r) => [r.number, r.source, r.importedBy, r.meetings])).toEqual([
      [2, 'ics', 'Jean Habimana', 30],
      [1, 'ics', 'Claire Rousset', 30],
    ])
    type Changes = { since: number; changes: { kind: string; uid: string }[] }
    const compared = (path: string) => host.get<Changes>(`/api/host/revisions/${path}`)
    const { body } = await compared('2/changes')
    expect([body.since, body.changes]).toEqual([1, applied.body.changes])
    const fromNothing = await compared('1/changes?since=0')
    expect(fromNothing.body.changes.map(({ kind }) => kind)).toEqual(Array(36).fill('added'))
    const backwards = await compared('1/changes?since=2')
    expect(backwards.body.changes.map(({ kind, uid }) => [kind, uid])).toEqual([
      ['moved', 'com3-1@wtdc22.example'],
      ['withdrawn', 'com3-2@wtdc22.example'],
      ['added', 'com4-2@wtdc22.example'],
    ])
    expect((await compared('3/changes')).status).toBe(404)
    expect((await compared('2/changes?since=3')).status).toBe(404)
  })

  it('is nothing new in the next revision, which renames a meeting elsewhere', async () => {
    const renamed = revision2.replace('SUMMARY:Closing plenary meeting', 'SUMMARY:Last plenary')
    const { status, body } = await host.send(renamed)
    expect([status, body.changes.map(({ kind, uid }) => [kind, uid]), body.newFindings]).toEqual([
      201,
      [['changed', 'pl-last@wtdc22.example']],
      [],
    ])
  })
})
