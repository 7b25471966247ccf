import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { PersonRecord, Problem } from '@roundtable/contracts'
import { AgendaApi } from '../agenda/testing/agenda-api'
import { anAgenda, at, idOf } from '../agenda/testing/an-agenda'
import { changePerson, errorsOf, readPerson, type Fields } from './testing/people-api'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() =>
  api.load(
    anAgenda()
      .room('A')
      .body('COM3')
      .body('COM4')
      .meets('COM3', '10:00-11:00')
      .person('Ann', { country: 'RW' })
      .person('Bea', { presence: 'remote' })
      .session('s1', { people: ['Ann'], format: 'panel' })
      .place('s1', 'A 09:00'),
  ),
)

const refused = async (fields: Fields) => {
  const before = await api.traces()
  const reply = await changePerson<Problem>(api, 'Ann', fields)
  expect(await api.traces()).toEqual(before)
  return [`${reply.status} ${reply.body.type}`, errorsOf(reply)]
}
const stored = async (fields: Fields, name = 'Ann') => {
  const { status, body } = await changePerson(api, name, fields)
  expect(status).toBe(200)
  expect(await readPerson(api, name)).toEqual(body)
  return body
}
const findings = async () => (await api.plan()).findings.map((f) => f.code).sort()
const span = (start: string, end: string) => ({ start: at(start), end: at(end) })
const duty = (body: string, meetingUid: string | null = null, role = '') => ({
  bodyId: idOf(body),
  meetingUid,
  role,
})

describe('PATCH /api/people/:id', () => {
  it('stores what is given, one version up, and says who did', async () => {
    const record = await stored({ function: 'Envoy', languagesSpoken: ['en', 'fr', 'en'] })
    expect(record).toMatchObject({
      version: 2,
      changedBy: 'secretariat',
      function: 'Envoy',
      languagesSpoken: ['en', 'fr'],
      sessions: [{ sessionId: idOf('s1'), role: 'panellist', reply: 'confirmed' }],
    })
  })

  it('finds everything as asked: no version, no audit line, no fact', async () => {
    const before = await api.traces()
    const record = await stored({ function: 'Minister', duties: [], country: 'RW' })
    expect(record.version).toBe(1)
    expect(await api.traces()).toEqual(before)
  })

  it('leaves an audit line with what was and what is, and one fact without either', async () => {
    const commandId = randomUUID()
    await changePerson(api, 'Ann', { email: 'ann@example.org', country: 'RW' }, { commandId })
    const [line] = await api.rows(
      'SELECT action, subject, before, after FROM audit ORDER BY seq DESC LIMIT 1',
    )
    expect(line).toEqual({
      action: 'person.change',
      subject: `person/${idOf('Ann')}`,
      before: { version: 1, email: '' },
      after: { version: 2, email: 'ann@example.org' },
    })
    const [fact] = await api.rows(
      `SELECT kind, data FROM live_event WHERE stream = 'plan' ORDER BY seq DESC LIMIT 1`,
    )
    expect(fact).toEqual({
      kind: 'plan-changed',
      data: { what: 'person', ids: [idOf('Ann')], commandId },
    })
  })

  it.each<[string, Fields, string]>([
    ['a country nobody knows', { country: 'XX' }, '/fields/country unknown-country'],
    [
      'an organisation nobody knows',
      { organisationId: idOf('?') },
      '/fields/organisationId unknown-organisation',
    ],
    ['a time zone on site', { timeZone: 'Africa/Kigali' }, '/fields/timeZone on-site'],
    [
      'an offset for a time zone',
      { presence: 'remote', timeZone: '+02:00' },
      '/fields/timeZone unknown-time-zone',
    ],
    [
      'a time zone nobody knows',
      { presence: 'remote', timeZone: 'Mars/Base' },
      '/fields/timeZone unknown-time-zone',
    ],
    [
      'half a minute away',
      { unavailable: [{ start: at('09:00'), end: '2022-06-08T10:00:30+02:00' }] },
      '/fields/unavailable/0 not-a-whole-minute',
    ],
    [
      'times away next year',
      {
        unavailable: [
          span('09:00', '10:00'),
          { start: '2023-06-08T09:00:00Z', end: '2023-06-08T10:00:00Z' },
        ],
      },
      '/fields/unavailable/1 too-far-away',
    ],
    ['a duty in no body', { duties: [duty('?')] }, '/fields/duties/0/bodyId unknown-body'],
    [
      'a duty in no meeting',
      { duties: [duty('COM3', 'nowhere')] },
      '/fields/duties/0/meetingUid unknown-meeting',
    ],
    [
      'a duty in another body’s meeting',
      { duties: [duty('COM4', 'COM3 10:00-11:00')] },
      '/fields/duties/0/meetingUid unknown-meeting',
    ],
    [
      'a duty twice',
      { duties: [duty('COM3'), duty('COM3', null, 'Chair')] },
      '/fields/duties/1 named-twice',
    ],
    [
      'a status that ends first',
      { statuses: [{ function: 'X', from: '2022-06-02', until: '2022-06-01' }] },
      '/fields/statuses/0/until ends-before-it-starts',
    ],
  ])('refuses %s, and nothing is changed', async (_, fields, error) => {
    expect(await refused({ ...fields, notes: 'x' })).toEqual(['422 /problems/validation', [error]])
  })

  it('a time zone belongs to somebody remote, and goes when they come', async () => {
    await stored({ timeZone: 'Pacific/Tongatapu' }, 'Bea')
    expect((await stored({ presence: 'on-site' }, 'Bea')).timeZone).toBeNull()
    await stored({ presence: 'remote', timeZone: 'Asia/Kolkata' }, 'Bea')
    expect((await readPerson(api, 'Bea')).timeZone).toBe('Asia/Kolkata')
  })

  it('times away are merged, and come back in Kigali’s time', async () => {
    const record = await stored({
      unavailable: [
        span('14:00', '15:00'),
        { start: '2022-06-08T07:30:00Z', end: '2022-06-08T08:30:00Z' },
        span('09:00', '09:30'),
      ],
    })
    expect(record.unavailable).toEqual([span('09:00', '10:30'), span('14:00', '15:00')])
  })

  it('a duty keeps the meeting it had when the host’s timetable no longer names it', async () => {
    await stored({ duties: [duty('COM3', 'COM3 10:00-11:00', 'Chair')] })
    await api.rows(`UPDATE host_meeting SET uid = 'another'`)
    const kept = await stored({
      duties: [duty('COM4'), duty('COM3', 'COM3 10:00-11:00', 'Vice-chair')],
    })
    expect(kept.duties).toContainEqual(duty('COM3', 'COM3 10:00-11:00', 'Vice-chair'))
    await stored({ duties: [] })
    expect((await refused({ duties: [duty('COM3', 'COM3 10:00-11:00')] }))[1]).toEqual([
      '/fields/duties/0/meetingUid unknown-meeting',
    ])
  })
})

