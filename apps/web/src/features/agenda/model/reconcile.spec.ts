import { describe, expect, it } from '@jest/globals'
import type { Place } from '@roundtable/contracts'
import fc from 'fast-check'
import {
  heardOf,
  queued,
  receive,
  reconcile,
  refetched,
  refused,
  settled,
  synced,
  versionOf,
  type MovedFact,
  type Standing,
  type Sync,
  type Truth,
  type Unsettled,
} from './reconcile'

const standing = (
  sessionId: string,
  version: number,
  placement: Place | null,
  changedBy = 'Jean',
): Standing => ({ sessionId, version, placement, changedBy, changedAt: '2022-06-03T10:00:00Z' })
const at = (start: string, roomId = 'A'): Place => ({ roomId, start })
const truth: Truth = { seq: 4, standings: { s1: standing('s1', 1, at('09:00')) } }
const command = (
  commandId: string,
  expectedVersion: number,
  placement: Place | null,
): Unsettled => ({
  commandId,
  reason: null,
  moves: [{ sessionId: 's1', expectedVersion, placement }],
})
const shown = (sync: Sync) => reconcile(sync.truth, sync.unsettled)

describe('server truth and unsettled moves', () => {
  it('shows my move on top until it is answered', () => {
    const mine = queued(synced(truth), command('c1', 1, at('10:00')))
    expect(shown(mine)).toEqual({ s1: at('10:00') })
    expect(shown(refused(mine, 'c1'))).toEqual({ s1: at('09:00') })
  })

  it('takes a session off the board at once', () => {
    expect(shown(queued(synced(truth), command('c1', 1, null)))).toEqual({})
  })

  it('applies the fact that follows, drops a known one, and asks again after a gap', () => {
    const fact = { prev: 4, seq: 5, commandId: null, placements: [standing('s1', 2, at('11:00'))] }
    const next = receive(synced(truth), fact)
    expect([next.truth.seq, shown(next)]).toEqual([5, { s1: at('11:00') }])
    expect(receive(next, fact)).toBe(next)
    const gap = receive(next, { prev: 6, seq: 7, commandId: null, placements: [] })
    expect([gap.behind, gap.truth.seq]).toEqual([true, 5])
  })

  it('uses facts that came after the gap once the plan is fetched', () => {
    const later = { prev: 5, seq: 6, commandId: null, placements: [standing('s1', 3, at('12:00'))] }
    const behind = receive(synced(truth), later)
    const fetched = refetched(behind, {
      seq: 5,
      standings: { s1: standing('s1', 2, at('11:00')) },
    })
    expect([fetched.behind, fetched.truth.seq, shown(fetched)]).toEqual([
      false,
      6,
      { s1: at('12:00') },
    ])
  })

  it('settles a command whose answer was lost by its own fact', () => {
    const mine = queued(synced(truth), command('c1', 1, at('10:00')))
    const fact = { prev: 4, seq: 5, commandId: 'c1', placements: [standing('s1', 2, at('10:00'))] }
    expect(receive(mine, fact)).toMatchObject({ unsettled: [], truth: { seq: 5 } })
  })

  it('puts my second move of a session on the version that the first one got', () => {
    const two = queued(
      queued(synced(truth), command('c1', 1, at('10:00'))),
      command('c2', 1, at('10:30')),
    )
    const one = settled(two, 'c1', [standing('s1', 2, at('10:00'))])
    expect(one.unsettled).toEqual([command('c2', 2, at('10:30'))])
    expect([shown(one), versionOf(one, 's1'), versionOf(one, 's9')]).toEqual([
      { s1: at('10:30') },
      2,
      0,
    ])
  })

  it('shows the other’s place when mine was stale', () => {
    const mine = queued(synced(truth), command('c1', 1, at('10:00')))
    const theirs = refused(mine, 'c1', [standing('s1', 2, at('15:00'), 'Claire')])
    expect([shown(theirs), theirs.truth.seq]).toEqual([{ s1: at('15:00') }, 4])
  })

  it('ignores an old snapshot and never hides a newer placement', () => {
    const ahead = settled(synced(truth), 'c1', [standing('s1', 3, at('13:00'))])
    const same = refetched(ahead, { seq: 4, standings: { s1: standing('s1', 2, at('11:00')) } })
    expect(shown(same)).toEqual({ s1: at('13:00') })
    expect(refetched(ahead, { seq: 3, standings: {} })).toBe(ahead)
  })

  it('is behind when the stream stands further', () => {
    expect([heardOf(synced(truth), 4).behind, heardOf(synced(truth), 5).behind]).toEqual([
      false,
      true,
    ])
  })
})

