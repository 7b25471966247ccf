import { toEnginePlan, toPlacement, clockOf } from '@roundtable/contracts'
import type { Fact, Move, Plan, Problem, ProblemWord, Standing } from '@roundtable/contracts'
import { decideMoves } from '@roundtable/scheduling'
import type { Answered } from '../../../../platform/api'

export interface MovesBody {
  readonly commandId: string
  readonly account?: string
  readonly reason?: string
  readonly moves: readonly (Move & { readonly expectedVersion: number })[]
}

export interface Applied {
  readonly actor: string
  readonly commandId: string
  readonly placements: readonly Standing[]
}

const refuse = (
  word: ProblemWord,
  status: number,
  more: Partial<Problem> = {},
): Answered<never> => ({
  ok: false,
  problem: {
    type: `/problems/${word}`,
    title: word,
    status,
    detail: 'Nothing was changed.',
    ...more,
  },
})

/** The server in memory, as the api keeps its promises: one effect a command, versions, the engine's no, one gapless log. */
export class PlanServer {
  readonly log: Fact[] = []
  readonly applied: Applied[] = []
  /** What no client may ever do. */
  readonly complaints: string[] = []
  private readonly known = new Map<string, { body: string; answer: Answered<unknown> }>()

  constructor(private plan: Plan) {}

  get seq(): number {
    return this.log.length
  }

  read(): Plan {
    return { ...this.plan, seq: this.seq }
  }

  placeOf(sessionId: string) {
    return this.plan.placements.find((p) => p.sessionId === sessionId)
  }

  /** Who put a session where it was at this version. */
  authorOf(sessionId: string, version: number): string | undefined {
    return this.applied.find(({ placements }) =>
      placements.some((p) => p.sessionId === sessionId && p.version === version),
    )?.actor
  }

  /** The session goes for good, with its place. */
  remove(sessionId: string): void {
    this.plan = {
      ...this.plan,
      sessions: this.plan.sessions.filter(({ id }) => id !== sessionId),
      placements: this.plan.placements.filter((p) => p.sessionId !== sessionId),
    }
    const data = { what: 'session' as const, ids: [sessionId], commandId: null }
    this.tell({ kind: 'plan-changed', data })
  }

  moves(actor: string | null, body: MovesBody): Answered<unknown> {
    if (actor === null) return refuse('unauthenticated', 401)
    if (body.account !== undefined && body.account !== actor)
      return refuse('unauthenticated', 401, {
        errors: [{ pointer: '/account', code: 'someone-else' }],
      })
    const key = `${actor} ${body.commandId}`
    const before = this.known.get(key)
    const text = JSON.stringify(body)
    if (before && before.body !== text)
      this.complaints.push(`${body.commandId} came again as something else`)
    if (before) return before.answer
    const answer = this.decide(actor, body)
    if (answer.ok) this.known.set(key, { body: text, answer })
    return answer
  }

  private decide(actor: string, { commandId, reason, moves }: MovesBody): Answered<unknown> {
    const versionOf = (id: string) =>
      this.plan.sessions.find((session) => session.id === id)?.placementVersion
    const errors = moves.flatMap(({ sessionId }, i) =>
      versionOf(sessionId) === undefined
        ? [{ pointer: `/moves/${i}/sessionId`, code: 'unknown-session' }]
        : [],
    )
    if (errors.length > 0) return refuse('validation', 422, { errors })
    const stale = moves.filter((m) => m.expectedVersion !== versionOf(m.sessionId))
    if (stale.length > 0)
      return refuse('stale', 412, { current: stale.map((m) => this.standing(m.sessionId)) })
    const clock = clockOf(this.plan.event)
    const wishes = moves.map(({ sessionId, placement }) => ({
      sessionId,
      placement: placement && toPlacement(clock, placement),
    }))
    const { refused } = decideMoves(toEnginePlan(this.plan, 0), wishes)
    if (refused.length > 0)
      return refuse('clash', 409, { findings: refused as unknown as Problem['findings'] })
    const placements = moves.map((move) => this.put(actor, move))
    this.applied.push({ actor, commandId, placements })
    this.tell({ kind: 'sessions-moved', data: { placements, reason: reason ?? null, commandId } })
    return { ok: true, value: { seq: this.seq, placements, findings: [] } }
  }

  private put(
    actor: string,
    { sessionId, placement, expectedVersion }: MovesBody['moves'][number],
  ) {
    const version = expectedVersion + 1
    const by = { version, changedBy: actor, changedAt: '2022-06-06T12:00:00+02:00' }
    const others = this.plan.placements.filter((p) => p.sessionId !== sessionId)
    this.plan = {
      ...this.plan,
      sessions: this.plan.sessions.map((s) =>
        s.id === sessionId ? { ...s, placementVersion: version } : s,
      ),
      placements: placement ? [...others, { sessionId, ...placement, ...by }] : others,
    }
    return { sessionId, placement, ...by }
  }

  private standing(sessionId: string) {
    const there = this.placeOf(sessionId)
    const session = this.plan.sessions.find(({ id }) => id === sessionId)!
    return {
      sessionId,
      version: session.placementVersion,
      placement: there ? { roomId: there.roomId, start: there.start } : null,
      changedBy: there?.changedBy ?? null,
      changedAt: there?.changedAt ?? null,
    }
  }

  private tell(fact: Pick<Fact, 'kind' | 'data'>): void {
    const { seq } = this
    const at = '2022-06-06T12:00:00+02:00'
    this.log.push({ stream: 'plan', prev: seq, seq: seq + 1, at, ...fact } as Fact)
  }
}
