import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import {
  csv,
  importAnswer,
  type ImportAnswer,
  type Problem,
  type SessionRecord,
} from '@roundtable/contracts'
import { AgendaApi } from '../../testing/agenda-api'
import { anAgenda, at, idOf } from '../../testing/an-agenda'
import { sendTable, type Sending } from '../../../people/testing/send-table'
import { fieldsOf } from '../session-fields'
import { sessionColumns } from './columns'
import { KnownPeople } from './known-people'
import { toTableLine } from './table-line'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(async () => {
  await api.load(
    anAgenda()
      .room('A', { languages: ['en', 'fr'] })
      .person('Ann')
      .person('Bea', { organisation: 'Telecom (Rwanda)', organisationId: idOf('Telecom') })
      .person('Cy', { away: '09:00-10:00' })
      .session('P1', {
        format: 'panel',
        roles: [
          { person: 'Ann', reply: 'confirmed', minutes: 5 },
          { person: 'Bea', reply: 'invited', role: 'moderator' },
        ],
      })
      .session('P2')
      .place('P1', 'A 09:00')
      .place('P2', 'A 10:00'),
  )
  await api.rows(`UPDATE person SET reference = 'T-7' WHERE name = 'Cy'`)
})

const lines = (...all: string[]) => `${all.join('\n')}\n`
const sent = (table: string, how: Sending = {}) =>
  sendTable<ImportAnswer>(api, table, { what: 'sessions', role: 'organizer', ...how })
const refusal = async (table: string, how: Sending = {}) => {
  const { status, body } = await sendTable<Problem>(api, table, { what: 'sessions', ...how })
  return [`${status} ${body.type}`, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]
}
const sessionOf = async (code: string): Promise<SessionRecord> => {
  const [row] = await api.rows<{ id: string }>('SELECT id FROM session WHERE code = $1', [code])
  return (await api.get<SessionRecord>(`/api/sessions/${row!.id}`)).body
}

const head = sessionColumns.map(({ heading }) => heading.en).join(';')
const everything = lines(
  head,
  '"S7";"Spotlight";"Éclairage";"ضوء";"Foco";"В центре";"聚焦";"spotlight";"high-level";"30";"access, value";"";"9, 4";"transformation";"120";"webcast, round tables";"en, fr";"ar, Russian";"yes";"no";"Ann (Ministry of Ann)";"";"";"Bea (Telecom (Rwanda)); T-7";"";""',
)

