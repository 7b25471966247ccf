import { clockOf, toPlacement, type Move, type Slot, type WireFinding } from '@roundtable/contracts'
import { toIso, type EventClock } from '@roundtable/domain'
import {
  compile,
  freeSlots,
  type Finding,
  type Plan as EnginePlan,
  type Slot as EngineSlot,
} from '@roundtable/scheduling'
import type { Refusal } from '../../platform/http/problem'
import type { Agenda } from './load-agenda'
import { namesOf, type Names } from './names'
import { reasons } from './sentences'

export const toWireFinding = (finding: Finding): WireFinding => ({
  ...finding,
  sessions: [...finding.sessions],
})

/** A free place as it travels; `minutes` is the session's length. */
export const toWireSlot = (
  clock: EventClock,
  sessionId: string,
  minutes: number,
  slot: EngineSlot,
): Slot => ({
  ...slot,
  sessionId,
  start: toIso(clock, slot.start),
  end: toIso(clock, slot.start + minutes),
  findings: slot.findings.map(toWireFinding),
})

/** Moves that the engine refused, and all that it takes to say why. */
export interface Clash {
  readonly agenda: Agenda
  readonly plan: EnginePlan
  readonly moves: readonly Move[]
  readonly refused: readonly Finding[]
}

/** Enough to choose from, and a bounded wait for the answer to a batch of two hundred. */
const most = { sessions: 5, slots: 5 }

/** The nearest free places of each refused session, from the place it was meant for. */
function suggest({ agenda, plan, moves, refused }: Clash): Slot[] {
  const clock = clockOf(agenda.event)
  const concerned = new Set(refused.flatMap((finding) => finding.sessions))
  const index = compile(plan)
  return moves
    .filter((move) => concerned.has(move.sessionId))
    .slice(0, most.sessions)
    .flatMap(({ sessionId, placement }) => {
      const minutes = agenda.sessions.find((s) => s.id === sessionId)?.minutes
      if (!placement || minutes === undefined) return []
      const wish = toPlacement(clock, placement)
      return freeSlots(index, sessionId, { wish, limit: most.slots }).map((slot) =>
        toWireSlot(clock, sessionId, minutes, slot),
      )
    })
}

function attempt(names: Names, moves: readonly Move[]): string {
  const [move] = moves
  if (!move || moves.length > 1) return `These ${moves.length} moves cannot be made together`
  const session = names.session(move.sessionId)
  return move.placement
    ? `${session} cannot stand in ${names.place(move.placement)}`
    : `${session} cannot be taken off the board`
}

/** 409: what a command would break, in facts and in a sentence that begins with what was tried. */
export function clashOf(
  agenda: Agenda,
  refused: readonly Finding[],
  tried: (names: Names) => string,
): Refusal {
  const names = namesOf(agenda)
  return {
    word: 'clash',
    detail: `${tried(names)}: ${reasons(refused, names)}. Nothing was changed.`,
    findings: refused.map(toWireFinding),
  }
}

export const clashRefusal = ({ agenda, moves, refused }: Clash): Refusal =>
  clashOf(agenda, refused, (names) => attempt(names, moves))

/** Free places are looked for after the lock is gone: nobody has to wait for them but who asked. */
export const withSuggestions = (refusal: Refusal, clash: Clash | null): Refusal =>
  clash ? { ...refusal, suggestions: suggest(clash) } : refusal
