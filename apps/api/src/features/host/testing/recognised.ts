import { readTimetable } from '../reading/read-timetable'
import { nothingKnown, recogniseTimetable, type Known } from '../recognise-timetable'

export const at = (iso: string): Date => new Date(`${iso}+02:00`)
export const wholeConference = { from: at('2022-06-06T00:00'), to: at('2022-06-17T00:00') }
export const firstWeek = { from: at('2022-06-06T00:00'), to: at('2022-06-11T00:00') }

interface Days {
  readonly from: Date
  readonly to: Date
}

const read = (text: string, { from, to }: Days) =>
  readTimetable({
    bytes: Buffer.from(text),
    source: 'ics',
    timeZone: 'Africa/Kigali',
    period: { from: from.getTime(), to: to.getTime() },
  })

/** The meetings and bodies that a calendar of these days is taken for. */
export const recognised = (text: string, period: Days, known: Known = nothingKnown) => {
  const reading = read(text, period)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return recogniseTimetable(reading, known)
}
