import type { Waiver } from '@roundtable/contracts'
import type { Finding } from '@roundtable/scheduling'

/** When the next waiver in force ends, ms since 1970; null: none is in force. */
export function nextExpiry(waivers: readonly Pick<Waiver, 'until'>[], now: number): number | null {
  const ends = waivers.map(({ until }) => Date.parse(until)).filter((end) => end > now)
  return ends.length > 0 ? Math.min(...ends) : null
}

/** The waiver in force that covers a finding; the one that lasts longest where there are several. */
export const waiverOf = (
  waivers: readonly Waiver[],
  finding: Finding,
  now: number,
): Waiver | undefined =>
  waivers
    .filter(
      (waiver) =>
        waiver.rule === finding.code &&
        finding.sessions.includes(waiver.sessionId) &&
        Date.parse(waiver.until) > now,
    )
    .toSorted((a, b) => Date.parse(b.until) - Date.parse(a.until))[0]

/** Waivers in force on a session that no finding of today needs; what ends last comes first. */
export const waiversAtRest = (
  waivers: readonly Waiver[],
  sessionId: string,
  findings: readonly Finding[],
  now: number,
): readonly Waiver[] =>
  waivers
    .filter(
      (waiver) =>
        waiver.sessionId === sessionId &&
        Date.parse(waiver.until) > now &&
        !findings.some((finding) => finding.waived && finding.code === waiver.rule),
    )
    .toSorted((a, b) => Date.parse(b.until) - Date.parse(a.until))

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const most = 60

/** Days a waiver may end on: from today to the event's last day, and a fortnight at least. */
export function waiverDays(today: string, lastDay: string): string[] {
  const days = Array.from({ length: most }, (_, at) => dayAfter(today, at))
  const fortnight = days[14]!
  const last = lastDay > fortnight ? lastDay : fortnight
  return days.filter((day) => day <= last)
}

/** The day that is meant when nobody says another: the event's last one, or in a week when it is over or far. */
export const usualDay = (days: readonly string[], lastDay: string): string =>
  days.includes(lastDay) ? lastDay : days[7]!
