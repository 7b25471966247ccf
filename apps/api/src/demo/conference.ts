import { readFileSync } from 'node:fs'
import { at } from './the-event'

/** WTDC-22 with days around it, so that nothing of the host's file is lost. */
export const conference = { from: new Date(at('01', '00:00')), to: new Date(at('30', '00:00')) }

/** The host's first timetable; the build puts the folder beside the program. */
export const hostTimetable = (): string =>
  readFileSync(new URL('./fixtures/wtdc22-host-rev1.ics', import.meta.url), 'utf8')
