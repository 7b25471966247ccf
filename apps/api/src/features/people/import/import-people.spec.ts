import { randomUUID } from 'node:crypto'
import Excel from '@protobi/exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import {
  importAnswer,
  xlsx,
  type ImportAnswer,
  type PersonRecord,
  type Problem,
} from '@roundtable/contracts'
import { AgendaApi } from '../../agenda/testing/agenda-api'
import { anAgenda, idOf } from '../../agenda/testing/an-agenda'
import { expectHealth } from '../../../testing/hostile'
import { aZip } from '../../../platform/files/testing/a-zip'
import { sendTable, type Sending } from '../testing/send-table'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() =>
  api.load(
    anAgenda()
      .room('A')
      .person('Ann', { country: 'KE' })
      .person('Bea', {
        organisation: 'Telecom',
        organisationId: idOf('Telecom'),
        group: 'private-sector',
      })
      .session('s1', { people: ['Ann'] })
      .place('s1', 'A 09:00'),
  ),
)

const sent = (table: string | Buffer, how?: Sending) => sendTable<ImportAnswer>(api, table, how)
const refusal = async (table: string | Buffer, how?: Sending) => {
  const { status, body } = await sendTable<Problem>(api, table, how)
  const errors = body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)
  return { said: `${status} ${body.type}`, detail: body.detail, errors }
}
const lines = (...all: string[]) => `${all.join('\n')}\n`
const stored = () =>
  api.rows(
    `SELECT (SELECT json_agg(p ORDER BY id) FROM person p) AS people, (SELECT json_agg(o ORDER BY id) FROM organisation o) AS organisations,
       (SELECT json_agg(s ORDER BY id) FROM high_level_status s) AS statuses, (SELECT json_agg(f ORDER BY id) FROM focal_point f) AS points,
       (SELECT count(*)::int FROM audit) AS audit, (SELECT count(*)::int FROM command) AS commands, (SELECT count(*)::int FROM live_event) AS facts`,
  )
const personNamed = async (name: string): Promise<PersonRecord> => {
  const [row] = await api.rows<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])
  return (await api.get<PersonRecord>(`/api/people/${row!.id}`, 'secretariat')).body
}

const whole = lines(
  'Reference;Honorific;Name;Function;Organisation;Stakeholder group;Country;Membership;Protocol rank;High-level function;High-level from;High-level until;Presence;Time zone;Languages spoken;Languages understood;Email;Phone;Notes;Focal point name;Focal point email;Focal point phone',
  "T-1;H.E.;Siaosi Taufa;Minister of ICT;Ministry of ICT;government;Tonga;member-state;minister;Minister of ICT;2022-06-01;2022-06-30;remote;Pacific/Tongatapu;en, tonga;en;siaosi@example.to;'+676 1;Speaks first;Mele;mele@example.to;+676 2",
).replace('tonga;en;', 'fr;en;')

