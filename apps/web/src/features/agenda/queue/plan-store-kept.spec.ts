import { beforeEach, describe, expect, it } from '@jest/globals'
import { offline } from '../../../platform/problem'
import { uuid } from '../model/testing/a-wire-plan'
import { Browser, type Tab } from './testing/a-device'
import { Page, type Desk } from './testing/a-page'
import { PlanServer } from './testing/a-plan-server'
import { planWith } from '../model/testing/a-wire-plan'

const s1 = uuid('s1')
const settle = () => new Promise((done) => setImmediate(done))
const at = (minuteOfDay: number) => ({ roomId: uuid('A'), start: 1440 + minuteOfDay })

describe('a board whose page comes and goes', () => {
  let server: PlanServer
  let desk: Desk
  let tab: Tab
  let ids = 0
  let now = 1000
  const page = (whole = true) => {
    const clock = { now: () => now, newId: () => uuid(`k${(ids += 1)}`) }
    return new Page(server, desk, tab, clock, whole)
  }
  const carry = async (one: Page) => {
    await settle()
    while (one.asking.length + one.answering.length > 0) {
      one.arrive(false)
      one.answer()
      await settle()
    }
  }
  const where = ({ state }: Page, id = s1) => {
    const place = state.shown!.enginePlan.placements[id]
    return place ? place.start - 1440 : null
  }
  beforeEach(() => {
    server = new PlanServer(planWith({ s1: '09:00', s2: '11:00' }))
    const browser = new Browser()
    tab = browser.tab()
    desk = { account: 'jean', actor: 'jean', browser, remembered: null }
    now = 1000
  })

  it('opens without a server from what was last known, says from when, and sends what waits later', async () => {
    const first = page()
    await carry(first)
    first.cut()
    first.store.move([{ sessionId: s1, placement: at(600) }], null)
    await settle()
    first.end()

    now = 9000
    const second = page(false)
    await settle()
    expect([where(second), second.state.asOf, second.state.problem]).toEqual([600, 1000, offline()])
    expect(second.state.saving).toMatchObject({ kind: 'waiting', why: 'offline', moves: 1 })
    second.mend()
    await carry(second)
    expect([second.state.asOf, second.state.sync!.unsettled]).toEqual([null, []])
    expect(server.applied.map(({ actor }) => actor)).toEqual(['jean'])
  })

  it('opens nothing that was never read', async () => {
    const first = page(false)
    await settle()
    expect([first.state.phase, first.state.problem]).toEqual(['failed', offline()])
  })

  it('shows nothing from the device to whom the server does not know', async () => {
    const first = page()
    await carry(first)
    first.end()
    server.read = () => {
      throw new Error('not signed in')
    }
    const second = page()
    await settle()
    second.asking.shift()!.reply({
      ok: false,
      problem: { type: '/problems/unauthenticated', title: '', status: 401, detail: '' },
    })
    await settle()
    expect([second.state.phase, second.state.shown]).toEqual(['failed', null])
  })

  it('tells a move again that could not be applied, and moves it on top of theirs when it is to be', async () => {
    const first = page()
    await carry(first)
    server.moves('claire', {
      commandId: 'theirs',
      moves: [{ sessionId: s1, expectedVersion: 1, placement: null }],
    })
    first.store.move([{ sessionId: s1, placement: at(600) }], 'Later')
    await carry(first)
    first.end()

    const second = page()
    await carry(second)
    const [entry] = second.state.refused
    expect([where(second), second.state.troubles[s1], entry!.command.called!.sessions[s1]]).toEqual(
      [
        null,
        expect.objectContaining({ kind: 'stale', reason: 'Later' }),
        expect.objectContaining({ code: 's1', minutes: 60 }),
      ],
    )
    second.store.again(entry!.command.commandId)
    await carry(second)
    expect([where(second), second.state.refused, second.state.troubles]).toEqual([600, [], {}])
    expect(server.applied.map(({ actor }) => actor)).toEqual(['claire', 'jean'])
  })

  it('tells that a session is gone, and keeps the others’ moves going', async () => {
    const first = page()
    await carry(first)
    first.cut()
    first.store.move([{ sessionId: s1, placement: at(600) }], null)
    first.store.move([{ sessionId: uuid('s2'), placement: at(720) }], null)
    server.remove(s1)
    first.mend()
    await carry(first)
    const [entry] = first.state.refused
    expect(entry!.troubles).toEqual([expect.objectContaining({ kind: 'gone', what: 'session' })])
    expect(entry!.command.called!.sessions[s1]!.code).toBe('s1')
    expect([where(first, uuid('s2')), first.state.sync!.unsettled]).toEqual([720, []])
  })

  it('takes back a move that waits, and goes on waiting for nothing', async () => {
    const first = page()
    await carry(first)
    first.cut()
    first.store.move([{ sessionId: s1, placement: at(600) }], null)
    await settle()
    first.store.discard(first.state.sync!.unsettled[0]!.commandId)
    expect([where(first), first.state.saving]).toEqual([540, { kind: 'saved', at: null }])
    first.end()
    const second = page()
    await carry(second)
    expect([where(second), server.applied]).toEqual([540, []])
  })
})
