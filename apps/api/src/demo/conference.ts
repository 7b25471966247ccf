import { readFileSync } from 'node:fs'

/** The host's first timetable; the build puts the folder beside the program. */
export const hostTimetable = (): string =>
  readFileSync(new URL('./fixtures/wtdc22-host-rev1.ics', import.meta.url), 'utf8')
