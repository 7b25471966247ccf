import { randomUUID } from 'node:crypto'
import { presentTab, type PresentTab } from '@roundtable/contracts'
import type { Namespace } from 'socket.io'
import { z } from 'zod'
import type { PresenceBook, Turn } from './presence-book'
import type { PresenceLine } from './presence-line'

/** How often a node says that it is alive. */
const beat = 2_000
/** A node that was not heard for so long is gone, and its people with it (ms). */
const silence = 6_000
/** So many tabs are told at a time: the database takes 8,000 bytes. */
const page = 8

const from = z.string().max(40)
const message = z.discriminatedUnion('kind', [
  /** Tell me all your people. `to`: one node; null = everybody. */
  z.object({ kind: z.literal('hello'), from, to: from.nullable() }),
  z.object({ kind: z.literal('here'), from, tabs: z.array(presentTab) }),
  z.object({ kind: z.literal('gone'), from, tab: z.string() }),
  /** What a node knows of its own people, so that whoever missed something notices. */
  z.object({ kind: z.literal('alive'), from, clocks: z.record(z.string(), z.int()) }),
  z.object({ kind: z.literal('bye'), from }),
])
type Message = z.infer<typeof message>

interface Listener {
  onTurn(turn: Turn): void
  onSight(clear: boolean): void
}

/**
 * Nodes tell each other who is at them, over a namespace that no client can enter and whose adapter carries nothing else.
 * Everything may be lost: the next beat shows what is missing.
 */
export class PresenceNodes {
  private readonly me = randomUUID()
  private readonly heard = new Map<string, number>()
  private timers: NodeJS.Timeout[] = []
  private renewedAt = -Infinity
  private closed = false
  clear = true

  constructor(
    private readonly nodes: Namespace,
    private readonly line: PresenceLine,
    private readonly book: PresenceBook,
    private readonly listener: Listener,
  ) {}

  open(): void {
    const talk = this.nodes.on.bind(this.nodes) as (
      event: string,
      hear: (m: unknown) => void,
    ) => void
    talk('presence', (said) => this.hear(said))
    this.say({ kind: 'hello', from: this.me, to: null })
    this.timers = [
      setInterval(() => this.beat(), beat),
      setInterval(() => this.look(), silence / 6),
    ]
  }

  /** Says goodbye, so that nobody waits for the silence. */
  close(): void {
    for (const timer of this.timers) clearInterval(timer)
    this.say({ kind: 'bye', from: this.me })
    this.closed = true
  }

  /** Tabs at this node. */
  get mine(): number {
    return this.book.of(this.me).length
  }

  here(tab: PresentTab): void {
    this.turn(this.book.put(this.me, tab))
    this.say({ kind: 'here', from: this.me, tabs: [tab] })
  }

  gone(tab: string): void {
    this.turn(this.book.remove(this.me, tab))
    this.say({ kind: 'gone', from: this.me, tab })
  }

  private hear(said: unknown): void {
    const read = message.safeParse(said)
    // A node of another version, perhaps: what cannot be understood is not needed.
    if (!read.success || read.data.from === this.me) return
    if (read.data.kind === 'bye') return this.lose(read.data.from)
    this.heard.set(read.data.from, performance.now())
    this.take(read.data)
  }

  private take(said: Exclude<Message, { kind: 'bye' }>): void {
    switch (said.kind) {
      case 'hello':
        return said.to === null || said.to === this.me ? this.tellAll() : undefined
      case 'here':
        for (const tab of said.tabs) this.turn(this.book.put(said.from, tab))
        return
      case 'gone':
        return this.turn(this.book.remove(said.from, said.tab))
      case 'alive':
        return this.compare(said.from, said.clocks)
    }
  }

  private compare(node: string, clocks: Readonly<Record<string, number>>): void {
    const known = new Map(this.book.of(node).map(({ tab, clock }) => [tab, clock]))
    for (const tab of known.keys())
      if (!Object.hasOwn(clocks, tab)) this.turn(this.book.remove(node, tab))
    const missed = Object.entries(clocks).some(([tab, clock]) => (known.get(tab) ?? -1) < clock)
    if (missed) this.say({ kind: 'hello', from: this.me, to: node })
  }

  private tellAll(): void {
    const tabs = this.book.of(this.me)
    for (let first = 0; first < tabs.length; first += page)
      this.say({ kind: 'here', from: this.me, tabs: tabs.slice(first, first + page) })
  }

  private beat(): void {
    const clocks = Object.fromEntries(this.book.of(this.me).map(({ tab, clock }) => [tab, clock]))
    this.say({ kind: 'alive', from: this.me, clocks })
  }

  /** Who fell silent? And do we hear at all: our own beat comes back to us (I-22). */
  private look(): void {
    const now = performance.now()
    for (const [node, at] of this.heard) if (now - at > silence) this.lose(node)
    const clear = now - this.line.heardAt() <= silence
    if (!clear && now - this.renewedAt > silence) {
      this.renewedAt = now
      this.line.renew()
    }
    if (clear === this.clear) return
    this.clear = clear
    this.listener.onSight(clear)
    if (clear) this.say({ kind: 'hello', from: this.me, to: null })
  }

  private lose(node: string): void {
    this.heard.delete(node)
    for (const turn of this.book.removeNode(node)) this.listener.onTurn(turn)
  }

  private turn(turn: Turn | null): void {
    if (turn) this.listener.onTurn(turn)
  }

  private say(said: Message): void {
    if (!this.closed) this.nodes.serverSideEmit('presence', said)
  }
}
