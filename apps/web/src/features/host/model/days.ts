import type { Host, HostBreak, HostMeeting } from '@roundtable/contracts'

/** A line of the timetable: a meeting of a body, or a break of everybody. */
export type Line =
  | { readonly kind: 'meeting'; readonly of: HostMeeting }
  | { readonly kind: 'break'; readonly of: HostBreak }

export interface TimetableDay {
  /** YYYY-MM-DD */
  readonly day: string
  readonly lines: readonly Line[]
}

/** The applied timetable, day by day in the event's zone, each in time. */
export function timetableOf(
  { meetings, breaks }: Pick<Host, 'meetings' | 'breaks'>,
  dayOf: (instant: string) => string,
): readonly TimetableDay[] {
  const lines: Line[] = [
    ...meetings.map((of): Line => ({ kind: 'meeting', of })),
    ...breaks.map((of): Line => ({ kind: 'break', of })),
  ]
  const sorted = lines.toSorted(
    (a, b) =>
      Date.parse(a.of.start) - Date.parse(b.of.start) ||
      Date.parse(a.of.end) - Date.parse(b.of.end),
  )
  const days = [...new Set(sorted.map((line) => dayOf(line.of.start)))]
  return days.map((day) => ({ day, lines: sorted.filter((line) => dayOf(line.of.start) === day) }))
}

/** Every day from the first to the last of these, gaps included (YYYY-MM-DD). */
export function daysBetween(days: readonly string[]): readonly string[] {
  const sorted = days.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const all: string[] = []
  for (let at = Date.parse(`${first}T12:00:00Z`); all.at(-1) !== last; at += 86_400_000)
    all.push(new Date(at).toISOString().slice(0, 10))
  return all
}
