import {
  explain,
  paint,
  type FindingCode,
  type Index,
  type Plan as EnginePlan,
} from '@roundtable/scheduling'
import { indexOf } from '../model/answers'

/** How well a session fits into the plan as it stands. */
export interface Fit {
  /** How often it could still be put somewhere, one beside the other, without a blocker. */
  readonly places: number
  /** What stands in the way most often, where hardly any place is left. */
  readonly mostly: FindingCode | null
}

/** From so many places on nobody asks what stands in the way. */
const enough = 4
/** The reasons are asked for at every so-many-th start only. */
const sampled = 3
const blocked = 3

/** Starts of one room and day that refuse nothing, as stretches: each holds the session so many times in a row. */
function placesIn(levels: Uint8Array, from: number, steps: number, needed: number): number {
  let places = 0
  let run = 0
  for (let i = 0; i <= steps; i++) {
    if (i < steps && levels[from + i]! < blocked) run += 1
    else {
      // Starts in a row are one place, and one more for each whole length that lies between the first and the last.
      if (run > 0) places += 1 + Math.floor((run - 1) / needed)
      run = 0
    }
  }
  return places
}

/** Counts the places of one session on all days. Milliseconds: not for the path of a drag. */
export function fitOf(plan: EnginePlan, sessionId: string): Fit {
  const index = indexOf(plan)
  const { minutes } = plan.sessions.find(({ id }) => id === sessionId)!
  const painted = plan.days.map((day) => paint(index, sessionId, day.id))
  const places = painted.reduce(
    (sum, { levels, roomIds, steps, step }) =>
      sum +
      roomIds.reduce(
        (of, _, r) => of + placesIn(levels, r * steps, steps, Math.ceil(minutes / step)),
        0,
      ),
    0,
  )
  return { places, mostly: places < enough ? mostlyBlockedBy(index, sessionId, painted) : null }
}

/** The rule that most often refuses alone; where none does, the one that refuses most. Equal: the one met first. */
function mostlyBlockedBy(
  index: Index,
  sessionId: string,
  painted: readonly ReturnType<typeof paint>[],
): FindingCode | null {
  const alone = new Map<FindingCode, number>()
  const among = new Map<FindingCode, number>()
  for (const { levels, roomIds, steps, step, from } of painted)
    for (let r = 0; r < roomIds.length; r++)
      for (let i = 0; i < steps; i += sampled) {
        if (levels[r * steps + i]! < blocked) continue
        const placement = { roomId: roomIds[r]!, start: from + i * step }
        const codes = refusing(index, sessionId, placement)
        // Too late in the day for its length: no way out, whatever else is moved.
        if (codes.includes('outside-event')) continue
        for (const code of codes) count(among, code)
        if (codes.length === 1) count(alone, codes[0]!)
      }
  return mostOf(alone) ?? mostOf(among)
}

function refusing(
  index: Index,
  sessionId: string,
  placement: { roomId: string; start: number },
): FindingCode[] {
  const found = explain(index, { sessionId, placement })
  const codes = found
    .filter(({ severity, at, waived }) => severity === 'blocker' && at === 'move' && !waived)
    .map(({ code }) => code)
  return [...new Set(codes)]
}

const count = (counts: Map<FindingCode, number>, code: FindingCode): void => {
  counts.set(code, (counts.get(code) ?? 0) + 1)
}

const mostOf = (counts: ReadonlyMap<FindingCode, number>): FindingCode | null =>
  [...counts].reduce<[FindingCode | null, number]>(
    (most, [code, n]) => (n > most[1] ? [code, n] : most),
    [null, 0],
  )[0]
