import type { StreamName } from '@roundtable/contracts'
import type { Socket } from 'socket.io'
import { cut, hasUnread, unread, write } from './engine-socket'
import { Pace } from './pace'
import { factPackets, latePacket, leavePacket, snapshotPacket, type Packet } from './packet'
import type { Relay } from './relay'

/** What a listener may leave unread; beyond, it is cut off and resumes by number when it comes back (I-21). */
const patience = { packets: 200, size: 1_000_000 }

const mostResumes = 50

/** Everybody on this node who listens to one stream. Packets are encoded once for all of them. */
export class Audience {
  private readonly sockets = new Set<Socket>()
  private readonly pace = new Pace((facts) => this.deliver(factPackets(facts)))
  /** Packets for those who come back, by where they stood: after a restart many stood at the same fact. */
  private readonly resumes = new Map<number, readonly Packet[]>()

  constructor(
    private readonly stream: StreamName,
    private readonly relay: Relay,
  ) {
    relay.onFact(stream, (fact) => this.pace.take(fact))
    relay.onReset(stream, (seq) => {
      this.pace.drop()
      this.deliver([snapshotPacket(stream, seq)])
    })
    relay.onLate((since) => this.deliver([latePacket(stream, since)]))
  }

  get size(): number {
    return this.sockets.size
  }

  /** In one go, without waiting for anything: no fact can slip in between what is sent now and what is delivered next. */
  join(socket: Socket, since: number | undefined): void {
    for (const packet of this.missed(since)) write(socket, packet)
    const { lateSince } = this.relay
    if (lateSince !== null) write(socket, latePacket(this.stream, lateSince))
    this.sockets.add(socket)
  }

  leave(socket: Socket): void {
    this.sockets.delete(socket)
  }

  /** Delivers what still waits, and asks everybody to come back to another node within so many ms. */
  sendAway(within: number): void {
    this.pace.stop()
    this.deliver([leavePacket(within)])
  }

  private missed(since: number | undefined): readonly Packet[] {
    const at = this.pace.delivered(this.relay.seqOf(this.stream))
    if (since === undefined) return [snapshotPacket(this.stream, at)]
    const known = this.resumes.get(since)
    if (known) return known
    const facts = this.relay.after(this.stream, since)
    if (!facts) return [snapshotPacket(this.stream, at)]
    const packets = factPackets(facts.filter(({ seq }) => seq <= at))
    if (this.resumes.size < mostResumes) this.resumes.set(since, packets)
    return packets
  }

  private deliver(packets: readonly Packet[]): void {
    this.resumes.clear()
    for (const socket of this.sockets) {
      if (hasUnread(socket) && isTooSlow(socket)) cut(socket)
      else for (const packet of packets) write(socket, packet)
    }
  }
}

const isTooSlow = (socket: Socket): boolean => {
  const { packets, size } = unread(socket)
  return packets > patience.packets || size > patience.size
}