describe('POST /api/import/people', () => {
  it('adds somebody with everything, and whom they speak for', async () => {
    const { status, body } = await sent(whole)
    expect([status, body.created, body.updated, body.same]).toEqual([200, 1, 0, 0])
    expect(importAnswer.parse(body)).toEqual(body)
    expect(body.lines[0]).toMatchObject({ line: 2, action: 'create', name: 'H.E. Siaosi Taufa' })
    expect(body.lines[0]!.changes).toContainEqual({ field: 'phone', before: null, after: '+676 1' })
    const person = await personNamed('Siaosi Taufa')
    expect(person).toMatchObject({
      version: 1,
      changedBy: 'secretariat',
      function: 'Minister of ICT',
      organisation: 'Ministry of ICT',
      membership: true,
      highLevel: true,
      group: 'government',
      country: 'TO',
      rank: 'minister',
      statuses: [
        {
          function: 'Minister of ICT',
          from: '2022-06-01',
          until: '2022-06-30',
          setBy: 'secretariat',
        },
      ],
      presence: 'remote',
      timeZone: 'Pacific/Tongatapu',
      languagesSpoken: ['en', 'fr'],
      languagesUnderstood: ['en'],
      email: 'siaosi@example.to',
      phone: '+676 1',
      notes: 'Speaks first',
      focalPoints: [{ name: 'Mele', email: 'mele@example.to', phone: '+676 2' }],
    })
  })

  it('changes what a line says, leaves what it does not, and takes away what a hyphen stands for', async () => {
    await sent(whole)
    const { body } = await sent(lines('reference,name,notes,email', 'T-1,Siaosi Tonga,,-'))
    expect(body.lines).toEqual([
      {
        line: 2,
        action: 'update',
        name: 'H.E. Siaosi Tonga',
        changes: [
          { field: 'name', before: 'Siaosi Taufa', after: 'Siaosi Tonga' },
          { field: 'email', before: 'siaosi@example.to', after: '' },
        ],
      },
    ])
    const person = await personNamed('Siaosi Tonga')
    expect([person.version, person.notes, person.email]).toEqual([2, 'Speaks first', ''])
  })

  it('knows people by name and organisation, without accents, and gives them the reference', async () => {
    const { body } = await sent(lines('Référence,Nom,ORGANISATION', 'A-1,ÁNN,ministry of ann'))
    expect(body.lines[0]).toMatchObject({ action: 'update', name: 'H.E. ÁNN' })
    const again = await sent(lines('reference,phone', 'A-1,1'))
    expect(again.body.updated).toBe(1)
  })

  it('tells ministries of one name apart by country, and takes a company from anywhere for one', async () => {
    const table = lines(
      'name,organisation,group,country',
      'Carl,Ministry of Ann,government,RW',
      'Dora,Telecom,private-sector,FR',
    )
    expect((await sent(table)).body.created).toBe(2)
    expect(await api.rows('SELECT name, country FROM organisation ORDER BY name, country')).toEqual(
      [
        { name: 'Ministry of Ann', country: 'KE' },
        { name: 'Ministry of Ann', country: 'RW' },
        { name: 'Telecom', country: null },
      ],
    )
  })

  it('the same file again: all the same, and nothing is written', async () => {
    await sent(whole)
    const before = await stored()
    const { status, body } = await sent(whole)
    expect([status, body.created, body.updated, body.same]).toEqual([200, 0, 0, 1])
    expect(body.lines).toEqual([
      { line: 2, action: 'same', name: 'H.E. Siaosi Taufa', changes: [] },
    ])
    expect(await stored()).toEqual(before)
  })

  it('a dry run answers what the import will, and stores nothing, with or without a command', async () => {
    const before = await stored()
    const dry = await sent(whole, { dryRun: true, commandId: null })
    expect(await stored()).toEqual(before)
    expect((await sent(whole)).body).toEqual(dry.body)
  })

  it('a retried command has the first answer and one effect (I-07)', async () => {
    const commandId = randomUUID()
    const first = await sent(whole, { commandId })
    const before = await stored()
    expect((await sent(whole, { commandId })).body).toEqual(first.body)
    expect(await stored()).toEqual(before)
    const other = whole.replace('Speaks first', 'Speaks last')
    expect((await refusal(other, { commandId })).said).toBe('409 /problems/command-reused')
  })

  it('leaves a line in the audit for every person, and one fact', async () => {
    const [{ n }] = (await api.rows<{ n: number }>(
      'SELECT coalesce(max(seq), 0)::int AS n FROM audit',
    )) as [{ n: number }]
    const commandId = randomUUID()
    await sent(lines('name,organisation,phone', 'Ann,Ministry of Ann,1', 'Bea,Telecom,2'), {
      commandId,
    })
    const said = await api.rows(
      'SELECT action, after, reason FROM audit WHERE seq > $1 ORDER BY seq',
      [n],
    )
    expect(said).toEqual([
      { action: 'person.change', after: { version: 2, phone: '1' }, reason: 'Import, line 2' },
      { action: 'person.change', after: { version: 2, phone: '2' }, reason: 'Import, line 3' },
    ])
    const [fact] = await api.rows<{ data: object }>(
      `SELECT data FROM live_event WHERE stream = 'plan' ORDER BY seq DESC LIMIT 1`,
    )
    expect(fact!.data).toEqual({ what: 'person', ids: [idOf('Ann'), idOf('Bea')], commandId })
  })

  it('needs a command id to store', async () => {
    const { said, errors } = await refusal(whole, { commandId: null })
    expect([said, errors]).toEqual(['422 /problems/validation', ['/headers/Command-Id required']])
  })
})

