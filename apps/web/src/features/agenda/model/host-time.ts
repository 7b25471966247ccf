import type { Board } from './board-model'

interface Span {
  readonly from: number
  readonly to: number
}

/** Minutes of `whole` that none of the spans covers; overlaps count once. */
export function minutesOutside(whole: Span, spans: readonly Span[]): number {
  let covered = 0
  let reached = whole.from
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const begin = Math.max(reached, from)
    const end = Math.min(whole.to, to)
    if (end > begin) covered += end - begin
    reached = Math.max(reached, end)
  }
  return whole.to - whole.from - covered
}

/** Minutes of a day's opening hours in which no host body meets. */
export function minutesOutsideHost(board: Board, day: number): number {
  const { opens, closes } = board.days[day]!
  return minutesOutside({ from: opens, to: closes }, board.hostOf[day]!)
}
