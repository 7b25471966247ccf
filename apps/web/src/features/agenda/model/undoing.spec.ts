import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import type { Place, Session } from '@roundtable/contracts'
import { offline } from '../../../platform/problem'
import { Desk } from './desk'
import { PlanStore } from './plan-store'
import { june8, planWith, uuid, wireSession } from './testing/a-wire-plan'

const [s1, s2, s3] = ['s1', 's2', 's3'].map(uuid) as [string, string, string]
const wire = planWith({ s1: '10:00', s2: '12:00' })
const plan = { ...wire, sessions: [...wire.sessions, wireSession('s3')] }
const settle = () => new Promise((done) => setTimeout(done, 0))
const inA = (time: string): Place => ({ roomId: uuid('A'), start: june8(time) })

interface WireMove {
  sessionId: string
  expectedVersion: number
  placement: Place | null
  length?: { minutes: number; expectedVersion: number }
}

/** A server that numbers placements and sessions, and knows a stale version when it sees one. */
class Server {
  readonly versions = new Map([
    [s1, 1],
    [s2, 1],
    [s3, 0],
  ])
  readonly fields = new Map([s1, s2, s3].map((id) => [id, 1]))
  readonly asked: { name: string; body: unknown }[] = []
  /** Nobody answers. */
  away = false
  sessions: readonly Session[] = plan.sessions
  private ids = 0
  private copies = 0

  private copy() {
    const copy = { ...wireSession(`copy${(this.copies += 1)}`), version: 1 }
    this.sessions = [...this.sessions, copy]
    return copy
  }

  private remove({ expectedVersion }: { expectedVersion?: number }) {
    const known = this.sessions.at(-1)!
    if (known.version !== expectedVersion) {
      const type = '/problems/stale'
      return { ok: false, problem: { type, title: '', status: 412, detail: 'It was changed.' } }
    }
    this.sessions = this.sessions.slice(0, -1)
    return { ok: true, value: undefined }
  }

  readonly newId = (): string => uuid(`c${(this.ids += 1)}`)

  readonly call = async (
    name: string,
    options: { body?: { moves?: WireMove[]; fields?: object; expectedVersion?: number } } = {},
  ) => {
    if (name === 'plan') return { ok: true, value: { ...plan, sessions: this.sessions } }
    this.asked.push({ name, body: options.body })
    if (this.away) return { ok: false, problem: offline() }
    if (name === 'session') return { ok: true, value: wireSession('s1') }
    if (name === 'createSession') return { ok: true, value: this.copy() }
    if (name === 'removeSession') return this.remove(options.body!)
    if (name === 'changeSession') {
      const value = { ...plan.sessions[0]!, ...options.body!.fields } as Session
      this.sessions = this.sessions.map((s) => (s.id === value.id ? value : s))
      return { ok: true, value }
    }
    return this.move(options.body!.moves!)
  }

  private standing(sessionId: string, by: string, placement: Place | null) {
    const version = this.versions.get(sessionId)!
    return { sessionId, version, placement, changedBy: by, changedAt: june8('07:00') }
  }

  private move(moves: WireMove[]) {
    const stale = moves.filter((m) => m.expectedVersion !== this.versions.get(m.sessionId))
    if (stale.length > 0) {
      const current = stale.map((m) => this.standing(m.sessionId, 'Claire', inA('16:00')))
      const type = '/problems/stale'
      return { ok: false, problem: { type, title: '', status: 412, detail: 'Moved.', current } }
    }
    const placements = moves.map(({ sessionId, placement, length }) => {
      this.versions.set(sessionId, this.versions.get(sessionId)! + 1)
      if (length) this.fields.set(sessionId, length.expectedVersion + 1)
      return {
        ...this.standing(sessionId, 'Me', placement),
        ...(length
          ? { length: { minutes: length.minutes, version: length.expectedVersion + 1 } }
          : {}),
      }
    })
    return { ok: true, value: { seq: 5, findings: [], placements } }
  }
}