describe('high-level is set by the protocol office, for a time (R10)', () => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Kigali' }).format(new Date())
  const envoy = { function: 'Envoy', from: '2022-06-01', until: null }
  const minister = { function: 'Minister', from: '2022-06-01', until: null }
  const earlier = { ...minister, setBy: 'Olga Organizer', setOn: '2022-06-01' }

  it('a status says who set it, and when; one that stays the same keeps that', async () => {
    const { body } = await changePerson(
      api,
      'Ann',
      { statuses: [envoy, minister] },
      { role: 'protocol' },
    )
    expect(body.statuses).toEqual([{ ...envoy, setBy: 'protocol', setOn: today }, earlier])
    const again = await changePerson(api, 'Ann', { statuses: [minister] }, { role: 'secretariat' })
    expect(again.body.statuses).toEqual([earlier])
    const ended = { ...minister, until: '2022-06-30' }
    const last = await stored({ statuses: [ended] })
    expect(last.statuses).toEqual([{ ...ended, setBy: 'secretariat', setOn: today }])
  })

  it('whoever loses it no longer counts, and the finding is there at once', async () => {
    expect(await findings()).not.toContain('high-level-missing')
    const record = await stored({ statuses: [{ ...minister, until: '2022-06-06' }] })
    expect(record.highLevel).toBe(false)
    expect(await findings()).toContain('high-level-missing')
  })
})

describe('a fact about a person is stored, whatever it does to the agenda', () => {
  it('away in the middle of a session', async () => {
    await stored({ unavailable: [span('09:00', '10:00')] })
    expect(await findings()).toContain('person-unavailable')
    await stored({ unavailable: [] })
    expect(await findings()).not.toContain('person-unavailable')
  })

  it('a duty in a body that meets then', async () => {
    await api.moves(['s1', null, 1])
    await stored({ duties: [duty('COM3')] })
    const late = await api.refusedMoves(['s1', 'A 10:00', 2])
    expect(late.body.findings?.map((f) => f.code)).toContain('host-duty')
  })
})

describe('POST /api/people', () => {
  it('needs a name and whom they speak for; group and country are those of the organisation', async () => {
    const fields = { name: 'Cleo', organisationId: idOf('Ministry of Ann') }
    const { status, body } = await api.post<PersonRecord>('/api/people', {
      commandId: randomUUID(),
      fields,
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...fields,
      version: 1,
      group: 'government',
      country: 'RW',
      rank: 'other',
      highLevel: false,
      membership: true,
      presence: 'on-site',
      sessions: [],
    })
    expect((await api.get<PersonRecord>(`/api/people/${body.id}`)).body).toEqual(body)
  })

  it('a retry makes nobody twice', async () => {
    const fields = { name: 'Cleo', organisationId: idOf('Ministry of Ann') }
    const command = { commandId: randomUUID(), fields }
    const [first, second] = [
      await api.post<PersonRecord>('/api/people', command),
      await api.post<PersonRecord>('/api/people', command),
    ]
    expect(second.body).toEqual(first.body)
    expect(await api.rows(`SELECT FROM person WHERE name = 'Cleo'`)).toHaveLength(1)
  })

  it('refuses an organisation that is not there', async () => {
    const command = { commandId: randomUUID(), fields: { name: 'X', organisationId: randomUUID() } }
    const reply = await api.post<Problem>('/api/people', command)
    expect(errorsOf(reply)).toEqual(['/fields/organisationId unknown-organisation'])
  })
})
