import { stepMinutes } from './geometry'

/** Answers of the engine as the board paints them; the higher, the brighter. */
export const ranks = ['blocked', 'warning', 'free'] as const
export type Rank = (typeof ranks)[number]

/** A run of one answer in one room, in minutes of the day. */
export interface Band {
  readonly room: number
  readonly rank: Rank
  readonly from: number
  readonly to: number
}

/** Per room and step of the axis: may the session start there? 0 blocked, 1 warning, 2 free. */
export interface Starts {
  readonly rooms: number
  readonly steps: number
  /** Minute of the day of step 0. */
  readonly from: number
  at(room: number, step: number): 0 | 1 | 2
}

/**
 * Ground covered by a session of `minutes` at each possible start: a step is as bright as the best start whose
 * card would lie over it, so a painted field is exactly as long as the places it offers.
 */
export function coverage(starts: Starts, room: number, minutes: number): Uint8Array {
  const length = Math.max(1, Math.ceil(minutes / stepMinutes))
  const ground = new Uint8Array(starts.steps)
  for (const rank of [1, 2] as const) {
    let painted = 0
    for (let step = 0; step < starts.steps; step += 1) {
      if (starts.at(room, step) !== rank) continue
      const end = Math.min(starts.steps, step + length)
      for (let s = Math.max(painted, step); s < end; s += 1) ground[s] = rank
      painted = end
    }
  }
  return ground
}

/** Neighbouring steps of one answer become one band; every room is covered from end to end. */
export function mergePaint(starts: Starts, minutes: number): Band[] {
  const bands: Band[] = []
  for (let room = 0; room < starts.rooms; room += 1) {
    const ground = coverage(starts, room, minutes)
    let begin = 0
    for (let step = 1; step <= starts.steps; step += 1) {
      if (step < starts.steps && ground[step] === ground[begin]) continue
      bands.push({
        room,
        rank: ranks[ground[begin]!]!,
        from: starts.from + begin * stepMinutes,
        to: starts.from + step * stepMinutes,
      })
      begin = step
    }
  }
  return bands
}
