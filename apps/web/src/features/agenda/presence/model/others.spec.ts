import { describe, expect, it } from '@jest/globals'
import type { PresenceNews, PresentTab } from '@roundtable/contracts'
import { hear, holderOf, nobodyYet, otherTabs, type Others } from './others'
import { aTab, inHand } from './testing/a-tab'

const everyone = (you: string, ...tabs: PresentTab[]): PresenceNews => ({
  kind: 'everyone',
  you,
  tabs,
  clear: true,
})
const here = (tab: PresentTab): PresenceNews => ({ kind: 'here', tab })

const after = (...news: PresenceNews[]): Others =>
  news.reduce((others, each, index) => hear(others, each, index), nobodyYet)

const me = aTab('me.1')
const amina = aTab('amina.1')
const jean = aTab('jean.1')

describe('who else is here', () => {
  it('is everybody but this tab, in the order they came', () => {
    const others = after(everyone('me.1', me, amina), here(jean), here(aTab('me.2')))
    expect(otherTabs(others)).toEqual([amina, jean, aTab('me.2')])
  })

  it('changes and goes', () => {
    const newer = aTab('amina.1', { clock: 2, selected: 's1' })
    const others = after(everyone('me.1', me, amina, jean), here(newer), {
      kind: 'gone',
      tab: 'jean.1',
    })
    expect(otherTabs(others)).toEqual([newer])
    expect(hear(others, { kind: 'gone', tab: 'nobody' }, 9)).toBe(others)
  })

  it('is not news where it is this tab, as long as it is the same person’s', () => {
    const others = after(everyone('me.1', me, amina))
    const doing = aTab('me.1', { clock: 2, selected: 's1' })
    expect(hear(others, here(doing), 0)).toBe(others)
    const renamed = { ...doing, who: { ...doing.who, name: 'Marie' } }
    expect(hear(others, here(renamed), 0).seen.get('me.1')?.tab).toEqual(renamed)
  })

  it('is not taken back by what comes late', () => {
    const newer = aTab('amina.1', { clock: 5, selected: 's5' })
    const others = after(everyone('me.1', me), here(newer), here(aTab('amina.1', { clock: 4 })))
    expect(otherTabs(others)).toEqual([newer])
  })

  it('is told anew after a break: who left meanwhile is gone, who stayed keeps the place', () => {
    const before = after(everyone('me.1', me, amina, jean))
    const again = hear(before, everyone('me.1', me, aTab('late.1'), jean), 10)
    expect(otherTabs(again)).toEqual([jean, aTab('late.1')])
  })

  it('may not be all: then it says so', () => {
    const others = after(everyone('me.1', me, amina), { kind: 'sight', clear: false })
    expect([others.clear, otherTabs(others)]).toEqual([false, [amina]])
    expect(hear(others, { kind: 'sight', clear: true }, 9).clear).toBe(true)
  })
})

describe('whose hand a session is in', () => {
  const moving = (clock: number, hour: number) =>
    aTab('amina.1', { clock, selected: 's1', hold: inHand('s1', hour) })

  it('is told for that session only, and never of this tab', () => {
    const mine = aTab('me.1', { hold: inHand('s2') })
    const others = after(everyone('me.1', mine, moving(1, 10), jean))
    expect(['s1', 's2', 's3'].map((id) => holderOf(others, id, 0)?.tab ?? null)).toEqual([
      'amina.1',
      null,
      null,
    ])
  })

  it('ends when the hand has not moved for two minutes: the tab may be asleep', () => {
    const others = hear(nobodyYet, here(moving(1, 10)), 0)
    expect(holderOf(others, 's1', 119_999)).not.toBeNull()
    expect(holderOf(others, 's1', 120_000)).toBeNull()
    const moved = hear(others, here(moving(2, 11)), 100_000)
    expect(holderOf(moved, 's1', 219_999)).not.toBeNull()
    const only = hear(moved, here({ ...moving(3, 11), editing: 's9' }), 200_000)
    expect(holderOf(only, 's1', 220_000)).toBeNull()
  })
})