/** A server in memory: versions per session, one gapless log, commands with one effect. */
class Server {
  readonly log: MovedFact[] = []
  private readonly answers = new Map<string, Standing[] | 'stale'>()
  standings: Record<string, Standing> = {}

  get seq(): number {
    return this.log.length
  }
  truth(): Truth {
    return { seq: this.seq, standings: { ...this.standings } }
  }
  command(actor: string, command: Unsettled): Standing[] | 'stale' {
    const known = this.answers.get(command.commandId)
    if (known) return known
    const fresh = command.moves.every(
      (m) => (this.standings[m.sessionId]?.version ?? 0) === m.expectedVersion,
    )
    const answer = fresh
      ? command.moves.map((m) => standing(m.sessionId, m.expectedVersion + 1, m.placement, actor))
      : 'stale'
    if (answer !== 'stale') {
      this.answers.set(command.commandId, answer)
      for (const s of answer) this.standings[s.sessionId] = s
      const { seq } = this
      this.log.push({
        prev: seq,
        seq: seq + 1,
        commandId: command.commandId,
        placements: answer,
      })
    }
    return answer
  }
}

/** Facts reach a client late, twice or not at all; answers get lost on the way back. */
class Client {
  sync: Sync
  private heard = 0
  constructor(
    readonly name: string,
    private readonly server: Server,
  ) {
    this.sync = synced(server.truth())
    this.heard = server.seq
  }
  act(kind: number, pick: number): void {
    if (kind < 3) this.move(pick)
    else if (kind < 6) this.deliver(pick % 4)
    else if (kind === 6) this.send(pick % 3 === 0)
    else if (kind === 7)
      this.heard = Math.min(this.server.seq, this.heard + 1) // a fact is lost
    else if (kind === 8)
      this.heard = Math.max(0, this.heard - 2) // facts come again
    else if (this.sync.behind) this.sync = refetched(this.sync, this.server.truth())
  }
  private move(pick: number): void {
    const sessionId = `s${pick % 3}`
    this.sync = queued(this.sync, {
      commandId: `${this.name}-${this.server.seq}-${pick}-${this.sync.unsettled.length}`,
      reason: null,
      moves: [
        {
          sessionId,
          expectedVersion: versionOf(this.sync, sessionId),
          placement: pick % 5 === 0 ? null : at(String(pick)),
        },
      ],
    })
  }
  private deliver(count: number): void {
    for (const fact of this.server.log.slice(this.heard, this.heard + count)) {
      this.sync = receive(this.sync, fact)
      this.heard = fact.seq
    }
  }
  private send(answerLost: boolean): void {
    const [first] = this.sync.unsettled
    if (!first) return
    const answer = this.server.command(this.name, first)
    if (answerLost) return
    this.sync =
      answer === 'stale'
        ? refused(
            this.sync,
            first.commandId,
            first.moves.flatMap((m) => this.server.standings[m.sessionId] ?? []),
          )
        : settled(this.sync, first.commandId, answer)
  }
  finish(): void {
    while (this.sync.unsettled.length > 0) this.send(false)
  }
  catchUp(): void {
    this.deliver(Infinity)
    this.sync = heardOf(this.sync, this.server.seq)
    if (this.sync.behind) this.sync = refetched(this.sync, this.server.truth())
  }
}

describe('two organizers on a bad line', () => {
  it('end equal to the server, whatever is lost, late or repeated', () => {
    const step = fc.tuple(
      fc.boolean(),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 99 }),
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 120 }), (steps) => {
        const server = new Server()
        for (const id of ['s0', 's1', 's2'])
          server.command('start', {
            commandId: `start-${id}`,
            reason: null,
            moves: [{ sessionId: id, expectedVersion: 0, placement: at('0') }],
          })
        const clients = [new Client('jean', server), new Client('claire', server)]
        for (const [first, kind, pick] of steps) clients[first ? 0 : 1]!.act(kind, pick)
        for (const client of clients) client.finish()
        for (const client of clients) client.catchUp()
        for (const { sync } of clients) {
          expect(sync.truth).toEqual(server.truth())
          expect(shown(sync)).toEqual(reconcile(server.truth(), []))
          expect([sync.behind, sync.unsettled]).toEqual([false, []])
        }
      }),
      { seed: 20220607, numRuns: 400 },
    )
  })
})
