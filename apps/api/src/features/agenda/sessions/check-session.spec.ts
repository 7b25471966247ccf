import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { SessionChange } from '@roundtable/contracts'
import { aRole } from '../testing/a-role'
import { AgendaApi } from '../testing/agenda-api'
import { anAgenda, at, idOf } from '../testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())

const base = () =>
  anAgenda()
    .room('A')
    .person('Ann')
    .person('Bea')
    .pool('Cameras', { size: 2 })
    .pool('French team', { size: 1, language: 'fr' })
    .session('s1', { people: ['Ann'] })
    .session('s2')
    .place('s1', 'A 09:00')
beforeEach(() => api.load(base()))

const anItem = (person: string) => ({
  id: idOf(`item of ${person}`),
  title: { en: '' },
  personId: idOf(person),
  minutes: 1,
})

describe('values that cannot be', () => {
  const cases: [string, SessionChange['fields'], string[]][] = [
    ['an unknown person', { roles: [aRole('Nobody')] }, ['/roles/0/personId unknown-person']],
    [
      'a person twice',
      { roles: [aRole('Ann'), aRole('Ann', { role: 'chair' })] },
      ['/roles/1/personId named-twice'],
    ],
    [
      'minutes of a role outside of the session',
      { roles: [aRole('Ann', { from: 60 }), aRole('Bea', { to: 61, minutes: 61 })] },
      [
        '/roles/0/from outside-session',
        '/roles/1/to outside-session',
        '/roles/1/minutes longer-than-session',
      ],
    ],
    [
      'an unknown room',
      { lock: { roomId: idOf('Z'), start: at('09:00') } },
      ['/lock/roomId unknown-room'],
    ],
    [
      'a lock between two minutes',
      { lock: { roomId: idOf('A'), start: '2022-06-08T09:00:30+02:00' } },
      ['/lock/start not-a-whole-minute'],
    ],
    [
      'an unknown pool, one twice, and interpreters',
      {
        uses: [
          { poolId: idOf('Cameras'), count: 1 },
          { poolId: idOf('Cameras'), count: 1 },
          { poolId: idOf('French team'), count: 1 },
          { poolId: idOf('Boats'), count: 1 },
        ],
      },
      ['by-language', 'named-twice', 'unknown-pool'],
    ],
    [
      'relations to itself, to nothing, and both ways',
      {
        relations: [
          { kind: 'before', sessionId: idOf('s1') },
          { kind: 'before', sessionId: idOf('s2') },
          { kind: 'after', sessionId: idOf('s2') },
          { kind: 'same-room', sessionId: idOf('s9') },
        ],
      },
      ['contradictory', 'itself', 'unknown-session'],
    ],
    [
      'details of another format',
      { details: { question: 'Who pays?' } },
      ['/details/question not-of-this-format'],
    ],
    [
      'items of a panel',
      {
        format: 'panel',
        items: [{ id: randomUUID(), title: { en: 'One' }, personId: null, minutes: 1 }],
      },
      ['/items not-a-container'],
    ],
    [
      'an item twice, of nobody',
      {
        format: 'signing',
        items: [1, 2].map(() => ({
          id: idOf('i'),
          title: { en: '' },
          personId: idOf('Nobody'),
          minutes: 1,
        })),
      },
      [
        '/items/0/personId unknown-person',
        '/items/1/id named-twice',
        '/items/1/personId unknown-person',
      ],
    ],
    [
      'the floor for somebody who takes no part, or has declined',
      {
        format: 'signing',
        roles: [aRole('Ann', { reply: 'declined' })],
        items: [anItem('Bea'), anItem('Ann')],
      },
      ['/items/0/personId takes-no-part', '/items/1/personId takes-no-part'],
    ],
    ['no title', { title: { en: ' ' } }, ['/title/en required']],
    ['a title without end', { title: { en: 'T', ar: 'ا'.repeat(301) } }, ['/title/ar too-long']],
    ['a code that another one has', { code: 'S2' }, ['/code taken']],
  ]
  it.each(cases)(
    '%s → 422 with pointers, and nothing is left behind',
    async (_, fields, expected) => {
      const before = await api.traces()
      const { status, body } = await api.refusedChange('s1', fields)
      expect({ status, type: body.type }).toEqual({ status: 422, type: '/problems/validation' })
      const said = body.errors!.map((e) => `${e.pointer.replace('/fields', '')} ${e.code}`)
      expect(said.every((line) => line.startsWith('/'))).toBe(true)
      // Those of lists that are sorted first are named by their code alone.
      const full = expected.every((e) => e.startsWith('/'))
      expect((full ? said : body.errors!.map((e) => e.code)).sort()).toEqual([...expected].sort())
      expect(await api.traces()).toEqual(before)
    },
  )

  it('an item that stands in another session', async () => {
    const items = [{ id: idOf('item'), title: { en: 'One' }, personId: null, minutes: 1 }]
    expect((await api.change('s2', { format: 'signing', items })).status).toBe(200)
    const { status, body } = await api.refusedChange('s1', { format: 'signing', items })
    expect([status, body.errors?.[0]]).toMatchObject([
      422,
      { pointer: '/fields/items/0/id', code: 'taken' },
    ])
  })

  it('a role taken from somebody who has the floor; a reply is taken back, and the item stays (I-01)', async () => {
    const item = anItem('Ann')
    expect((await api.change('s1', { format: 'signing', items: [item] })).status).toBe(200)
    const { status, body } = await api.refusedChange('s1', { roles: [aRole('Bea')] })
    expect([status, body.errors]).toEqual([
      422,
      [
        {
          pointer: '/fields/roles',
          code: 'has-the-floor',
          said: 'Ann',
          detail: 'Ann has the floor in an item of this session: take the name off the item first.',
        },
      ],
    ])
    const declined = aRole('Ann', { reply: 'declined' })
    expect((await api.change('s1', { roles: [declined, aRole('Bea')] })).status).toBe(200)
    const items = [{ ...item, title: { en: 'Signature' } }]
    expect((await api.change('s1', { items })).status).toBe(200)
    const free = [{ ...item, personId: idOf('Bea') }]
    expect((await api.change('s1', { roles: [aRole('Bea')], items: free })).status).toBe(200)
  })

  it('an order that ends where it began: the sessions of the circle are named, an order beside it is not', async () => {
    const before = (session: string) => ({ kind: 'before' as const, sessionId: idOf(session) })
    const after = (session: string) => ({ kind: 'after' as const, sessionId: idOf(session) })
    await api.load(base().session('s3').session('s4'))
    expect((await api.change('s1', { relations: [before('s2'), before('s4')] })).status).toBe(200)
    expect((await api.change('s2', { relations: [after('s1'), before('s3')] })).status).toBe(200)
    const line = [before('s4'), after('s2')]
    const { body } = await api.refusedChange('s3', { relations: [...line, before('s1')] })
    expect(body.errors?.map(({ code, detail }) => [code, detail])).toEqual([
      [
        'circle',
        'These sessions would each have to be before the next, in a circle: s3 → s1 → s2 → s3.',
      ],
    ])
    const { status } = await api.change('s3', { relations: line })
    expect(status).toBe(200)
  })
})
