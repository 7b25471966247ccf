import { randomUUID } from 'node:crypto'
import {
  liveNamespace,
  presenceEvent,
  presenceNews,
  type MyPresence,
  type PresenceNews,
  type PresentTab,
} from '@roundtable/contracts'
import { io, type Socket } from 'socket.io-client'

type Looks = Partial<Pick<MyPresence, 'selected' | 'editing' | 'hold'>>

/** Somebody at the board: says what they look at, and knows of the others what the server tells. */
export class BoardVisitor {
  readonly tab = randomUUID()
  readonly heard: PresenceNews[] = []
  readonly facts: unknown[] = []
  readonly tabs = new Map<string, PresentTab>()
  clear: boolean | null = null
  you: string | null = null
  private clock = 0

  private constructor(readonly socket: Socket) {
    socket.on('fact', (fact) => this.facts.push(fact))
    socket.on(presenceEvent, (news) => this.hear(presenceNews.parse(news)))
  }

  /** Comes to a node, and shows itself unless told otherwise. */
  static async at(url: string, cookie: string, looks: Looks | null = {}): Promise<BoardVisitor> {
    const socket = io(url + liveNamespace, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { stream: 'plan' },
      extraHeaders: { cookie },
    })
    const visitor = new BoardVisitor(socket)
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('connect_error', reject)
    })
    if (looks) visitor.look(looks)
    return visitor
  }

  look(looks: Looks, clock = this.clock + 1): void {
    this.clock = Math.max(clock, this.clock)
    const said = { tab: this.tab, clock, selected: null, editing: null, hold: null, ...looks }
    this.socket.emit(presenceEvent, said)
  }

  /** What one sees of the others, by name: tabs in the order they came. */
  others(): Looks & { name?: string }[] {
    return [...this.tabs.values()]
      .filter(({ tab }) => tab !== this.you)
      .map(({ who, selected, editing, hold }) => ({ name: who.name, selected, editing, hold }))
  }

  leave(): void {
    this.socket.disconnect()
  }

  private hear(news: PresenceNews): void {
    this.heard.push(news)
    switch (news.kind) {
      case 'everyone':
        this.tabs.clear()
        for (const tab of news.tabs) this.tabs.set(tab.tab, tab)
        this.you = news.you
        this.clear = news.clear
        return
      case 'here':
        return void this.tabs.set(news.tab.tab, news.tab)
      case 'gone':
        return void this.tabs.delete(news.tab)
      case 'sight':
        this.clear = news.clear
    }
  }
}
