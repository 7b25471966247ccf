import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { xlsx, type ImportAnswer, type Problem } from '@roundtable/contracts'
import { AgendaApi } from '../../agenda/testing/agenda-api'
import { expectHealth } from '../../../testing/hostile'
import { aZip } from '../../../platform/files/testing/a-zip'
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

  it.each([
    ['name,organisation,high-level function', 'Bea,Telecom,CEO'],
    ['name,organisation,high-level from', 'Bea,Telecom,2022-06-01'],
  ])('names both columns where one of them is missing: %s', async (...table) => {
    expect((await refusal(lines(...table))).detail).toContain(
      'fill in both “High-level function” and “High-level from”',
    )
  })

  it('names a hundred problems, and says how many more', async () => {
    const bad = Array.from({ length: 150 }, (_, i) => `P${i},Telecom,,,nowhere`)
    const { detail, errors } = await refusal(lines(head, ...bad))
    expect(errors).toHaveLength(100)
    expect(detail).toBe(
      'Line 2: This is not written as it should be. 149 more problems. The first 100 are listed. Nothing was changed.',
    )
  })

  it('tells apart what a sentence is about, so that it can be said in other languages', async () => {
    const table = lines(
      'name,organisation,group,email',
      'Carl,Telecom,crowd,',
      'Dora,Nowhere,youth,',
      'Ann,Ministry of Ann,,nowhere',
    )
    const { body } = await sendTable<Problem>(api, table)
    expect(body.errors?.map(({ pointer, said }) => [pointer, said])).toEqual([
      ['/lines/2/group', 'crowd'],
      ['/lines/3/country', 'Nowhere'],
      ['/lines/4/email', undefined],
    ])
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
