import {
  clockOf,
  toEnginePlan,
  toPlacement,
  type Place,
  type Plan,
  type Session,
} from '@roundtable/contracts'
import { toIso, type EventClock } from '@roundtable/domain'
import {
  compile,
  explain,
  freeSlots,
  type FindingCode,
  type Index,
  type Placement,
} from '@roundtable/scheduling'
import type { APIRequestContext } from 'playwright-core'
import type { Language } from './words'

/** A session on the board, with a place in the same day that means something to a story. */
export interface Choice {
  readonly session: Session
  readonly from: Place
  readonly to: Place
}

/** The draft as the api tells it now, and the engine's answers about it: stories pick their sessions from it. */
export class Draft {
  private readonly clock: EventClock
  private readonly index: Index
  private readonly engine: ReturnType<typeof toEnginePlan>

  private constructor(readonly plan: Plan) {
    this.clock = clockOf(plan.event)
    this.engine = toEnginePlan(plan, Date.now())
    this.index = compile(this.engine)
  }

  /** Asks as whoever `request` is signed in as. */
  static async read(request: APIRequestContext): Promise<Draft> {
    const answer = await request.get('/api/plan')
    if (!answer.ok()) throw new Error(`GET /api/plan answered ${answer.status()}`)
    return new Draft((await answer.json()) as Plan)
  }

  /** The draft as it is once these sessions stand where they were chosen to. */
  after(...choices: readonly Choice[]): Draft {
    const placements = this.plan.placements.map((one) => {
      const choice = choices.find(({ session }) => session.id === one.sessionId)
      return choice ? { ...one, ...choice.to } : one
    })
    return new Draft({ ...this.plan, placements })
  }

  placeOf(sessionId: string): Place | undefined {
    return this.plan.placements.find((placement) => placement.sessionId === sessionId)
  }

  /** MH1 in every language; a room that goes by its name, in this one. */
  roomName(roomId: string, language: Language): string {
    const { code, name } = this.plan.rooms.find((room) => room.id === roomId)!
    return name.en === code ? (name[language] ?? name.en) : code
  }

  /** Sessions that stand on `day` (YYYY-MM-DD) and may be moved. */
  private movable(day: string): Session[] {
    return this.plan.sessions.filter(
      (session) => !session.lock && this.placeOf(session.id)?.start.startsWith(day),
    )
  }

  /** The first session of `day` and place in it that are what a story wants. */
  private search(day: string, skip: readonly string[], wanted: Wanted): Choice {
    const { from, to } = this.engine.days.find((one) => one.id === day)!
    for (const session of this.movable(day)) {
      if (skip.includes(session.id)) continue
      const now = this.engine.placements[session.id]!
      for (const { id: roomId } of this.engine.rooms)
        for (let start = from; start + session.minutes <= to; start += this.engine.step) {
          const codes = () => this.codesAt(session.id, { roomId, start })
          if (wanted({ sameRoom: roomId === now.roomId, later: start - now.start, codes }))
            return {
              session,
              from: this.placeOf(session.id)!,
              to: { roomId, start: toIso(this.clock, start) },
            }
        }
    }
    throw new Error(`The demo has no such place on ${day}.`)
  }

  /** What speaks against a place; advice, and that the public has the session elsewhere, speak against none. */
  private codesAt(sessionId: string, placement: Placement): FindingCode[] {
    return explain(this.index, { sessionId, placement })
      .filter(({ code, severity }) => severity !== 'advice' && code !== 'published-moved')
      .map(({ code }) => code)
  }

  /** A place in another room, at another time, that is refused for `code` alone. */
  refusedFor(code: FindingCode, day: string, skip: readonly string[] = []): Choice {
    return this.search(
      day,
      skip,
      ({ sameRoom, later, codes }) => !sameRoom && Math.abs(later) >= 30 && codes().join() === code,
    )
  }

  /** The same for one session. */
  refusedPlaceOf(sessionId: string, code: FindingCode, day: string): Place {
    const others = this.plan.sessions.filter(({ id }) => id !== sessionId).map(({ id }) => id)
    return this.refusedFor(code, day, others).to
  }

  /** The nearest places that are not refused, best first. */
  nearest(sessionId: string, wish: Place): Place[] {
    const slots = freeSlots(this.index, sessionId, { wish: toPlacement(this.clock, wish) })
    return slots.map(({ roomId, start }) => ({ roomId, start: toIso(this.clock, start) }))
  }

  /** A place that is not refused, whatever else is to be said of it. */
  allowed(day: string, skip: readonly string[] = []): Choice {
    for (const session of this.movable(day).filter(({ id }) => !skip.includes(id))) {
      const from = this.placeOf(session.id)!
      const [to] = this.nearest(session.id, from)
      if (to) return { session, from, to }
    }
    throw new Error(`No session of ${day} can go anywhere.`)
  }

  /** So many of them, of different sessions, each after the ones before. */
  allowedInTurn(day: string, count: number): Choice[] {
    const choices: Choice[] = []
    while (choices.length < count) {
      const taken = choices.map(({ session }) => session.id)
      choices.push(this.after(...choices).allowed(day, taken))
    }
    return choices
  }

  /** A place in another room, at another time, of which nothing is to be said. */
  free(day: string, skip: readonly string[] = []): Choice {
    return this.search(
      day,
      skip,
      ({ sameRoom, later, codes }) => !sameRoom && Math.abs(later) >= 30 && codes().length === 0,
    )
  }

  /** A free place in the same room, at most half an hour later. */
  freeSoonAfter(day: string, skip: readonly string[] = []): Choice {
    return this.search(
      day,
      skip,
      ({ sameRoom, later, codes }) => sameRoom && later > 0 && later <= 30 && codes().length === 0,
    )
  }
}

type Wanted = (place: { sameRoom: boolean; later: number; codes: () => FindingCode[] }) => boolean
