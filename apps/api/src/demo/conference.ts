import { existsSync, readFileSync } from 'node:fs'
import { at } from './the-event'

const fixture = 'wtdc22-host-rev1.ics'

/** WTDC-22 with days around it, so that nothing of the host's file is lost. */
export const conference = { from: new Date(at('01', '00:00')), to: new Date(at('30', '00:00')) }

/** The host's first timetable. In the sources it has a folder; the build puts it beside the program. */
export function hostTimetable(): string {
  const places = [`./fixtures/${fixture}`, `./${fixture}`].map((p) => new URL(p, import.meta.url))
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error(`the demo's host timetable is missing: ${fixture}`)
  return readFileSync(found, 'utf8')
}
