import { randomUUID } from 'node:crypto'
import Excel from '@protobi/exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { importAnswer, xlsx, type ImportAnswer, type PersonRecord } from '@roundtable/contracts'
import { AgendaApi } from '../../agenda/testing/agenda-api'
import { idOf } from '../../agenda/testing/an-agenda'
import {
  lines,
  refusedTable,
  sendTable,
  storedPeople,
  twoPeople,
  whole,
  type Sending,
} from '../testing/send-table'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(twoPeople()))

const sent = (table: string | Buffer, how?: Sending) => sendTable<ImportAnswer>(api, table, how)
const refusal = (table: string | Buffer, how?: Sending) => refusedTable(api, table, how)
const stored = () => storedPeople(api)
const personNamed = async (name: string): Promise<PersonRecord> => {
  const [row] = await api.rows<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])
  return (await api.get<PersonRecord>(`/api/people/${row!.id}`, 'secretariat')).body
}

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
