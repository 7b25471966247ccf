import { describe, expect, it } from '@jest/globals'
import { diffOf } from './audit-diff'

const field = (...fields: string[]) => fields.map((name) => ({ field: name }))

describe('what differs between before and after', () => {
  it('is told value by value; what stayed is not told', () => {
    const before = { role: 'viewer', name: 'Ada', title: { en: 'One', fr: 'Un' }, n: 0 }
    const after = { role: 'organizer', name: 'Ada', title: { en: 'Two', fr: 'Un' }, n: 1 }
    expect(diffOf(before, after)).toEqual([
      { path: field('role'), before: 'viewer', after: 'organizer' },
      { path: field('title', 'en'), before: 'One', after: 'Two' },
      { path: field('n'), before: 0, after: 1 },
    ])
  })

  it('is everything where one side is not there, and nothing of what is empty on both', () => {
    expect(diffOf(null, { name: 'Ada', lock: null, uses: [], notes: '', details: {} })).toEqual([
      { path: field('name'), after: 'Ada' },
    ])
    expect(diffOf({ placement: { roomId: 'x', start: 5 } }, { placement: null })).toEqual([
      { path: field('placement', 'roomId'), before: 'x' },
      { path: field('placement', 'start'), before: 5 },
    ])
    expect(diffOf(null, undefined)).toEqual([])
    expect(diffOf({ notes: '', uses: [] }, { notes: null })).toEqual([])
  })

  it('tells no and zero from nothing', () => {
    expect(
      diffOf({ captioning: null, expected: null }, { captioning: false, expected: 0 }),
    ).toEqual([
      { path: field('captioning'), after: false },
      { path: field('expected'), after: 0 },
    ])
  })

  it('leaves out numbers of versions, and the id of what the line is about', () => {
    const before = { id: 'one', version: 1, placementVersion: 1, code: 'A' }
    const after = { id: 'two', version: 2, placementVersion: 2, code: 'B' }
    expect(diffOf(before, after)).toEqual([{ path: field('code'), before: 'A', after: 'B' }])
  })

  it('takes a list of words, and one of stretches of time, as one value', () => {
    const [morning, noon] = [
      { start: '2022-06-07T08:00:00+02:00', end: '2022-06-07T12:00:00+02:00' },
      { start: '2022-06-07T12:00:00+02:00', end: '2022-06-07T14:00:00+02:00' },
    ]
    const before = { features: ['stage', 'webcast'], lent: [morning], languages: ['en'] }
    const after = { features: ['stage'], lent: [morning, noon], languages: ['en'] }
    expect(diffOf(before, after)).toEqual([
      { path: field('features'), before: ['stage', 'webcast'], after: ['stage'] },
      { path: field('lent'), before: [morning], after: [morning, noon] },
    ])
  })

  it('follows the things of a list by their ids, wherever they stand', () => {
    const [ada, ben, eve] = ['ada', 'ben', 'eve'].map((personId) => ({
      personId,
      reply: 'invited',
    }))
    const roles = { field: 'roles' }
    expect(diffOf({ roles: [ada, ben] }, { roles: [{ ...ben, reply: 'confirmed' }, eve] })).toEqual(
      [
        { path: [roles, { item: 'ada' }, { field: 'reply' }], before: 'invited' },
        {
          path: [roles, { item: 'ben' }, { field: 'reply' }],
          before: 'invited',
          after: 'confirmed',
        },
        { path: [roles, { item: 'eve' }, { field: 'reply' }], after: 'invited' },
      ],
    )
    expect(diffOf({ roles: [ada, ben, eve] }, { roles: [ben, ada, eve] })).toEqual([
      {
        path: [roles, { field: 'order' }],
        before: ['ada', 'ben', 'eve'],
        after: ['ben', 'ada', 'eve'],
      },
    ])
  })

  it('lets a thing be called what it calls itself, and tells of one that is nothing but there', () => {
    const zone = { id: 'z1', code: 'MAIN', name: { en: 'Main hall' } }
    expect(diffOf({ zones: [zone] }, { zones: [{ ...zone, name: { en: 'Hall' } }] })).toEqual([
      {
        path: [{ field: 'zones' }, { item: 'z1', called: 'MAIN' }, ...field('name', 'en')],
        before: 'Main hall',
        after: 'Hall',
      },
    ])
    expect(diffOf({ uses: [{ poolId: 'p' }] }, { uses: [{ poolId: 'q' }] })).toEqual([
      { path: [{ field: 'uses' }, { item: 'p' }], before: true },
      { path: [{ field: 'uses' }, { item: 'q' }], after: true },
    ])
  })

  it('follows ways by both their ends, and by their places what has no ids or the same', () => {
    const way = (minutes: number) => ({ walks: [{ a: 'x', b: 'y', minutes }] })
    expect(diffOf(way(4), way(6))).toEqual([
      {
        path: [{ field: 'walks' }, { item: 'x y' }, { field: 'minutes' }],
        before: 4,
        after: 6,
      },
    ])
    const duty = (role: string) => ({ bodyId: 'b', role })
    expect(
      diffOf({ duties: [duty('chair'), duty('member')] }, { duties: [duty('chair'), duty('')] }),
    ).toEqual([{ path: [{ field: 'duties' }, { item: 2 }, { field: 'role' }], before: 'member' }])
  })

  it('is told of a whole list by the ids of its things, without a field around', () => {
    const moved = (roomId: string) => [{ sessionId: 's', placement: { roomId } }]
    expect(diffOf(moved('a'), moved('b'))).toEqual([
      { path: [{ item: 's' }, ...field('placement', 'roomId')], before: 'a', after: 'b' },
    ])
  })

  it('tells both where words became more than words', () => {
    expect(diffOf({ lock: 'somewhere' }, { lock: { roomId: 'a' } })).toEqual([
      { path: field('lock'), before: 'somewhere' },
      { path: field('lock', 'roomId'), after: 'a' },
    ])
  })

  it('numbers the lines that an erasure vouches for', () => {
    const lines = [5, 7].map((seq) => ({ seq, hash: 'ab', rest: 'cd' }))
    expect(diffOf(null, { fields: ['name'], lines })).toEqual([
      { path: field('fields'), after: ['name'] },
      { path: field('lines'), after: [5, 7] },
    ])
  })
})
