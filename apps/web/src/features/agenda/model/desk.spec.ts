import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { Desk } from './desk'
import { PlanStore } from './plan-store'
import { planWith, uuid, wireSession } from './testing/a-wire-plan'

const s1 = uuid('s1')
const wire = planWith({ s1: '10:00', s2: '12:00' })
const plan = { ...wire, sessions: [...wire.sessions, wireSession('s3')] }
const settle = () => new Promise((done) => setTimeout(done, 0))

/** A server that says yes to everything. */
const saying = (told: string[], undo: (() => void)[]) => {
  let ids = 0
  const call = async (name: string, options: { body?: { moves: unknown[] } } = {}) =>
    name === 'plan'
      ? { ok: true, value: plan }
      : {
          ok: true,
          value: {
            seq: 5,
            findings: [],
            placements: (
              options.body!.moves as {
                sessionId: string
                expectedVersion: number
                placement: unknown
              }[]
            ).map((m) => ({
              sessionId: m.sessionId,
              version: m.expectedVersion + 1,
              placement: m.placement,
              changedBy: 'Me',
              changedAt: '2022-06-06T10:00:00Z',
            })),
          },
        }
  const store = new PlanStore({
    call: call as never,
    now: () => 0,
    newId: () => uuid(`c${(ids += 1)}`),
    random: () => 0,
    after: () => () => {},
  })
  const desk = new Desk(
    store,
    (text, back) => {
      told.push(text)
      undo.push(back)
    },
    {
      server: { call: call as never, newId: () => uuid(`d${(ids += 1)}`) },
      stash: { read: () => null, write: () => {} },
      now: () => 0,
    },
  )
  return { store, desk }
}

describe('the desk', () => {
  let told: string[]
  let undo: (() => void)[]
  let desk: Desk
  let store: PlanStore
  const where = (id: string) => {
    const slot = store.state.getState().shown!.cardOf.get(id)!.slot
    return slot && [slot.day, slot.room, slot.minute]
  }
  beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))
  beforeEach(async () => {
    told = []
    undo = []
    ;({ store, desk } = saying(told, undo))
    await store.read()
    desk.openDay(1)
  })

  it('carries a card by keys, drops it, tells it, and takes it back', async () => {
    desk.lift(s1, 'keyboard')
    desk.steer({ kind: 'shift', minutes: 5 })
    expect(desk.ui.getState().hold).toMatchObject({
      over: { kind: 'slot', slot: { day: 1, room: 0, minute: 605 } },
      verdict: { severity: 'free' },
    })
    desk.drop()
    expect([where(s1), desk.ui.getState().hold]).toEqual([[1, 0, 605], null])
    await settle()
    expect(told).toEqual(['s1 moved to 10:05, A'])
    undo[0]!()
    expect(where(s1)).toEqual([1, 0, 600])
  })

  it('saves nothing over a blocked slot: it explains, offers, and takes a number', () => {
    desk.lift(s1, 'pointer')
    desk.hover({ kind: 'slot', slot: { day: 1, room: 0, minute: 905 } })
    desk.drop()
    const { hold } = desk.ui.getState()
    expect([where(s1), hold!.phase, hold!.verdict!.findings[0]!.code]).toEqual([
      [1, 0, 600],
      'refused',
      'host-meets',
    ])
    desk.accept(0)
    expect([where(s1), desk.ui.getState().hold]).toEqual([[1, 0, 840], null])
  })

  it('cancels without a trace, back on the day it was lifted', () => {
    desk.lift(s1, 'keyboard')
    desk.steer({ kind: 'day', by: 1 })
    expect(desk.ui.getState().openDay).toBe(2)
    desk.cancel()
    expect(desk.ui.getState()).toMatchObject({
      hold: null,
      openDay: 1,
      spoken: 'Cancelled. Nothing was moved.',
    })
    expect(where(s1)).toEqual([1, 0, 600])
  })

  it('lets a card down where it was without a command', async () => {
    desk.lift(s1, 'pointer')
    desk.hover({ kind: 'slot', slot: { day: 1, room: 0, minute: 600 } })
    desk.drop()
    await settle()
    expect([told, store.state.getState().sync!.unsettled]).toEqual([[], []])
  })

  it('sends nothing for a place that it has already, whoever asks', async () => {
    const there = store.state.getState().shown!.enginePlan.placements[s1]!
    desk.place(s1, there)
    desk.acts.apply([{ sessionId: s1, placement: there }], 'move')
    desk.place(uuid('s3'), null)
    expect(desk.ui.getState().spoken).toBe('It stands there already.')
    desk.acts.apply(
      [
        { sessionId: s1, placement: there },
        { sessionId: uuid('s2'), placement: null },
      ],
      'move',
    )
    const [command] = store.state.getState().sync!.unsettled
    expect(command!.moves.map((m) => m.sessionId)).toEqual([uuid('s2')])
    await settle()
    expect(told).toEqual(['s2 taken off the board'])
  })

  it('puts a session of the tray on the best place there is, and off again', async () => {
    desk.lift(uuid('s3'), 'keyboard')
    desk.drop()
    expect(where(uuid('s3'))).toEqual([1, 0, 480])
    desk.place(uuid('s3'), null)
    await settle()
    expect([where(uuid('s3')), told.at(-1)]).toEqual([null, 's3 taken off the board'])
  })

  it('names the version it saw when somebody else moved the card in the meantime', () => {
    desk.lift(s1, 'pointer')
    store.hear({
      stream: 'plan',
      prev: 4,
      seq: 5,
      at: '2022-06-06T10:00:00Z',
      kind: 'sessions-moved',
      data: {
        commandId: uuid('theirs'),
        reason: null,
        placements: [
          {
            sessionId: s1,
            version: 2,
            placement: { roomId: uuid('A'), start: '2022-06-08T09:00:00+02:00' },
            changedBy: 'Claire',
            changedAt: '2022-06-06T10:00:00Z',
          },
        ],
      },
    })
    desk.hover({ kind: 'slot', slot: { day: 1, room: 0, minute: 660 } })
    desk.drop()
    expect(store.state.getState().sync!.unsettled[0]!.moves[0]!.expectedVersion).toBe(1)
  })
})
