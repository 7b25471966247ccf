import { describe, expect, it } from '@jest/globals'
import type { MyPresence, PresenceNews, PresentTab } from '@roundtable/contracts'
import type { Looks } from './looks'
import { otherTabs } from './others'
import { PresenceStore } from './presence-store'
import { aClock } from './testing/a-clock'
import { aTab } from './testing/a-tab'

const uuid = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`
const tab = uuid(1)
const session = uuid(7)
const at = (hour: number) => ({
  sessionId: session,
  slot: { roomId: uuid(9), start: `2022-06-08T${hour}:00:00+02:00` },
})
const nothing: Looks = { selected: null, editing: null, hold: null }

function aStore() {
  const { pace, pass } = aClock()
  const said: MyPresence[] = []
  const store = new PresenceStore({ ...pace, newId: () => tab })
  store.speakThrough((each) => said.push(each))
  const others = () => otherTabs(store.state.getState().others)
  return { store, said, pass, others }
}

const everyone = (...tabs: PresentTab[]): PresenceNews => ({
  kind: 'everyone',
  you: 'me.1',
  tabs: [aTab('me.1'), ...tabs],
  clear: true,
})
const holding = (clock: number, hour: number) =>
  aTab('amina.1', { clock, name: 'Amina', hold: at(hour) })

describe('what I look at', () => {
  it('is told at most twice a second, the newest at the end, and not again while it is the same', () => {
    const { store, said, pass } = aStore()
    store.lineIs('live')
    store.look(() => nothing)
    pass(0)
    for (const hour of [10, 11, 12, 13]) {
      store.look(() => ({ ...nothing, hold: at(hour) }))
      pass(100)
    }
    store.look(() => ({ ...nothing, hold: at(13) }))
    pass(5_000)
    expect(said).toEqual([
      { tab, clock: 1, ...nothing },
      { tab, clock: 2, ...nothing, hold: at(13) },
    ])
  })

  it('is not told while the line does not carry, and is told once when it does again', () => {
    const { store, said, pass } = aStore()
    store.look(() => nothing)
    pass(1_000)
    expect(said).toEqual([])
    store.lineIs('live')
    pass(1_000)
    store.lineIs('offline')
    store.look(() => ({ ...nothing, selected: session }))
    pass(1_000)
    store.lineIs('live')
    pass(1_000)
    expect(said.map(({ clock, selected }) => [clock, selected])).toEqual([
      [1, null],
      [2, session],
    ])
  })
})

describe('what is told of others', () => {
  it('is taken as the contract says, and nothing else', () => {
    const { store, others } = aStore()
    store.hear(everyone(aTab('amina.1')))
    for (const odd of [null, {}, { kind: 'here' }, { kind: 'here', tab: { tab: 'x' } }])
      store.hear(odd)
    expect(others()).toEqual([aTab('amina.1')])
  })

  it('is over when the line breaks: nobody is seen, and that is known', () => {
    const { store, others } = aStore()
    store.lineIs('live')
    store.hear(everyone(aTab('amina.1')))
    store.lineIs('offline')
    expect([others(), store.state.getState().others.clear]).toEqual([[], false])
    store.lineIs('connecting')
    store.lineIs('live')
    store.hear(everyone())
    expect(store.state.getState().others.clear).toBe(true)
  })
})

describe('a card in somebody’s hand', () => {
  it('is not lifted, and it is said who has it, until it is let go', () => {
    const { store } = aStore()
    store.hear(everyone(holding(1, 10)))
    expect([store.mayLift(uuid(8)), store.state.getState().refused]).toEqual([true, null])
    expect([store.mayLift(session), store.state.getState().refused]).toEqual([
      false,
      { sessionId: session, by: holding(1, 10) },
    ])
    store.hear({ kind: 'here', tab: holding(2, 11) })
    expect(store.state.getState().refused).not.toBeNull()
    store.hear({ kind: 'here', tab: aTab('amina.1', { clock: 3, name: 'Amina' }) })
    expect([store.state.getState().refused, store.mayLift(session)]).toEqual([null, true])
  })

  it('what is said goes by itself', () => {
    const { store, pass } = aStore()
    store.hear(everyone(holding(1, 10)))
    store.mayLift(session)
    pass(4_999)
    expect(store.state.getState().refused).not.toBeNull()
    pass(1)
    expect(store.state.getState().refused).toBeNull()
    store.mayLift(session)
    store.close()
  })
})