describe('a table with a line that cannot stand is refused as a whole (I-18)', () => {
  const head = 'name,organisation,group,country,email'
  const good = 'Carl,Telecom,,,'

  it.each<[string, string[], string[]]>([
    [
      'an e-mail that is none',
      [head, good, 'Dora,Telecom,,,nowhere'],
      ['/lines/3/email invalid_format'],
    ],
    [
      'a country nobody knows',
      [head, 'Dora,Telecom,,Atlantis,'],
      ['/lines/2/country unknown-word'],
    ],
    ['a group that is none', [head, 'Dora,Telecom,crowd,,'], ['/lines/2/group unknown-word']],
    [
      'an organisation that nobody knows, without group and country',
      [head, 'Dora,Nowhere,,,'],
      ['/lines/2/group required', '/lines/2/country required'],
    ],
    ['nobody’s name', [head, ',Telecom,,,'], ['/lines/2/name required']],
    ['nobody to speak for', [head, 'Dora,,,,'], ['/lines/2/organisation required']],
    ['a name taken away', ['name,organisation', '-,Telecom'], ['/lines/2/name required']],
    ['one person twice', [head, good, good], ['/lines/3/name same-person-twice']],
    [
      'a new reference for two',
      ['reference,name,organisation', 'x,Ann,Ministry of Ann', 'x,Bea,Telecom'],
      ['/lines/3/name same-person-twice'],
    ],
    [
      'a membership that is recorded otherwise',
      ['name,organisation,membership', 'Bea,Telecom,-'],
      ['/lines/2/membership other-membership'],
    ],
    [
      'a time zone on site',
      ['name,organisation,time zone', 'Bea,Telecom,Pacific/Tongatapu'],
      ['/lines/2/timeZone on-site'],
    ],
    [
      'a time zone nobody knows',
      ['name,organisation,presence,time zone', 'Bea,Telecom,remote,+02:00'],
      ['/lines/2/timeZone unknown-time-zone'],
    ],
    [
      'a status without its first day',
      ['name,organisation,high-level function', 'Bea,Telecom,CEO'],
      ['/lines/2/highLevelFrom invalid_format'],
    ],
    [
      'a status that ends first',
      [
        'name,organisation,high-level function,high-level from,high-level until',
        'Bea,Telecom,CEO,2022-06-02,2022-06-01',
      ],
      ['/lines/2/highLevelUntil ends-before-it-starts'],
    ],
    [
      'a formula for an e-mail',
      [head, 'Dora,Telecom,,,=HYPERLINK(A1)'],
      ['/lines/2/email invalid_format'],
    ],
    [
      'an unknown column',
      ['name,organisation,shoe size', 'Bea,Telecom,42'],
      ['/lines/1 unknown-column', '/lines/2 no-heading'],
    ],
    ['a column twice', ['name,Nom,organisation', 'Bea,Bea,Telecom'], ['/lines/1/name named-twice']],
    ['a cell under no heading', ['name,organisation', 'Bea,Telecom,x'], ['/lines/2 no-heading']],
  ])('%s', async (_, table, errors) => {
    const before = await stored()
    const refused = await refusal(lines(...table))
    expect([refused.said, refused.errors]).toEqual(['422 /problems/import', errors])
    expect(await stored()).toEqual(before)
  })

  it('names a hundred problems, and says how many more', async () => {
    const bad = Array.from({ length: 150 }, (_, i) => `P${i},Telecom,,,nowhere`)
    const { detail, errors } = await refusal(lines(head, ...bad))
    expect(errors).toHaveLength(100)
    expect(detail).toBe(
      'Line 2: This is not written as it should be. 149 more problems. The first 100 are listed. Nothing was changed.',
    )
  })

  it('two people of one name in one organisation: a reference has to tell them apart', async () => {
    await sent(lines('reference,name,organisation', '1,Jo,Telecom', '2,Jo,Telecom'))
    const byName = await refusal(lines('name,organisation,function', 'Jo,Telecom,CEO'))
    expect(byName.errors).toEqual(['/lines/2/name ambiguous-person'])
    expect((await sent(lines('reference,function', '2,CEO'))).body.updated).toBe(1)
  })
})

describe('who may fill in what (I-13)', () => {
  it.each([
    ['organizer', 'email', 403],
    ['organizer', 'rank', 403],
    ['organizer', 'high-level function', 403],
    ['organizer', 'focal point name', 200],
    ['protocol', 'email', 200],
    ['viewer', 'function', 403],
  ] as const)('%s, column %s: %i', async (role, column, status) => {
    const value = { email: 'a@example.org', rank: 'minister' }[column as string] ?? 'x'
    const answer = await sent(lines(`name,organisation,${column}`, `Bea,Telecom,${value}`), {
      role,
      dryRun: true,
    })
    expect(answer.status === 422 ? 200 : answer.status).toBe(status)
  })

  it('does not tell whether a guess at what the role may not see is right', async () => {
    await sent(lines('name,organisation,email', 'Bea,Telecom,bea@example.org'))
    const guess = (email: string) =>
      sendTable<Problem>(api, lines('name,organisation,email', `Bea,Telecom,${email}`), {
        role: 'organizer',
        dryRun: true,
      })
    const [right, wrong] = [await guess('bea@example.org'), await guess('no@example.org')]
    expect(right.body).toEqual({ ...wrong.body, instance: right.body.instance })
    expect(right.body.detail).toBe(
      'Your role, organizer, may not fill in: Email. Nothing was changed.',
    )
  })

  it('an empty column is no attempt', async () => {
    const table = lines('name,organisation,function,email', 'Bea,Telecom,CEO,')
    expect((await sent(table, { role: 'organizer' })).body.updated).toBe(1)
  })
})

