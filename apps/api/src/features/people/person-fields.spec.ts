import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem } from '@roundtable/contracts'
import {
  may,
  mayRead,
  mayWrite,
  personFields,
  readableFields,
  roles,
  type PersonField,
} from '@roundtable/domain'
import { AgendaApi } from '../agenda/testing/agenda-api'
import { anAgenda, at, idOf } from '../agenda/testing/an-agenda'
import { fieldWords } from './check-person'
import { changePerson, errorsOf, readPerson, type Fields } from './testing/people-api'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())

const window = { start: at('09:00'), end: at('10:00') }
/** Another value of every field than Ann has. */
const other: Required<Fields> = {
  honorific: 'Dr',
  name: 'Anne',
  function: 'CEO',
  organisationId: idOf('Ministry of Bea'),
  group: 'youth',
  country: 'RW',
  rank: 'minister',
  statuses: [{ function: 'CEO', from: '2022-06-01', until: null }],
  presence: 'on-site',
  timeZone: 'Pacific/Tongatapu',
  languagesSpoken: ['en'],
  languagesUnderstood: ['fr'],
  unavailable: [window],
  duties: [{ bodyId: idOf('COM3'), meetingUid: null, role: 'Chair' }],
  focalPoints: [{ name: 'Foci', email: 'foci@example.org', phone: '+1' }],
  email: 'ann@example.org',
  phone: '+250 788',
  notes: 'Allergic to lilies',
}

/** Statuses say, too, who set them and when. */
const said = (value: unknown): unknown =>
  Array.isArray(value) && typeof value[0] === 'object'
    ? value.map(({ setBy: _, setOn: __, ...item }) => item)
    : value

/** Whoever is on site has no time zone: that comes last. */
const inTurn = [...personFields.filter((field) => field !== 'presence'), 'presence' as const]

beforeEach(() =>
  api.load(anAgenda().body('COM3').person('Ann', { presence: 'remote' }).person('Bea')),
)

const cells = roles.flatMap((role) => personFields.map((field) => [role, field] as const))

describe('role × field, as the table of the domain has it (I-13)', () => {
  it('the record has exactly the fields that the role may read, and names those it may change', async () => {
    for (const role of roles) {
      const record = await readPerson(api, 'Ann', role)
      const shown = personFields.filter((field) => field in record)
      expect([role, shown]).toEqual([role, readableFields(role)])
      expect([role, record.writable]).toEqual([
        role,
        personFields.filter((field) => mayWrite(role, field)),
      ])
    }
  })

  it.each(roles)(
    '%s changes what the table says, and is told of all else that it may not',
    async (role) => {
      for (const field of inTurn) {
        const before = await readPerson(api, 'Ann')
        const fields = { [field]: other[field] } as Fields
        const { status, body } = await changePerson<Problem>(api, 'Ann', fields, { role })
        const after = await readPerson(api, 'Ann')
        const allowed = mayWrite(role, field)
        expect([field, status, after.version - before.version]).toEqual(
          allowed ? [field, 200, 1] : [field, 403, 0],
        )
        expect(said(after[field])).toEqual(allowed ? other[field] : said(before[field]))
        if (allowed || !may(role, 'people.write')) continue
        expect(body.detail).toContain(fieldWords[field])
        expect(body.errors).toEqual([{ pointer: `/fields/${field}`, code: 'forbidden' }])
      }
    },
  )

  it.each(roles)(
    '%s creates somebody with what the table says, and with nothing else',
    async (role) => {
      for (const field of personFields) {
        const base = {
          name: 'New',
          organisationId: idOf('Ministry of Ann'),
          presence: 'remote' as const,
        }
        const fields = { ...base, [field]: other[field] }
        const { status } = await api.post('/api/people', { commandId: randomUUID(), fields }, role)
        const allowed = may(role, 'people.write') && mayWrite(role, field)
        expect([field, status]).toEqual([field, allowed ? 201 : 403])
      }
    },
  )

  it('one forbidden field among others: nothing of the command is done', async () => {
    const fields = { name: 'Anne', email: 'x@example.org', notes: 'x' }
    const refused = await changePerson<Problem>(api, 'Ann', fields, { role: 'organizer' })
    expect(errorsOf(refused)).toEqual(['/fields/email forbidden', '/fields/notes forbidden'])
    expect(refused.body.detail).toBe(
      'Your role, organizer, may not change of a person: e-mail address, notes. Nothing was changed.',
    )
    expect((await readPerson(api, 'Ann')).name).toBe('Ann')
  })

  it('a change that came too late is shown what the role may read, and no more (I-04)', async () => {
    await changePerson(api, 'Ann', { ...other, presence: 'remote' })
    for (const role of ['secretariat', 'organizer', 'protocol'] as const) {
      const late = await changePerson<Problem>(api, 'Ann', { function: 'Z' }, { role, version: 1 })
      expect(late.status).toBe(412)
      const { current } = late.body
      if (!current || Array.isArray(current)) throw new Error('no record')
      expect([current.version, current.changedBy]).toEqual([2, 'secretariat'])
      expect(Object.keys(current.fields).sort()).toEqual([...readableFields(role)].sort())
      expect(JSON.stringify(current).includes('lilies')).toBe(mayRead(role, 'notes'))
    }
  })

  it('what somebody may change, they may read', () => {
    const blind = cells.filter(([role, field]) => mayWrite(role, field) && !mayRead(role, field))
    expect(blind).toEqual([] satisfies (readonly [string, PersonField])[])
  })
})
