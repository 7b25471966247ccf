import { createHash } from 'node:crypto'
import {
  myPresence,
  presenceEvent,
  presencePause,
  type MyPresence,
  type PresenceNews,
  type PresentTab,
} from '@roundtable/contracts'
import { may, Newest, type Pace } from '@roundtable/domain'
import type { Socket } from 'socket.io'
import type { Actor } from '../http/actor'
import { unread } from './engine-socket'

/** News a listener may leave unread; beyond, it is told everything again once it reads. */
const patience = 50

const pace: Pace = {
  now: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

/** Who somebody is to others: from the account, without telling which. */
export function whoIs({ id, name }: Actor): PresentTab['who'] {
  const hash = createHash('sha256').update(`presence ${id}`).digest()
  return {
    id: hash.toString('base64url').slice(0, 10),
    name: name.slice(0, 120),
    ring: hash[31]! % 4,
  }
}

/** What is told of a tab: who it is, and what that role may do at all, is not for the tab to say. */
function stamped(actor: Actor, { tab, ...said }: MyPresence): PresentTab {
  const who = whoIs(actor)
  return {
    ...said,
    tab: `${who.id}.${tab.slice(0, 8)}`,
    who,
    editing: may(actor.role, 'session.write') ? said.editing : null,
    hold: may(actor.role, 'plan.move') ? said.hold : null,
  }
}

interface Floor {
  readonly everyone: () => PresentTab[]
  readonly clear: () => boolean
  readonly here: (tab: PresentTab) => void
  readonly gone: (tab: string) => void
  /** Whether one more tab can be shown. */
  readonly room: () => boolean
}

interface Seat {
  readonly socket: Socket
  tab: string | null
  /** Missed something: is told everything again. */
  behind: boolean
}

/** The tabs at this node: hears what they look at, at most twice a second each, and tells them of the others. */
export class PresenceSockets {
  private readonly seats = new Set<Seat>()

  constructor(private readonly floor: Floor) {}

  /** A socket may show itself from now on; until it does, it is told nothing. */
  admit(socket: Socket, actor: Actor): void {
    const seat: Seat = { socket, tab: null, behind: false }
    const newest = new Newest<MyPresence>(presencePause, pace, (said) =>
      this.show(seat, stamped(actor, said)),
    )
    socket.on(presenceEvent, (said: unknown) => {
      const read = myPresence.safeParse(said)
      if (read.success) newest.take(read.data)
    })
    socket.on('disconnect', () => {
      newest.stop()
      if (this.seats.delete(seat) && !this.seated(seat.tab!)) this.floor.gone(seat.tab!)
    })
  }

  tell(news: PresenceNews): void {
    for (const seat of this.seats) this.tellOne(seat, news)
  }

  private show(seat: Seat, tab: PresentTab): void {
    if (seat.tab === null) {
      if (!this.floor.room()) return
      seat.tab = tab.tab
      this.floor.here(tab)
      this.seats.add(seat)
      return this.tellEverything(seat)
    }
    // One socket is one tab.
    if (tab.tab === seat.tab) this.floor.here(tab)
  }

  /** The tab came back on another socket before the old one was known to be dead. */
  private seated(tab: string): boolean {
    return [...this.seats].some((seat) => seat.tab === tab)
  }

  private tellOne(seat: Seat, news: PresenceNews): void {
    if (unread(seat.socket).packets > patience) seat.behind = true
    else if (seat.behind) this.tellEverything(seat)
    else seat.socket.emit(presenceEvent, news)
  }

  private tellEverything(seat: Seat): void {
    seat.behind = false
    seat.socket.emit(presenceEvent, {
      kind: 'everyone',
      you: seat.tab!,
      tabs: this.floor.everyone(),
      clear: this.floor.clear(),
    } satisfies PresenceNews)
  }
}