describe('files that hurt nobody (I-20)', () => {
  const zeros = () => Buffer.alloc(4 * 1024 * 1024 - 1)
  it.each<[string, () => string | Buffer, Sending, string]>([
    ['Latin-1', () => Buffer.from('name\nÉlodie\n', 'latin1'), {}, '422 /problems/import'],
    ['CSV under the name of XLSX', () => whole, { type: xlsx }, '422 /problems/import'],
    ['four megabytes of nothing', zeros, {}, '422 /problems/import'],
    ['four megabytes of nothing as XLSX', zeros, { type: xlsx }, '422 /problems/import'],
    ['more than four megabytes', () => Buffer.alloc(5_000_000), {}, '413 /problems/too-large'],
    ['a million rows', () => `name\n${'x\n'.repeat(1_000_000)}`, {}, '422 /problems/import'],
    ['an empty file', () => '', {}, '400 /problems/malformed'],
    ['nothing but a head', () => '\n\n', {}, '422 /problems/import'],
    [
      'a bomb of a hundred megabytes',
      () => aZip({ '[Content_Types].xml': '', 'xl/workbook.xml': Buffer.alloc(100_000_000) }),
      { type: xlsx },
      '422 /problems/import',
    ],
  ])('%s', async (_, content, how, expected) => {
    const before = await stored()
    expect((await refusal(content(), how)).said).toBe(expected)
    expect(await stored()).toEqual(before)
    await expectHealth(api.api)
  })

  it('five thousand people come in at once, and again', async () => {
    const many = Array.from(
      { length: 5_000 },
      (_, i) => `R${i},Person ${i},Organisation ${i % 400},academia,RW,p${i}@example.org`,
    )
    const table = lines('reference,name,organisation,group,country,email', ...many)
    expect((await sent(table)).body.created).toBe(5_000)
    expect((await sent(table)).body.same).toBe(5_000)
    await expectHealth(api.api)
  }, 60_000)

  it('a connection that breaks in the middle leaves nothing, and the same command then does it all', async () => {
    const before = await stored()
    const commandId = randomUUID()
    await api.rows(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`)
    await api.rows(
      'CREATE TRIGGER break_off AFTER INSERT ON focal_point FOR EACH ROW EXECUTE FUNCTION break_off()',
    )
    await api.rows('ALTER FUNCTION break_off() SECURITY DEFINER')
    expect((await refusal(whole, { commandId })).said).toBe('503 /problems/unavailable')
    await api.rows('DROP TRIGGER break_off ON focal_point')
    expect(await stored()).toEqual(before)
    expect((await sent(whole, { commandId })).body.created).toBe(1)
  })
})

describe('GET /api/import/people/template', () => {
  const heading = async (role: 'secretariat' | 'organizer' | 'viewer') => {
    const answer = await fetch(`${api.api.url}/api/import/people/template?format=csv`, {
      headers: { cookie: await api.as(role) },
    })
    return [answer.headers.get('content-disposition'), await answer.text()] as const
  }

  it('as CSV is UTF-8 with a mark, and has the columns that the role may fill in', async () => {
    const [disposition, all] = await heading('secretariat')
    expect(disposition).toBe('attachment; filename="people-template.csv"')
    expect(all).toContain('Email,Phone,Notes')
    const [, some] = await heading('organizer')
    expect(some).not.toMatch(/Email,Phone|rank|High-level/)
    expect(some).toContain('Focal point name')
  })

  it('as XLSX has lists, notes, and is read back as it is', async () => {
    const answer = await fetch(`${api.api.url}/api/import/people/template`, {
      headers: { cookie: await api.as('secretariat') },
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, xlsx])
    const bytes = Buffer.from(await answer.arrayBuffer())
    const book = new Excel.Workbook()
    await book.xlsx.load(bytes as unknown as Excel.Buffer)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['People', 'Notes', 'Lists'])
    const sheet = book.worksheets[0]!
    const country = (sheet.getRow(1).values as string[]).indexOf('Country')
    expect(sheet.getCell(7, country).dataValidation).toMatchObject({ type: 'list' })
    sheet.getRow(2).values = ['', '', 'Eve', '', 'Telecom']
    const filled = Buffer.from(await book.xlsx.writeBuffer())
    expect((await sent(filled, { type: xlsx })).body.created).toBe(1)
  })
})
