import type { Span } from './axis'

/** Where an instant stands in the event's zone: `DayTimes.read`. */
export type Wall = (instant: string) => { day: string; minutes: number }

/** The day something begins on, and its minutes of that day; what goes on past midnight is drawn to the day's end. */
export function hoursOf(
  wall: Wall,
  { start, end }: { readonly start: string; readonly end: string },
): Span & { readonly day: string } {
  const from = wall(start)
  const to = wall(end)
  return {
    day: from.day,
    from: from.minutes,
    to: to.day === from.day ? to.minutes : 24 * 60,
  }
}
