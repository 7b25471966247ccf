import { decodeText } from './decode-text'
import { readCalendar } from './read-calendar'
import { readTable } from './read-table'
import { limits, UnreadableFile, type HostFile, type Reading } from './reading'

/** What the host's file says, or every reason why nothing of it is taken. */
export function readTimetable({ bytes, source, timeZone, period }: HostFile): Reading {
  const during = { from: new Date(period.from), to: new Date(period.to) }
  try {
    const text = decodeText(bytes, source)
    const read = source === 'ics' ? readCalendar : readTable
    return { ok: true, ...read(text, timeZone, during) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { ok: false, problems: error.problems.slice(0, limits.problems) }
  }
}