describe('taking back', () => {
  let server: Server
  let store: PlanStore
  let desk: Desk
  let kept: string | null
  beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))
  const deskOn = (): Desk =>
    new Desk(store, () => {}, {
      server: server as never,
      stash: { read: () => kept, write: (text) => (kept = text) },
      now: () => 0,
    })
  beforeEach(async () => {
    kept = null
    server = new Server()
    store = new PlanStore({
      call: server.call as never,
      now: () => 0,
      newId: server.newId,
      random: () => 0,
      after: () => () => {},
    })
    desk = deskOn()
    await store.read()
    desk.openDay(1)
  })
  const stands = (id: string) => {
    const { slot, session } = store.state.getState().shown!.cardOf.get(id)!
    return slot && [slot.room, slot.minute, session.minutes]
  }
  const at = (minute: number, room = 'A') => ({ roomId: uuid(room), start: 1440 + minute })
  const act = async (what: () => void) => {
    what()
    await settle()
  }
  const undo = () => act(() => desk.undoing.undo())
  const redo = () => act(() => desk.undoing.redo())

  it('goes back move by move and forward again, each on the version that it left', async () => {
    await act(() => desk.place(s1, at(660)))
    await act(() => desk.place(s1, at(840)))
    await undo()
    expect(stands(s1)).toEqual([0, 660, 60])
    await undo()
    expect(stands(s1)).toEqual([0, 600, 60])
    await redo()
    await redo()
    expect([stands(s1), server.versions.get(s1)]).toEqual([[0, 840, 60], 7])
    expect(server.asked.length).toBe(6)
  })

  it('takes back a swap as one command', async () => {
    await act(() => desk.acts.swap(s1, s2))
    expect([stands(s1), stands(s2)]).toEqual([
      [0, 720, 60],
      [0, 600, 60],
    ])
    await undo()
    expect([stands(s1), stands(s2), server.asked.length]).toEqual([[0, 600, 60], [0, 720, 60], 2])
  })

  it('takes back a length with its place, as one command on the session’s newest version', async () => {
    desk.pull(s1, 'start', 'pointer')
    desk.pullTo(570)
    await act(() => desk.drop())
    expect(stands(s1)).toEqual([0, 570, 90])
    await undo()
    expect([stands(s1), server.fields.get(s1)]).toEqual([[0, 600, 60], 3])
  })

  it('never overwrites what somebody else did since: refused, told, and kept readable', async () => {
    await act(() => desk.place(s1, at(660)))
    server.versions.set(s1, 3)
    await undo()
    const { troubles } = store.state.getState()
    expect([troubles[s1]?.kind, stands(s1)]).toEqual(['stale', [0, 960, 60]])
    expect(desk.undoing.past.deeds.map((d) => [d.state, d.refusal?.kind])).toEqual([
      ['done', 'stale'],
    ])
    await undo()
    expect(desk.ui.getState().spoken).toBe('There is nothing to take back.')
  })

  it('knows it without asking when the other’s move was heard', async () => {
    await act(() => desk.place(s1, at(660)))
    server.versions.set(s1, 3)
    store.hear({
      stream: 'plan',
      prev: 4,
      seq: 5,
      at: june8('07:00'),
      kind: 'sessions-moved',
      data: {
        commandId: uuid('theirs'),
        reason: null,
        placements: [
          {
            sessionId: s1,
            version: 3,
            placement: inA('16:00'),
            changedBy: 'Claire',
            changedAt: june8('07:00'),
          },
        ],
      },
    })
    const asked = server.asked.length
    await undo()
    expect([server.asked.length, stands(s1)]).toEqual([asked, [0, 960, 60]])
    expect(desk.undoing.past.deeds[0]!.refusal).toMatchObject({
      kind: 'stale',
      current: [{ sessionId: s1, changedBy: 'Claire' }],
    })
  })

  it('is refused by the rules where the place is taken now', async () => {
    await act(() => desk.place(s1, at(840)))
    await act(() => desk.place(s3, at(600)))
    const [move] = desk.undoing.past.deeds
    await act(() => desk.undoing.undoThis(move!.id))
    expect([stands(s1), desk.undoing.past.deeds[0]!.refusal?.kind]).toEqual([[0, 840, 60], 'clash'])
  })

  it('locks, and takes the lock back', async () => {
    await act(() => void desk.acts.lock([s1], true))
    await act(() => {})
    expect(server.asked.at(-1)!.body).toMatchObject({ fields: { lock: inA('10:00') } })
    expect(desk.undoing.past.deeds.map((d) => d.kind)).toEqual(['lock'])
  })

  const codes = () => store.state.getState().shown!.cards.map((c) => c.session.code)

  it('removes a duplicate on the version that it left, and makes it again', async () => {
    await act(() => void desk.acts.duplicate(s1))
    await act(() => {})
    expect(codes()).toContain('copy1')
    await undo()
    await act(() => {})
    expect(server.asked.at(-1)).toMatchObject({
      name: 'removeSession',
      body: { expectedVersion: 1, reason: 'Undone' },
    })
    expect([codes().includes('copy1'), desk.ui.getState().spoken]).toEqual([false, 'Taken back.'])
    await redo()
    await act(() => {})
    expect(codes()).toContain('copy2')
    expect(desk.undoing.past.deeds).toMatchObject([
      { kind: 'duplicate', code: 'copy2', state: 'done', of: s1 },
    ])
  })

  it('leaves a duplicate in which somebody has written since', async () => {
    await act(() => void desk.acts.duplicate(s1))
    await act(() => {})
    server.sessions = server.sessions.map((s) => (s.code === 'copy1' ? { ...s, version: 2 } : s))
    await undo()
    expect(codes()).toContain('copy1')
    expect(desk.undoing.past.deeds[0]!.refusal).toEqual({
      kind: 'refused',
      detail: 'It was changed.',
    })
  })

  it('says in a sentence that a lock and a copy cannot wait, and takes them back later', async () => {
    await act(() => void desk.acts.lock([s1], true))
    await act(() => void store.read())
    server.away = true
    await undo()
    const sentence =
      'There is no connection, and this cannot wait on the device. Please try again once you are connected.'
    expect(desk.ui.getState().spoken).toBe(sentence)
    expect(desk.undoing.past.deeds[0]!.refusal).toBeNull()
    await act(() => void desk.acts.duplicate(s1))
    expect(store.state.getState().troubles[s1]).toMatchObject({
      kind: 'refused',
      act: 'duplicate',
      detail: sentence,
    })
  })

  it('outlives the page', async () => {
    await act(() => desk.place(s1, at(660)))
    desk = deskOn()
    await undo()
    expect(stands(s1)).toEqual([0, 600, 60])
  })

  it('names the reason that was given', async () => {
    await act(() => desk.place(s1, at(660)))
    desk.setReason('The minister asked')
    await undo()
    expect(server.asked.at(-1)!.body).toMatchObject({ reason: 'The minister asked' })
  })
})
