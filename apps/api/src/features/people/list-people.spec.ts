import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { personLine, type PeopleList } from '@roundtable/contracts'
import { mayRead, personFields, roles, type PersonField } from '@roundtable/domain'
import type { DataSource, Logger } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import { AgendaApi } from '../agenda/testing/agenda-api'
import { anAgenda, idOf } from '../agenda/testing/an-agenda'
import { RefoldSearch } from './refold-search'
import { changePerson, readPerson } from './testing/people-api'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())

const aRoundOfPeople = () =>
  anAgenda()
    .room('A')
    .person('Émile Zola', {
      function: 'Ministre',
      country: 'CI',
      organisation: 'Ministère',
      organisationId: idOf('Ministère'),
    })
    .person('أحمد العلي', { function: 'وزير الاتصالات', country: 'EG' })
    .person('Zoë', {
      organisation: 'Youth',
      organisationId: idOf('Youth'),
      highLevel: false,
      membership: false,
      presence: 'remote',
      group: 'youth',
    })
    .person('Bea 100%', { highLevel: false, group: 'academia' })
    .person('bea_x', { group: 'academia' })
    .session('s1', { people: ['Zoë'], roles: [{ person: 'bea_x', reply: 'declined' }] })
    .session('s2', { people: ['Zoë'] })
    .place('s1', 'A 09:00')

const list = async (query = '', role: 'organizer' | 'viewer' = 'organizer') =>
  (await api.get<PeopleList>(`/api/people?${query}`, role)).body
const names = async (query = '') => (await list(query)).people.map(({ name }) => name)
const searched = (text: string) => names(`search=${encodeURIComponent(text)}`)

describe('GET /api/people', () => {
  beforeEach(() => api.load(aRoundOfPeople()))

  it('lists everybody by name as people sort them, with how many sessions they take part in', async () => {
    const { people, total } = await list()
    expect([total, people.map(({ name, sessions }) => [name, sessions])]).toEqual([
      5,
      [
        ['Bea 100%', 0],
        ['bea_x', 0],
        ['Émile Zola', 0],
        ['Zoë', 2],
        ['أحمد العلي', 0],
      ],
    ])
    expect(people[2]).toEqual({
      id: idOf('Émile Zola'),
      honorific: 'H.E.',
      name: 'Émile Zola',
      function: 'Ministre',
      organisation: 'Ministère',
      group: 'government',
      country: 'CI',
      rank: 'other',
      highLevel: true,
      membership: true,
      presence: 'on-site',
      sessions: 0,
    })
  })

  it.each([
    ['accents, capitals and the order of words do not matter', 'ZOLA emile', ['Émile Zola']],
    ['every word has to be found', 'zola ahmed', []],
    ['function and organisation count', 'ministre ministere', ['Émile Zola']],
    ['a country answers to its name in any of six languages', 'ивуар', ['Émile Zola']],
    ['hamza and harakat do not matter', 'احمد', ['أحمد العلي']],
    ['a part of a word is enough', 'وزير', ['أحمد العلي']],
    ['wildcards are letters: per cent', '100%', ['Bea 100%']],
    ['wildcards are letters: underscore', 'bea_', ['bea_x']],
    ['a backslash is a letter', '\\', []],
    [
      'blanks alone ask for nothing',
      '  ',
      ['Bea 100%', 'bea_x', 'Émile Zola', 'Zoë', 'أحمد العلي'],
    ],
    ['quotes are letters', `'; DROP TABLE person; --`, []],
  ])('%s', async (_, text, expected) => {
    expect(await searched(text)).toEqual(expected)
  })

  it.each([
    [`organisation=${idOf('Youth')}`, ['Zoë']],
    [`organisation=${idOf('Youth')}&group=academia`, []],
    ['group=academia', ['Bea 100%', 'bea_x']],
    ['country=EG', ['أحمد العلي']],
    ['rank=other&presence=remote', ['Zoë']],
    ['highLevel=false', ['Bea 100%', 'Zoë']],
    ['membership=false', ['Zoë']],
    ['taking=true', ['Zoë']],
    ['taking=false&group=academia&highLevel=true', ['bea_x']],
    ['offset=1&limit=2', ['bea_x', 'Émile Zola']],
    ['offset=99', []],
  ])('%s', async (query, expected) => {
    expect(await names(query)).toEqual(expected)
  })

  it('counts all that fit, whatever the page', async () => {
    expect((await list('group=academia&limit=1&offset=1')).total).toBe(2)
    expect((await list('group=academia&offset=50')).total).toBe(2)
  })

  it('finds people by what they are changed to, and by the new name of their organisation', async () => {
    await changePerson(api, 'Zoë', { name: 'Chloé', country: 'TO' })
    expect([await searched('zoe'), await searched('chloe tonga')]).toEqual([[], ['Chloé']])
    const { organisationId } = await readPerson(api, 'Émile Zola')
    await api.patch(`/api/organisations/${organisationId}`, {
      commandId: crypto.randomUUID(),
      expectedVersion: 1,
      fields: { name: 'Académie', acronym: 'ACA' },
    })
    expect([await searched('ministère'), await searched('academie aca')]).toEqual([
      [],
      ['Émile Zola'],
    ])
  })

  it('derives again, at the start, what an older version derived otherwise', async () => {
    await api.rows(`UPDATE person SET search = lower(name)`)
    expect(await searched('emile')).toEqual([])
    await api.api.app.get(RefoldSearch, { strict: false }).onApplicationBootstrap()
    expect(await searched('emile')).toEqual(['Émile Zola'])
  })

  it('shows nothing that some role may not see (I-13)', () => {
    const shown = Object.keys(personLine.shape).filter((field): field is PersonField =>
      personFields.includes(field as PersonField),
    )
    expect(shown).toContain('rank')
    for (const role of roles) expect(shown.filter((field) => !mayRead(role, field))).toEqual([])
  })
})

describe('with two thousand people', () => {
  const queries: string[] = []
  const counted = async (query: string): Promise<[number, PeopleList]> => {
    queries.splice(0)
    const answer = await list(query)
    return [queries.filter((sql) => /^\s*SELECT/.test(sql)).length, answer]
  }

  beforeAll(() => {
    const logger = { logQuery: (sql: string) => void queries.push(sql) } as unknown as Logger
    api.api.app.get<DataSource>(READS).logger = logger
  })

  it('it takes as many queries as with one, and little time', async () => {
    await api.load(anAgenda().person('Ann'))
    const [few, one] = await counted('search=ann')
    const crowd = anAgenda()
    const crowdOf = Array.from({ length: 2_000 }, (_, i) => `Person ${i}`)
    for (const [i, name] of crowdOf.entries())
      crowd.person(name, {
        organisation: `Org ${i % 300}`,
        organisationId: idOf(`Org ${i % 300}`),
      })
    await api.load(crowd)
    const started = performance.now()
    const [many, all] = await counted('search=person 19&limit=200')
    expect(performance.now() - started).toBeLessThan(1_500)
    const expected = crowdOf.filter((name, i) => `${name} ${i % 300}`.includes('19')).length
    // Who asks, how many there are, and the page.
    expect([few, one.total, many, all.people.length, all.total]).toEqual([
      3,
      1,
      3,
      expected,
      expected,
    ])
  }, 60_000)
})