describe('POST /api/import/sessions', () => {
  it('adds a session with everything, off the board; people are found by reference, or name and organisation', async () => {
    const { status, body } = await sent(everything)
    expect([status, body.created, body.updated, body.same]).toEqual([200, 1, 0, 0])
    expect(importAnswer.parse(body)).toEqual(body)
    expect(body.lines[0]).toMatchObject({ line: 2, action: 'create', name: 'S7 Spotlight' })
    expect(body.lines[0]!.changes).toContainEqual({
      field: 'speaker',
      before: null,
      after: 'Bea (Telecom (Rwanda)); Cy (Ministry of Cy)',
    })
    const invited = (person: string, role: string) => ({
      personId: idOf(person),
      role,
      reply: 'invited',
      from: null,
      to: null,
      minutes: null,
    })
    expect(await sessionOf('S7')).toMatchObject({
      version: 1,
      placement: null,
      title: {
        en: 'Spotlight',
        fr: 'Éclairage',
        ar: 'ضوء',
        es: 'Foco',
        ru: 'В центре',
        zh: '聚焦',
      },
      format: 'spotlight',
      segment: 'high-level',
      minutes: 30,
      focusAreas: ['access', 'value'],
      sdgs: [4, 9],
      regionalPriorities: ['transformation'],
      expected: 120,
      features: ['webcast', 'round-tables'],
      floorLanguages: ['en', 'fr'],
      interpretation: ['ar', 'ru'],
      captioning: true,
      signLanguage: false,
      roles: [invited('Ann', 'chair'), invited('Bea', 'speaker'), invited('Cy', 'speaker')],
    })
  })

  it('changes what a line says and nothing else: who is there keeps the reply', async () => {
    const before = await sessionOf('P1')
    const { status, body } = await sent(
      lines('code;title (french);panellists;speakers', 'p1;Titre;-;Ann (Ministry of Ann)'),
    )
    expect([status, body.updated]).toEqual([200, 1])
    const after = await sessionOf('P1')
    expect(after).toEqual({
      ...before,
      version: 2,
      changedBy: 'organizer',
      changedAt: expect.any(String),
      title: { en: 'Title P1', fr: 'Titre' },
      roles: [
        before.roles.find((r) => r.role === 'moderator'),
        { ...before.roles.find((r) => r.role === 'panellist'), role: 'speaker' },
      ],
    })
    expect(body.lines[0]).toMatchObject({
      action: 'update',
      changes: [
        { field: 'titleFr', before: null, after: 'Titre' },
        { field: 'panellist', before: 'Ann (Ministry of Ann)', after: '' },
        { field: 'speaker', before: null, after: 'Ann (Ministry of Ann)' },
      ],
    })
  })

  it('refuses to take a speaker who has the floor in an item, in the column of speakers (I-01)', async () => {
    const item = { id: idOf('item'), title: { en: '' }, personId: idOf('Ann'), minutes: 3 }
    const given = await api.change('P1', { format: 'pledge-segment', items: [item] })
    expect(given.status).toBe(200)
    expect(await refusal(lines('code;panellists', 'P1;-'))).toEqual([
      '422 /problems/import',
      ['/lines/2/speaker has-the-floor'],
    ])
  })

  it('the same table again changes nothing and leaves nothing behind (I-18)', async () => {
    await sent(everything)
    const before = await api.traces()
    const { status, body } = await sent(everything)
    expect([status, body.created, body.updated, body.same]).toEqual([200, 0, 0, 1])
    expect(await api.traces()).toEqual(before)
  })

  it('what a table writes of a session, it reads as the same', async () => {
    await sent(everything)
    const { people, sessions } = await api.plan()
    const known = new KnownPeople(people, { references: new Map(), acronyms: new Map() })
    const rows = await Promise.all(sessions.map(async ({ code }) => sessionOf(code)))
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    const table = lines(
      head,
      ...rows.map((record) => {
        const line = toTableLine(fieldsOf(record), known)
        return sessionColumns.map(({ key }) => quoted(line[key])).join(';')
      }),
    )
    const { body } = await sent(table)
    expect([body.created, body.updated, body.same]).toEqual([0, 0, 3])
  })

  it('looked at first, says the same and stores nothing', async () => {
    const before = await api.traces()
    const looked = await sent(everything, { dryRun: true, commandId: null })
    expect([looked.status, looked.body.created]).toEqual([200, 1])
    expect(await api.traces()).toEqual(before)
    expect((await sent(everything)).body).toEqual(looked.body)
  })

  it('is one change: a line of audit each, one fact, one effect (I-07, I-15)', async () => {
    const { seq } = await api.plan()
    const commandId = randomUUID()
    const table = lines('code;title (english);format;minutes', 'X1;New;panel;30', 'P2;Other;;')
    const first = await sent(table, { commandId })
    expect((await sent(table, { commandId })).body).toEqual(first.body)
    const [x1, p2] = [await sessionOf('X1'), await sessionOf('P2')]
    expect(
      await api.rows('SELECT action, subject, reason FROM audit ORDER BY seq DESC LIMIT 2'),
    ).toEqual([
      { action: 'session.change', subject: `session/${p2.id}`, reason: 'Import, line 3' },
      { action: 'session.create', subject: `session/${x1.id}`, reason: 'Import, line 2' },
    ])
    expect(
      await api.rows(`SELECT kind, data FROM live_event WHERE stream = 'plan' AND seq > $1`, [seq]),
    ).toEqual([{ kind: 'plan-changed', data: { what: 'session', ids: [x1.id, p2.id], commandId } }])
  })

  it('moves people between sessions that stand at the same time, as one', async () => {
    await api.load(
      anAgenda()
        .room('A')
        .room('B')
        .person('Ann')
        .person('Bea')
        .session('S1', { people: ['Ann'] })
        .session('S2', { people: ['Bea'] })
        .place('S1', 'A 09:00')
        .place('S2', 'B 09:00'),
    )
    const swap = lines('code;panellists', 'S1;Bea (Ministry of Bea)', 'S2;Ann (Ministry of Ann)')
    expect((await sent(swap)).status).toBe(200)
    expect(await api.overlaps()).toBe(0)
    expect((await sessionOf('S1')).roles.map((r) => r.personId)).toEqual([idOf('Bea')])
  })
})

