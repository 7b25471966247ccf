import { offline } from '../../../../platform/problem'
import { PlanStore, type Wish } from '../../model/plan-store'
import type { PlanMemory, Remembered } from '../plan-memory'
import { TabQueue } from '../queue-home'
import type { Browser, Tab } from './a-device'
import type { MovesBody, PlanServer } from './a-plan-server'

/** A browser with its owner's account, and whoever is signed in there now. */
export interface Desk {
  readonly account: string
  readonly browser: Browser
  actor: string | null
  remembered: Remembered | null
}

interface Request {
  readonly name: string
  readonly body: MovesBody | undefined
  readonly reply: (answer: unknown) => void
}

type Answering = { readonly answer: unknown; readonly reply: Request['reply'] }

const busy = {
  ok: false,
  problem: { type: '/problems/unavailable', title: '', status: 503, detail: '', retryAfter: 1 },
}

/** One page with a board: its requests, answers, facts and timers go when the spec lets them. */
export class Page {
  readonly store: PlanStore
  readonly asking: Request[] = []
  readonly answering: Answering[] = []
  /** Last fact that its line carried. */
  heard = 0
  private following = false
  alive = true
  /** Ways back, as the toasts have them. */
  readonly inverses: (readonly Wish[])[] = []
  private readonly timers = new Set<() => void>()

  constructor(
    private readonly server: PlanServer,
    readonly desk: Desk,
    readonly tab: Tab,
    clock: { now: () => number; newId: () => string },
    public whole = true,
  ) {
    const later = (act: () => void) => {
      this.timers.add(act)
      return () => void this.timers.delete(act)
    }
    const device = desk.browser.device(this, tab, (_ms, act) => later(act))
    this.store = new PlanStore({
      call: ((name: string, options: { body?: MovesBody } = {}) =>
        this.ask(name, options.body)) as never,
      now: clock.now,
      newId: clock.newId,
      random: () => 0.5,
      after: (_ms, act) => {
        const once = (): void => {
          this.timers.delete(once)
          act()
        }
        return later(once)
      },
      account: desk.account,
      home: new TabQueue(desk.account, 'main', device),
      memory: this.memory(),
    })
    void this.store.read()
  }

  private memory(): PlanMemory {
    return {
      read: () => Promise.resolve(this.desk.remembered),
      write: (remembered) => {
        if (this.alive) this.desk.remembered = remembered
      },
    }
  }

  private ask(name: string, body: MovesBody | undefined): Promise<unknown> {
    if (!this.whole) return Promise.resolve({ ok: false, problem: offline() })
    return new Promise((reply) => {
      // A page that is gone hears nothing; what it sent may still arrive.
      this.asking.push({ name, body, reply: (answer) => this.alive && reply(answer) })
    })
  }

  get state() {
    return this.store.state.getState()
  }

  /** The oldest request reaches the server; its answer is on the way, or gets lost. */
  arrive(answerLost: boolean): void {
    const request = this.asking.shift()
    if (!request) return
    const { name, body, reply } = request
    const answer =
      name === 'plan'
        ? { ok: true, value: structuredClone(this.server.read()) }
        : this.server.moves(this.desk.actor, body!)
    this.answering.push({ reply, answer: answerLost ? { ok: false, problem: offline() } : answer })
  }

  /** The oldest request never arrives, or is turned away because the server has no time. */
  lose(how: 'offline' | 'busy'): void {
    this.asking.shift()?.reply(how === 'busy' ? busy : { ok: false, problem: offline() })
  }

  answer(): void {
    const next = this.answering.shift()
    next?.reply(next.answer)
  }

  hear(count: number): void {
    const { sync } = this.state
    if (!this.whole || !sync) return
    // The line begins where the plan was read.
    if (!this.following) this.heard = sync.truth.seq
    this.following = true
    for (const fact of this.server.log.slice(this.heard, this.heard + count)) {
      this.store.hear(structuredClone(fact))
      this.heard = fact.seq
    }
  }

  cut(): void {
    this.whole = false
    for (const { reply } of this.asking.splice(0)) reply({ ok: false, problem: offline() })
    for (const { reply } of this.answering.splice(0)) reply({ ok: false, problem: offline() })
    this.store.lineIs('offline')
  }

  mend(): void {
    this.whole = true
    this.store.lineIs('live')
    this.store.heardOf(this.server.seq)
  }

  /** Lets some timer run. */
  tick(pick: number): void {
    const all = [...this.timers]
    all[pick % Math.max(1, all.length)]?.()
  }

  tickAll(): void {
    for (const act of [...this.timers]) act()
  }

  /** The page goes, as when it is loaded again or its tab is closed: without a word. */
  end(): void {
    this.alive = false
    this.timers.clear()
    this.answering.splice(0)
    this.desk.browser.pageEnds(this)
  }
}
