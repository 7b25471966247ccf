/** An iCalendar text of events, each a list of lines; DTSTAMP and, where there is none, a UID are added. */
export const aCalendar = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    ...events.flatMap((lines, i) => [
      'BEGIN:VEVENT',
      ...(lines.some((line) => line.startsWith('UID:')) ? [] : [`UID:e${i}`]),
      'DTSTAMP:20220501T000000Z',
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** "08T0930-1100" → DTSTART and DTEND on that day of June 2022, Kigali time. */
export const kigali = (during: string): string[] => {
  const [, day, from, to] = /^(\d\d)T(\d{4})-(\d{4})$/.exec(during)!
  return [
    `DTSTART;TZID=Africa/Kigali:202206${day}T${from}00`,
    `DTEND;TZID=Africa/Kigali:202206${day}T${to}00`,
  ]
}
