import { describe, expect, it } from '@jest/globals'
import type { PresentTab } from '@roundtable/contracts'
import { hear, nobodyYet } from './others'
import { doingOf, marksOf, peopleOf, shortName } from './people'
import { aTab, inHand } from './testing/a-tab'

const peopleFrom = (...tabs: PresentTab[]) =>
  peopleOf(hear(nobodyYet, { kind: 'everyone', you: 'me.1', tabs, clear: true }, 0))

const brief = (people: ReturnType<typeof peopleOf>) =>
  people.map(({ id, nth, me, tabs }) => [id, nth, me, tabs.map(({ tab }) => tab)])

describe('people', () => {
  it('stand once, however many tabs they have; my other tab is me', () => {
    const people = peopleFrom(aTab('me.1'), aTab('a.1'), aTab('me.2'), aTab('a.2'), aTab('b.1'))
    expect(brief(people)).toEqual([
      ['a', null, false, ['a.1', 'a.2']],
      ['me', null, true, ['me.2']],
      ['b', null, false, ['b.1']],
    ])
  })

  it('of one name are numbered, the same on every board', () => {
    const name = 'Claire Rousset'
    const [c1, c2] = [aTab('c1.1', { name }), aTab('c2.1', { name })]
    const other = aTab('x.1', { name: 'Amina Uwase' })
    expect(brief(peopleFrom(aTab('me.1'), c2, other, c1)).map(([id, nth]) => [id, nth])).toEqual([
      ['c2', 2],
      ['x', null],
      ['c1', 1],
    ])
  })

  it('are twelve, and all are there', () => {
    const tabs = Array.from({ length: 12 }, (_, nth) => aTab(`p${nth}.1`))
    expect(peopleFrom(aTab('me.1'), ...tabs)).toHaveLength(12)
  })
})

describe('a short name', () => {
  it.each([
    ['Claire Rousset', null, 'Claire R.'],
    ['H.E. Mr. Tevita Latu', null, 'Tevita L.'],
    ['Organizer', null, 'Organizer'],
    ['Claire Rousset', 2, 'Claire R. (2)'],
    ['أمينة بنت يوسف', null, 'أمينة ي.'],
    ['  Li  Wei ', null, 'Li W.'],
    ['H.E.', null, 'H.E.'],
  ])('%s %s: %s', (name, nth, short) => {
    expect(shortName({ name, nth })).toBe(short)
  })
})

describe('what somebody does', () => {
  const of = (...tabs: PresentTab[]) => doingOf({ tabs })

  it('is what the hand does, else what is written, else what is looked at', () => {
    const looks = aTab('a.1', { selected: 's1' })
    const edits = aTab('a.2', { selected: 's1', editing: 's2' })
    const moves = aTab('a.3', { selected: 's3', hold: inHand('s3') })
    expect([of(looks, edits, moves), of(looks, edits), of(looks), of(aTab('a.1'))]).toEqual([
      { kind: 'moves', hold: inHand('s3') },
      { kind: 'edits', sessionId: 's2' },
      { kind: 'looks', sessionId: 's1' },
      { kind: 'is-here' },
    ])
  })
})

describe('marks on sessions', () => {
  it('name each person once, where they do most; who does nothing marks nothing', () => {
    const people = peopleFrom(
      aTab('me.1', { selected: 's1' }),
      aTab('a.1', { selected: 's1', hold: inHand('s1') }),
      aTab('b.1', { selected: 's1' }),
      aTab('b.2', { selected: 's1', editing: 's1' }),
      aTab('c.1', { selected: 's1' }),
      aTab('d.1'),
    )
    const marks = [...marksOf(people)].map(([id, { holders, editors, lookers }]) => [
      id,
      ...[holders, editors, lookers].map((list) => list.map((person) => person.id)),
    ])
    expect(marks).toEqual([['s1', ['a'], ['b'], ['c']]])
  })
})
