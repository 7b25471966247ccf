import { describe, expect, it } from '@jest/globals'
import { changed, inOrder, speakingTime, withPerson, without, type Role } from './roles'

const role = (personId: string, part: Partial<Role> = {}): Role => ({
  personId,
  role: 'panellist',
  reply: 'invited',
  from: null,
  to: null,
  minutes: null,
  ...part,
})

describe('the people of a session', () => {
  it('are asked once, in the role the format asks for', () => {
    const chair = role('latu', { role: 'chair' })
    expect(withPerson([chair], 'solheim', 'panel')).toEqual([chair, role('solheim')])
    expect(withPerson([], 'solheim', 'signing')).toEqual([role('solheim', { role: 'signatory' })])
    expect(withPerson([], 'solheim', 'opening')).toEqual([role('solheim', { role: 'speaker' })])
    expect(withPerson([chair], 'latu', 'panel')).toEqual([chair])
  })

  it('withdraw and are taken off one by one', () => {
    const list = [role('latu'), role('solheim')]
    expect(changed(list, 'solheim', { reply: 'declined' })).toEqual([
      role('latu'),
      role('solheim', { reply: 'declined' }),
    ])
    expect(without(list, 'latu')).toEqual([role('solheim')])
  })

  it('take a new order; who came meanwhile stays, who left stays away', () => {
    const list = [role('a'), role('b'), role('new')]
    expect(inOrder(list, ['b', 'gone', 'a'], (one) => one.personId)).toEqual([
      role('b'),
      role('a'),
      role('new'),
    ])
  })

  it('speak as long as was agreed; who declined does not', () => {
    const list = [
      role('a', { minutes: 3 }),
      role('b', { minutes: 5, reply: 'declined' }),
      role('c'),
    ]
    expect(speakingTime(list)).toEqual({ minutes: 3, open: 1 })
  })
})
