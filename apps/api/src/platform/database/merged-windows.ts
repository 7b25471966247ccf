import type { EventClock } from '@roundtable/domain'
import type { During } from './range'
import { toDuring, toWindow, type Window } from './window'

const minute = 60_000
/** Nothing that matters to the event is further away than this. */
const furthest = 30 * 24 * 60 * minute

/** First and last instant of the event. */
export type Span = During

/** What is wrong with windows that people painted: the place in the list, and why. */
export interface BadWindow {
  readonly index: number
  readonly code: 'not-a-whole-minute' | 'too-far-away'
}

/** Windows stand on whole minutes (the engine counts them), within thirty days of the event. */
export function badWindows(windows: readonly Window[], { start, end }: Span): BadWindow[] {
  return windows.flatMap((window, index): BadWindow[] => {
    const [from, to] = [Date.parse(window.start), Date.parse(window.end)]
    if (from % minute !== 0 || to % minute !== 0) return [{ index, code: 'not-a-whole-minute' }]
    const near = from >= start.getTime() - furthest && to <= end.getTime() + furthest
    return near ? [] : [{ index, code: 'too-far-away' }]
  })
}

/** The same time said once, in the event's zone: by start, what overlaps or touches made one. */
export function mergedWindows(clock: EventClock, windows: readonly Window[]): Window[] {
  const merged: { start: Date; end: Date }[] = []
  const sorted = windows.map(toDuring).sort((a, b) => a.start.getTime() - b.start.getTime())
  for (const { start, end } of sorted) {
    const last = merged.at(-1)
    if (!last || start > last.end) merged.push({ start, end })
    else if (end > last.end) last.end = end
  }
  return merged.map((during) => toWindow(clock, during))
}
