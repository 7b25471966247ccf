import {
  presenceNews,
  presencePause,
  type MyPresence,
  type PresentTab,
} from '@roundtable/contracts'
import { Newest, type Pace } from '@roundtable/domain'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LiveState } from '../../../../platform/live-state'
import { sameLooks, type Looks } from './looks'
import { hear, holderOf, nobodyYet, outOfSight, type Others } from './others'

/** The world around the store; a spec gives its own. */
export interface PresenceWorld extends Pace {
  readonly newId: () => string
}

interface PresenceState {
  readonly others: Others
  /** I wanted to lift a card that is in somebody's hand. */
  readonly refused: { readonly sessionId: string; readonly by: PresentTab } | null
}

/** How long it stands there that somebody else has the card (ms). */
const readable = 5_000

/** Says what I look at, knows what others do. Nothing waits for it, nothing is lost with it (DESIGN 8). */
export class PresenceStore {
  readonly state: StoreApi<PresenceState> = createStore<PresenceState>(() => ({
    others: nobodyYet,
    refused: null,
  }))
  private readonly tab: string
  private readonly newest: Newest<() => Looks>
  private clock = 0
  private looks: (() => Looks) | null = null
  /** What was said last on this line. */
  private said: Looks | null = null
  private carries = false
  private speak: (said: MyPresence) => void = () => {}
  private giveUpRefusal = () => {}

  constructor(private readonly world: PresenceWorld) {
    this.tab = world.newId()
    this.newest = new Newest(presencePause, world, (looks) => this.say(looks()))
  }

  /** Where to speak from now on. */
  speakThrough(speak: (said: MyPresence) => void): void {
    this.speak = speak
  }

  /** I may look at something else now; asked for, and told when it is something new, at most twice a second. */
  look(looks: () => Looks): void {
    this.looks = looks
    if (this.carries) this.newest.take(looks)
  }

  /** A line that comes back knows nothing of me. */
  lineIs(line: LiveState): void {
    this.carries = line === 'live'
    this.said = null
    if (!this.carries) this.newest.stop()
    else if (this.looks) this.newest.take(this.looks)
    if (!this.carries && line !== 'connecting') this.state.setState({ others: outOfSight })
  }

  hear(news: unknown): void {
    const read = presenceNews.safeParse(news)
    if (!read.success) return
    const others = hear(this.state.getState().others, read.data, this.world.now())
    const { refused } = this.state.getState()
    const free = refused && !holderOf(others, refused.sessionId, this.world.now())
    this.state.setState({ others, ...(free ? { refused: null } : {}) })
  }

  /** False, and said: it is in somebody's hand. Commands are not asked; they have their own ways. */
  readonly mayLift = (sessionId: string): boolean => {
    const by = holderOf(this.state.getState().others, sessionId, this.world.now())
    this.giveUpRefusal()
    this.state.setState({ refused: by && { sessionId, by } })
    if (by) this.giveUpRefusal = this.world.after(readable, () => this.dismiss())
    return !by
  }

  dismiss(): void {
    this.state.setState({ refused: null })
  }

  close(): void {
    this.newest.stop()
    this.giveUpRefusal()
  }

  private say(looks: Looks): void {
    if (this.said && sameLooks(this.said, looks)) return
    this.said = looks
    this.clock += 1
    this.speak({ tab: this.tab, clock: this.clock, ...looks })
  }
}
