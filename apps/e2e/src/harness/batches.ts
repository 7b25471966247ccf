import { clockOf, toEnginePlan, toPlacement, type Plan, type Session } from '@roundtable/contracts'
import { toIso } from '@roundtable/domain'
import { decideMoves, type Change } from '@roundtable/scheduling'
import type { Draft } from './draft'

/** Changes of several sessions, or of a length, that the engine allows: stories pick theirs from here. */
export class Batches {
  private readonly engine: ReturnType<typeof toEnginePlan>
  private readonly sessions: readonly Session[]

  constructor(
    private readonly plan: Plan,
    day: string,
  ) {
    this.engine = toEnginePlan(plan, Date.now())
    const there = new Set(
      plan.placements.filter((p) => p.start.startsWith(day)).map((p) => p.sessionId),
    )
    this.sessions = plan.sessions.filter((s) => there.has(s.id) && !s.lock)
  }

  static of({ plan }: Draft, day: string): Batches {
    return new Batches(plan, day)
  }

  private allows = (changes: readonly Change[]): boolean =>
    decideMoves(this.engine, changes).refused.length === 0

  private at(session: Session, later = 0) {
    const { roomId, start } = this.engine.placements[session.id]!
    return { roomId, start: start + later }
  }

  private pairs(): [Session, Session][] {
    return this.sessions.flatMap((a, i) =>
      this.sessions.slice(i + 1).map((b): [Session, Session] => [a, b]),
    )
  }

  /** Two sessions that may exchange their places. */
  swap(): [Session, Session] {
    const found = this.pairs().find(([a, b]) =>
      this.allows([
        { sessionId: a.id, placement: this.at(b) },
        { sessionId: b.id, placement: this.at(a) },
      ]),
    )
    if (!found) throw new Error('No two sessions may change places.')
    return found
  }

  /** Two sessions of different rooms that may start so much later together, and how many minutes. */
  together(): { pair: [Session, Session]; later: number } {
    for (const later of [5, 10, 15, 20, 30, -5, -10, -15])
      for (const pair of this.pairs()) {
        const [a, b] = pair
        const apart = this.at(a).roomId !== this.at(b).roomId
        const moves = pair.map((s) => ({ sessionId: s.id, placement: this.at(s, later) }))
        if (apart && this.allows(moves)) return { pair, later }
      }
    throw new Error('No two sessions may move together.')
  }

  /** A session that may be so much longer at its end, or begin so much earlier and be longer for it. */
  longer(edge: 'start' | 'end', minutes: number, skip: readonly string[] = []): Session {
    const later = edge === 'start' ? -minutes : 0
    const found = this.sessions.find(
      (s) =>
        s.minutes >= 30 &&
        !skip.includes(s.id) &&
        this.allows([
          { sessionId: s.id, placement: this.at(s, later), minutes: s.minutes + minutes },
        ]),
    )
    if (!found) throw new Error('No session may be longer.')
    return found
  }

  /** A session that may not be so much longer: its end would meet something. */
  tooLong(minutes: number): Session {
    const found = this.sessions.find(
      (s) =>
        !this.allows([{ sessionId: s.id, placement: this.at(s), minutes: s.minutes + minutes }]),
    )
    if (!found) throw new Error('Every session may be longer.')
    return found
  }

  /** Where it stands, moved by minutes. */
  moved(session: Session, later: number) {
    const clock = clockOf(this.plan.event)
    const { roomId, start } = toPlacement(
      clock,
      this.plan.placements.find((p) => p.sessionId === session.id)!,
    )
    return { roomId, start: toIso(clock, start + later) }
  }
}
