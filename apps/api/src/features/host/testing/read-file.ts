import { readTimetable } from '../reading/read-timetable'
import type { FileContent, HostFile } from '../reading/reading'

const period = {
  from: Date.parse('2022-05-01T00:00+02:00'),
  to: Date.parse('2022-08-01T00:00+02:00'),
}

/** What a file of the host says, or what is wrong with it; facts that are not given are those of an .ics in Kigali. */
export const reading = (file: string | Uint8Array, facts: Partial<HostFile> = {}) =>
  readTimetable({
    bytes: typeof file === 'string' ? Buffer.from(file) : file,
    source: 'ics',
    timeZone: 'Africa/Kigali',
    period,
    ...facts,
  })

/** Of one that is right. */
export const contentOf = (file: string, facts?: Partial<HostFile>): FileContent => {
  const read = reading(file, facts)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read
}

/** "line code" of every problem. */
export const problemsOf = (file: string | Uint8Array, facts?: Partial<HostFile>): string[] => {
  const read = reading(file, facts)
  return read.ok ? [] : read.problems.map(({ line, code }) => `${line ?? '-'} ${code}`)
}
