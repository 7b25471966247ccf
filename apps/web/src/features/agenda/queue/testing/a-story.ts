import type { Placement } from '@roundtable/scheduling'
import type { Plan } from '@roundtable/contracts'
import { planWith, uuid } from '../../model/testing/a-wire-plan'
import type { KeptQueue } from '../kept-queue'
import { Browser } from './a-device'
import { Page, type Desk } from './a-page'
import { PlanServer } from './a-plan-server'

/** Numbers from 0 below 1 that are the same for the same seed. */
const randomOf = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const settle = () => new Promise((done) => setImmediate(done))
const codes = ['s1', 's2', 's3', 's4']
const starts = [540, 600, 660, 720, 780, 900]
const plan = (): Plan => planWith({ s1: '09:00', s2: '10:00', s3: '11:00', s4: '12:00' })

/** What became of a command, for the reckoning at the end. */
interface Asked {
  readonly commandId: string
  readonly account: string
  readonly page: object
  /** Versions that the page knew when it was asked. */
  readonly seen: Readonly<Record<string, number>>
}

/** Two accounts, several tabs, one server, and a line that does its worst: everything follows from the seed. */
export class Story {
  readonly server = new PlanServer(plan())
  readonly jean = this.desk('jean')
  readonly claire = this.desk('claire')
  readonly pages: Page[] = []
  readonly asked: Asked[] = []
  /** Commands that somebody let go of, or replaced by a newer wish. */
  readonly decided = new Set<string>()
  private readonly gone: Page[] = []
  private readonly random: () => number
  private ids = 0
  private time = 0

  constructor(seed: number) {
    this.random = randomOf(seed)
  }

  async play(steps: number): Promise<void> {
    for (const desk of [this.jean, this.jean, this.claire]) this.open(desk)
    for (const page of this.pages) page.arrive(false)
    await settle()
    for (const page of this.pages) page.answer()
    await settle()
    for (let i = 0; i < steps; i++) {
      this.step()
      await settle()
    }
  }

  private desk(account: string): Desk {
    return { account, actor: account, browser: new Browser(), remembered: null }
  }

  private open(desk: Desk, tab = desk.browser.tab()): Page {
    const clock = {
      now: () => (this.time += 1),
      newId: () => {
        const commandId = `c${(this.ids += 1)}`
        const seen = Object.values(page.state.sync?.truth.standings ?? {})
        this.asked.push({
          commandId,
          account: desk.account,
          page,
          seen: Object.fromEntries(seen.map((s) => [s.sessionId, s.version])),
        })
        return commandId
      },
    }
    const page: Page = new Page(this.server, desk, tab, clock)
    this.pages.push(page)
    return page
  }

  private pick(below: number): number {
    return Math.floor(this.random() * below)
  }

  private step(): void {
    const page = this.pages[this.pick(this.pages.length)]!
    const roll = this.pick(100)
    if (roll < 22) this.move(page)
    else if (roll < 40) page.arrive(this.pick(6) === 0)
    else if (roll < 58) page.answer()
    else if (roll < 61) page.lose(this.pick(2) === 0 ? 'offline' : 'busy')
    else if (roll < 74) page.hear(1 + this.pick(4))
    else if (roll < 76) page.heard = Math.min(this.server.seq, page.heard + 1 + this.pick(2))
    else if (roll < 78) page.heard = Math.max(0, page.heard - 2)
    else if (roll < 80) page.store.heardOf(this.server.seq)
    else if (roll < 87) page.tick(this.pick(5))
    else if (roll < 90) this.decide(page)
    else if (roll < 93) toggle(page)
    else if (roll < 96) this.reload(page)
    else if (roll < 98) this.closeOrOpen(page)
    else this.rarely(page)
  }

  private move(page: Page): void {
    const { shown } = page.state
    if (!shown) return
    const kind = this.pick(10)
    const sessions = shown.board.plan.sessions.map(({ id }) => id)
    const one = sessions[this.pick(sessions.length)]!
    const other = sessions[this.pick(sessions.length)]!
    const at = shown.enginePlan.placements
    const undo = page.inverses.at(-1 - this.pick(3))
    const wishes =
      kind === 0 && one !== other
        ? [
            { sessionId: one, placement: at[other] ?? null },
            { sessionId: other, placement: at[one] ?? null },
          ]
        : kind < 3 && undo
          ? undo
          : [{ sessionId: one, placement: this.pick(6) === 0 ? null : this.place() }]
    this.keepingBooks(page, () =>
      page.store.move(wishes, null, (inverse) => page.inverses.push(inverse)),
    )
  }

