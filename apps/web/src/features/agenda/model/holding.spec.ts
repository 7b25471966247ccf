import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { Desk } from './desk'
import { PlanStore } from './plan-store'
import { planWith, uuid } from './testing/a-wire-plan'

const [s1, s2] = ['s1', 's2'].map(uuid) as [string, string]
const plan = planWith({ s1: '10:00', s2: '12:00' })

describe('several cards, and edges, in the hand', () => {
  let desk: Desk
  beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))
  beforeEach(async () => {
    const call = async () => ({ ok: true, value: plan })
    const store = new PlanStore({
      call: call as never,
      now: () => 0,
      newId: () => uuid('c'),
      random: () => 0,
      after: () => () => {},
    })
    desk = new Desk(store, () => {}, {
      server: { call: call as never, newId: () => uuid('d') },
      stash: { read: () => null, write: () => {} },
      now: () => 0,
    })
    await store.read()
    desk.openDay(1)
  })
  const hold = () => desk.ui.getState().hold!
  const over = (room: number, minute: number) =>
    desk.hover({ kind: 'slot', slot: { day: 1, room, minute } })

  it('what is chosen goes as much later and as many rooms further as the first', () => {
    desk.choose([s1, s2])
    desk.lift(s1, 'pointer')
    over(1, 630)
    expect(hold().along.map((a) => a.slot)).toEqual([{ day: 1, room: 1, minute: 750 }])
    // Room B has 80 seats for a hundred.
    expect(hold().verdict!.severity).toBe('warning')
  })

  it('stays in the rooms there are', () => {
    desk.choose([s1, s2])
    desk.lift(s1, 'keyboard')
    desk.steer({ kind: 'room', by: 1 })
    desk.steer({ kind: 'room', by: 1 })
    expect(hold().along[0]!.slot!.room).toBe(1)
  })

  it('is as bad as the worst of them, and says which', () => {
    desk.choose([s1, s2])
    desk.lift(s1, 'pointer')
    over(1, 780)
    expect(hold().verdict!.severity).toBe('blocked')
    expect(hold().along[0]!.verdict!.findings.map((f) => f.code)).toContain('host-meets')
    desk.drop()
    expect(hold().phase).toBe('refused')
  })

  it('takes only the card that was taken when it is not one of the chosen', () => {
    desk.choose([s2])
    desk.lift(s1, 'pointer')
    expect([hold().along, desk.ui.getState().selection]).toEqual([[], [s1]])
  })

  it('an edge keeps the other one, never gets shorter than a step, and is judged like a move', () => {
    desk.pull(s1, 'end', 'pointer')
    desk.pullTo(690)
    expect([hold().minutes, hold().verdict!.severity]).toEqual([90, 'free'])
    desk.pullTo(725)
    expect([hold().verdict!.severity, hold().verdict!.findings[0]!.code]).toEqual([
      'blocked',
      'room-double-booked',
    ])
    desk.pullTo(500)
    expect(hold().minutes).toBe(5)
    desk.cancel()
    desk.pull(s1, 'start', 'keyboard')
    desk.steer({ kind: 'shift', minutes: -5 })
    desk.steer({ kind: 'room', by: 1 })
    expect([hold().minutes, hold().over]).toEqual([
      65,
      { kind: 'slot', slot: { day: 1, room: 0, minute: 595 } },
    ])
  })

  it('one refused as a whole without a hand tells each session its own reasons', () => {
    desk.acts.apply(
      [
        { sessionId: s1, placement: { roomId: uuid('A'), start: 1440 + 720 } },
        { sessionId: s2, placement: { roomId: uuid('A'), start: 1440 + 735 } },
      ],
      'move',
    )
    const { troubles, sync } = desk.plan.state.getState()
    expect([Object.keys(troubles).toSorted(), sync!.unsettled]).toEqual([[s1, s2].toSorted(), []])
  })
})
