import type { Programme } from '@roundtable/contracts'
import { clockOf, dayIn } from './days'

/**
 * The programme as clocks of another zone show it: the same instants, their days and times counted there. Days are
 * those on which something of ours begins: 9 June in Kigali may be 10 June in Sydney. `event.days` stays what the
 * event says of itself.
 */
export const shownIn = (programme: Programme, timeZone: string): Programme => {
  if (timeZone === programme.event.timeZone) return programme
  const event = { ...programme.event, timeZone }
  const clock = clockOf(event)
  const dates = new Set(programme.sessions.map((session) => dayIn(clock, session.start)))
  const days = [...dates].sort().map((date) => {
    const starts = programme.sessions.filter((one) => dayIn(clock, one.start) === date)
    const at = starts.map((one) => one.start)
    return { date, opens: at[0]!, closes: at[at.length - 1]! }
  })
  return { ...programme, event, days }
}

/** Whether two zones show the same clock throughout the event: then there is nothing to switch. */
export const sameClock = (programme: Programme, a: string, b: string): boolean => {
  const { event, days } = programme
  const instants = [event.epoch, ...days.flatMap((day) => [day.opens, day.closes])]
  const wall = (timeZone: string, instant: string): string =>
    new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
      new Date(instant),
    )
  return instants.every((instant) => wall(a, instant) === wall(b, instant))
}