  private place(): Placement {
    const roomId = uuid(this.pick(2) === 0 ? 'A' : 'B')
    return { roomId, start: 1440 + starts[this.pick(starts.length)]! }
  }

  private decide(page: Page): void {
    const { refused, sync } = page.state
    const kind = this.pick(4)
    const entry = refused[this.pick(refused.length)]
    const waiting = sync?.unsettled[this.pick(sync.unsettled.length)]
    this.keepingBooks(page, () => {
      if (kind === 0 && waiting) page.store.discard(waiting.commandId)
      else if (entry && kind === 1) page.store.discard(entry.command.commandId)
      else if (entry && kind === 2) page.store.dismiss(entry.command.moves[0]!.sessionId)
      else if (entry) page.store.again(entry.command.commandId)
    })
  }

  /** What the person's own doing took off the list is not lost. */
  private keepingBooks(page: Page, act: () => void): void {
    const before = held(page)
    act()
    const after = held(page)
    for (const id of before) if (!after.has(id)) this.decided.add(id)
  }

  private reload(page: Page): void {
    this.leave(page)
    this.open(page.desk, page.tab).whole = this.pick(3) > 0
  }

  private closeOrOpen(page: Page): void {
    const { desk } = page
    const mine = this.pages.filter((p) => p.desk === desk)
    if (mine.length > 1) this.leave(page)
    else if (mine.length < 3)
      this.open(desk, this.pick(3) === 0 ? desk.browser.copyOf(page.tab) : desk.browser.tab())
  }

  private leave(page: Page): void {
    page.end()
    this.pages.splice(this.pages.indexOf(page), 1)
    this.gone.push(page)
  }

  /** Somebody else signs in on the device, or nobody is signed in; a session is deleted. */
  private rarely(page: Page): void {
    const { desk } = page
    const kind = this.pick(5)
    if (kind === 0 && this.server.read().sessions.length === codes.length)
      this.server.remove(uuid('s4'))
    else if (kind < 3) desk.actor = [desk.account, null, 'somebody'][this.pick(3)]!
    else desk.actor = desk.account
  }

  /** The line is good again and everybody is signed in: what was sent arrives, all is heard, all is answered. */
  async end(): Promise<void> {
    for (const page of this.gone) while (page.asking.length > 0) page.arrive(false)
    for (const desk of [this.jean, this.claire]) {
      desk.actor = desk.account
      if (!this.pages.some((p) => p.desk === desk)) this.open(desk)
    }
    for (const page of this.pages) page.mend()
    for (let round = 0; round < 400 && !this.quiet(round); round++) {
      for (const page of this.pages) {
        while (page.asking.length > 0) page.arrive(false)
        while (page.answering.length > 0) page.answer()
        page.hear(Infinity)
        page.tickAll()
        if (page.state.phase === 'failed') void page.store.read()
        page.store.retry()
      }
      await settle()
    }
  }

  /** Some rounds at least: what a closed tab left is looked for twice. */
  private quiet(round: number): boolean {
    return (
      round > 8 &&
      this.pages.every(
        ({ state, asking, answering }) =>
          state.phase === 'ready' &&
          state.sync!.unsettled.length === 0 &&
          !state.sync!.behind &&
          state.sync!.truth.seq === this.server.seq &&
          asking.length === 0 &&
          answering.length === 0,
      )
    )
  }
}

const toggle = (page: Page): void => {
  if (page.whole) page.cut()
  else page.mend()
}

const held = ({ state }: Page): Set<string> =>
  new Set([
    ...(state.sync?.unsettled ?? []).map((u) => u.commandId),
    ...state.refused.map((r) => r.command.commandId),
  ])

/** Everything of a device that waits in its storage. */
export const keptOn = ({ browser: { storage } }: Desk): KeptQueue[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)!)
    .filter((key) => key.startsWith('roundtable.queue.'))
    .map((key) => JSON.parse(storage.getItem(key)!) as KeptQueue)