describe('a table that cannot stand, refused as a whole (I-18)', () => {
  const good = 'X1;New;panel;30;;'
  it.each<[string, string, string[]]>([
    ['without a code', ';New;panel;30;;', ['/lines/3/code required']],
    [
      'new, without what it needs',
      'X2;;;;;',
      ['/lines/3/titleEn required', '/lines/3/format required', '/lines/3/minutes required'],
    ],
    ['with a format that is none', 'X2;New;party;30;;', ['/lines/3/format not-understood']],
    ['of no minutes', 'X2;New;panel;0;;', ['/lines/3/minutes not-understood']],
    ['with a goal that is none', 'X2;New;panel;30;18;', ['/lines/3/sdgs not-understood']],
    ['with somebody unknown', 'X2;New;panel;30;;Bo (Nowhere)', ['/lines/3/speaker unknown-person']],
    [
      'with somebody of another organisation',
      'X2;New;panel;30;;Ann (Telecom)',
      ['/lines/3/speaker unknown-person'],
    ],
    [
      'with somebody twice',
      'X2;New;panel;30;;"Ann; Ann (Ministry of Ann)"',
      ['/lines/3/speaker named-twice'],
    ],
    ['of the session of another line', 'x1;New;panel;30;;', ['/lines/3/code same-session-twice']],
    ['that takes the title away', 'P2;-;;;;', ['/lines/3/titleEn required']],
    ['that would need its room too long', 'P1;;;61;;', ['/lines/3 room-double-booked']],
    ['with somebody who is away then', 'P1;;;;;T-7', ['/lines/3 person-unavailable']],
  ])('a line %s', async (_, line, errors) => {
    const before = await api.traces()
    const table = lines('code;title (english);format;minutes;sdgs;speakers', good, line)
    expect(await refusal(table)).toEqual(['422 /problems/import', errors])
    expect(await refusal(table, { dryRun: true })).toEqual(['422 /problems/import', errors])
    expect(await api.traces()).toEqual(before)
  })

  it('says in a sentence what would clash, with the line', async () => {
    const table = lines('code;minutes', 'P1;61')
    const { body } = await sendTable<Problem>(api, table, { what: 'sessions' })
    expect(body.detail).toBe(
      'Line 2: This would make a clash: P2 “Title P2” and P1 “Title P1” would both need Room A for 1 minute. Nothing was changed.',
    )
  })

  it('has no column for rooms: sessions are placed on the board', async () => {
    const table = lines('code;room', 'P1;A')
    const [said, errors] = await refusal(table)
    expect([said, errors?.[0]]).toEqual(['422 /problems/import', '/lines/1 unknown-column'])
    expect((await sessionOf('P1')).placement).toEqual({ roomId: idOf('A'), start: at('09:00') })
  })

  it('is larger than any agenda', async () => {
    const many = Array.from({ length: 1_001 }, (_, i) => `X${i};New;panel;30`)
    const table = lines('code;title (english);format;minutes', ...many)
    expect(await refusal(table)).toEqual(['422 /problems/import', [' too-many-lines']])
  })

  it('without a command id stores nothing', async () => {
    expect((await refusal(everything, { commandId: null }))[0]).toBe('422 /problems/validation')
  })
})

describe('GET /api/import/sessions/template', () => {
  it('is a table with every column, which can be sent as it is', async () => {
    const answer = await fetch(`${api.api.url}/api/import/sessions/template?format=csv`, {
      headers: { cookie: await api.as('organizer') },
    })
    const text = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining(csv),
    ])
    expect(text.trim().split(',')).toHaveLength(sessionColumns.length)
    expect((await sent(text)).body).toEqual({ created: 0, updated: 0, same: 0, lines: [] })
  })

  it('comes as XLSX, too', async () => {
    const answer = await fetch(`${api.api.url}/api/import/sessions/template`, {
      headers: { cookie: await api.as('viewer') },
    })
    expect([
      answer.status,
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ]).toEqual([200, 'PK'])
  })
})
