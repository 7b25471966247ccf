import { describe, expect, it } from '@jest/globals'
import { identities } from './pair-meetings'

const at = (day: number, time = '15:00'): string =>
  new Date(`2022-06-${String(day).padStart(2, '0')}T${time}Z`).toISOString()

const stored = (uid: string, start: string) => ({ uid, during: { start: new Date(start) } })
/** An instance of series `uid` at its rule's own time. */
const coming = (uid: string, instance: string | null, start = instance!) => ({
  uid,
  instance,
  start: new Date(start),
})
const pairs = (before: ReturnType<typeof stored>[], after: ReturnType<typeof coming>[]) => [
  ...identities(before, after).values(),
]

describe('meetings from revision to revision', () => {
  it('are known by UID and instance, wherever they have moved', () => {
    const before = [stored('a', at(6)), stored(`b ${at(7)}`, at(7))]
    const after = [coming('a', null, at(9)), coming('b', at(7), at(7, '18:00'))]
    expect(pairs(before, after)).toEqual(['a', `b ${at(7)}`])
  })

  it('keep their identities when a series shifts by a quarter of an hour', () => {
    const days = [6, 7, 8]
    const before = days.map((day) => stored(`s ${at(day)}`, at(day)))
    const after = days.map((day) => coming('s', at(day, '15:15')))
    expect(pairs(before, after)).toEqual(before.map((b) => b.uid))
  })

  it('lose the day that is gone and no other when a series shifts and loses one', () => {
    const before = [6, 7, 8, 9].map((day) => stored(`s ${at(day)}`, at(day)))
    const after = [6, 8, 9].map((day) => coming('s', at(day, '15:15')))
    expect(pairs(before, after)).toEqual([6, 8, 9].map((day) => `s ${at(day)}`))
  })

  it('are new where a series gets longer', () => {
    const before = [6, 7].map((day) => stored(`s ${at(day)}`, at(day)))
    const after = [6, 7, 8].map((day) => coming('s', at(day, '15:15')))
    expect(pairs(before, after)).toEqual([`s ${at(6)}`, `s ${at(7)}`, `s ${at(8, '15:15')}`])
  })

  it('go on as one when a single meeting becomes a series, and back', () => {
    expect(pairs([stored('s', at(6))], [coming('s', at(6)), coming('s', at(7))])).toEqual([
      's',
      `s ${at(7)}`,
    ])
    const before = [stored(`s ${at(6)}`, at(6)), stored(`s ${at(7)}`, at(7))]
    expect(pairs(before, [coming('s', null, at(7, '14:00'))])).toEqual([`s ${at(7)}`])
  })

  it('never share an identity', () => {
    // Shifted by a day once: the first day goes on as the last; then it comes back.
    const first = [6, 7, 8].map((day) => coming('s', at(day)))
    const moved = [7, 8, 9].map((day) => coming('s', at(day)))
    const row = (map: Map<ReturnType<typeof coming>, string>) =>
      [...map].map(([c, uid]) => ({ uid, during: { start: c.start } }))
    const one = identities([], first)
    const two = identities(row(one), moved)
    const three = identities(row(two), first)
    expect([...two.values()]).toEqual([at(7), at(8), at(6)].map((t) => `s ${t}`))
    expect([...identities(row(two), moved).values()]).toEqual([...two.values()])
    expect([...three.values()]).toEqual([...one.values()])
  })

  it('say nothing of other UIDs', () => {
    expect(pairs([stored('a', at(6))], [coming('b', null, at(6))])).toEqual(['b'])
  })
})
