import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { offline } from '../../../platform/problem'
import { Desk } from './desk'
import { PlanStore } from './plan-store'
import { planWith, uuid } from './testing/a-wire-plan'

const [s1, s2] = ['s1', 's2'].map(uuid) as [string, string]
const plan = planWith({ s1: '10:00', s2: '12:00' })
const settle = () => new Promise((done) => setTimeout(done, 0))

interface Body {
  commandId: string
  moves: { sessionId: string; expectedVersion: number; placement: unknown }[]
}

/** A server that may be away; what reached it while its answers got lost is known to it. */
class Server {
  away: 'no' | 'yes' | 'deaf' = 'no'
  readonly applied: Body[] = []
  private ids = 0
  readonly newId = () => uuid(`c${(this.ids += 1)}`)
  readonly call = async (name: string, options: { body?: Body } = {}) => {
    if (name === 'plan') return { ok: true, value: plan }
    const body = options.body!
    const known = this.applied.some(({ commandId }) => commandId === body.commandId)
    if (this.away !== 'yes' && !known) this.applied.push(body)
    if (this.away !== 'no') return { ok: false, problem: offline() }
    const placements = body.moves.map((m) => ({
      sessionId: m.sessionId,
      version: m.expectedVersion + 1,
      placement: m.placement,
      changedBy: 'Me',
      changedAt: '2022-06-06T10:00:00Z',
    }))
    return { ok: true, value: { seq: 5, findings: [], placements } }
  }
}

describe('taking back what waits', () => {
  let server: Server
  let store: PlanStore
  let desk: Desk
  const timers: (() => void)[] = []
  beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))
  beforeEach(async () => {
    server = new Server()
    timers.splice(0)
    store = new PlanStore({
      call: server.call as never,
      now: () => 0,
      newId: server.newId,
      random: () => 0,
      after: (_ms, act) => {
        timers.push(act)
        return () => void timers.splice(timers.indexOf(act), 1)
      },
    })
    desk = new Desk(store, () => {}, {
      server: server as never,
      stash: { read: () => null, write: () => {} },
      now: () => 0,
    })
    await store.read()
    desk.openDay(1)
  })
  const at = (minute: number) => ({ roomId: uuid('A'), start: 1440 + minute })
  const place = async (id: string, minute: number) => {
    desk.place(id, at(minute))
    await settle()
  }
  const starts = () =>
    [s1, s2].map((id) => store.state.getState().shown!.cardOf.get(id)!.slot!.minute)
  const waiting = () => store.state.getState().sync!.unsettled.length
  const undo = async () => {
    desk.undoing.undo()
    await settle()
    return desk.ui.getState().spoken
  }
  const redo = async () => {
    desk.undoing.redo()
    await settle()
    return desk.ui.getState().spoken
  }
  const back = async () => {
    server.away = 'no'
    for (let i = 0; i < 8; i++) {
      store.retry()
      await settle()
    }
  }
  const planId = plan.id

  it('takes the last one out of the queue, and puts it back', async () => {
    server.away = 'yes'
    await place(s1, 660)
    await place(s2, 780)
    expect([starts(), waiting(), desk.undoing.canUndo(planId)]).toEqual([[660, 780], 2, true])
    expect(await undo()).toBe('Taken back. It had not been sent yet.')
    expect([starts(), waiting(), desk.undoing.canRedo(planId)]).toEqual([[660, 720], 1, true])
    await redo()
    expect([starts(), waiting(), desk.undoing.canRedo(planId)]).toEqual([[660, 780], 2, false])
    await undo()
    await back()
    expect([starts(), server.applied.length, waiting()]).toEqual([[660, 720], 1, 0])
  })

  it('moves it back behind itself where it may have arrived', async () => {
    server.away = 'deaf'
    await place(s1, 660)
    expect(await undo()).toBe('Taken back here. It is saved with what waits.')
    expect([starts(), waiting()]).toEqual([[600, 720], 2])
    await back()
    expect([starts(), waiting()]).toEqual([[600, 720], 0])
    expect(server.applied.map(({ moves: [m] }) => m!.placement)).toEqual([
      { roomId: uuid('A'), start: '2022-06-08T11:00:00+02:00' },
      { roomId: uuid('A'), start: '2022-06-08T10:00:00+02:00' },
    ])
    expect(desk.undoing.past.deeds.map((d) => d.state)).toEqual(['undone'])
    await redo()
    expect(starts()).toEqual([660, 720])
  })

  it('goes on with what is saved, and does again in the same order', async () => {
    await place(s2, 780)
    server.away = 'yes'
    await place(s1, 660)
    await undo()
    await undo()
    expect(starts()).toEqual([600, 720])
    await redo()
    expect(starts()).toEqual([600, 780])
    await redo()
    expect(starts()).toEqual([660, 780])
    await back()
    expect([starts(), waiting()]).toEqual([[660, 780], 0])
  })

  it('forgets what was taken back once something new is done', async () => {
    server.away = 'yes'
    await place(s1, 660)
    await place(s2, 780)
    await undo()
    await place(s2, 840)
    expect([desk.undoing.canRedo(planId), await redo(), starts()]).toEqual([
      false,
      'There is nothing to do again.',
      [660, 840],
    ])
  })
})
