/** Calendars of 400 events as other programs write them: folded lines, escapes, zones of every kind, fields of their own. */

const two = (n: number): string => String(n).padStart(2, '0')
/** Event n stands on a day from 1 to 20 June at some quarter of an hour. */
const wall = (n: number, minutes = 0): string => {
  const at = new Date(Date.UTC(2022, 5, 1 + (n % 20), 8, ((n * 15) % 600) + minutes))
  return at
    .toISOString()
    .replace(/[-:]|\.\d+/g, '')
    .slice(0, 15)
}

/** Folded at 75 bytes, as RFC 5545 asks for. */
const folded = (line: string): string => {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > (parts.length ? 74 : 75)) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].join('\r\n ')
}

const text =
  'Réunion; “broadband”, youth and 教育 — see https://example.org/?a=b\\nSecond line\\, with a comma\\; and more of it'

type Style = (n: number) => string[]

const event = (lines: readonly string[]): string =>
  ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].map(folded).join('\r\n')

const calendarOf = (head: readonly string[], style: Style, count: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...head,
    ...Array.from({ length: count }, (_, n) => event(style(n))),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

const zone = (id: string, ...observances: string[][]): string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${id}`,
  ...observances.flatMap(([kind, from, to, rule]) => [
    `BEGIN:${kind}`,
    'DTSTART:16010101T020000',
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${kind}`,
  ]),
  'END:VTIMEZONE',
]

const berlin: string[][] = [
  ['STANDARD', '+0200', '+0100', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'],
  ['DAYLIGHT', '+0100', '+0200', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'],
]
const fixed: string[][] = [['STANDARD', '+0200', '+0200', '']]

const google: Style = (n) => [
  `DTSTART:${wall(n)}Z`,
  `DTEND:${wall(n, 45)}Z`,
  'DTSTAMP:20220520T101112Z',
  `UID:${n}kq2v9@google.com`,
  'CREATED:20220401T000000Z',
  `DESCRIPTION:${text}`,
  'LAST-MODIFIED:20220519T000000Z',
  'LOCATION:Salle 3\\, Kigali',
  'SEQUENCE:2',
  'STATUS:CONFIRMED',
  `SUMMARY:Talk ${n}\\, part two`,
  'TRANSP:OPAQUE',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'DESCRIPTION:This is an event reminder',
  'TRIGGER:-P0DT0H10M0S',
  'END:VALARM',
]

const outlook: Style = (n) => [
  'CLASS:PUBLIC',
  `UID:040000008200E00074C5B7101A82E008${n}`,
  `SUMMARY;LANGUAGE=en-us:Talk ${n}`,
  `DTSTART;TZID="W. Europe Standard Time":${wall(n)}`,
  `DTEND;TZID="W. Europe Standard Time":${wall(n, 45)}`,
  'DTSTAMP:20220520T101112Z',
  'PRIORITY:5',
  'ATTENDEE;CN="Doe, Jane";RSVP=TRUE;PARTSTAT=ACCEPTED:mailto:jane@example.org',
  'X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Hello: "world"</p></body></html>',
  'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
  `LOCATION;ALTREP="https://example.org/rooms/3":Room 3`,
]

const custom: Style = (n) => [
  `UID:custom-${n}`,
  'DTSTAMP:20220520T101112Z',
  `DTSTART;TZID=Customized Time Zone:${wall(n)}`,
  `DTEND;TZID=Customized Time Zone:${wall(n, 45)}`,
  `SUMMARY:Talk ${n}`,
]

const indico: Style = (n) => [
  `SUMMARY:Talk ${n}`,
  `DTSTART:${wall(n)}Z`,
  'DURATION:PT45M',
  'DTSTAMP:20220520T101112Z',
  `UID:indico-contribution-${n}@indico.example`,
  'CONTACT:Jane Doe',
  `DESCRIPTION:Speakers: Jane Doe\\n\\n${text}\\n\\nhttps://indico.example/event/${n}/`,
  'LOCATION:Main Hall',
  `URL:https://indico.example/event/${n}/`,
  'CATEGORIES:CONFERENCE SESSION,TALK',
]

const pretalx: Style = (n) => [
  `UID:pretalx-talk-${n}@pretalx.example`,
  'DTSTAMP:20220520T101112Z',
  `DTSTART;TZID=Africa/Kigali:${wall(n)}`,
  `DTEND;TZID=Africa/Kigali:${wall(n, 45)}`,
  `SUMMARY:Talk ${n} - Jane Doe`,
  `DESCRIPTION:${text}`,
  'LOCATION:Saal 1',
  `URL:https://pretalx.example/talk/${n}`,
]

/** Local times without any zone, and whole days among them. */
const floating: Style = (n) =>
  n % 10 === 0
    ? [
        `UID:day-${n}`,
        'DTSTAMP:20220520T101112Z',
        `DTSTART;VALUE=DATE:202206${two(1 + (n % 20))}`,
        `SUMMARY:Exhibition ${n}`,
      ]
    : [
        `UID:local-${n}`,
        'DTSTAMP:20220520T101112Z',
        `DTSTART:${wall(n)}`,
        `DTEND:${wall(n, 45)}`,
        `SUMMARY:Talk ${n}`,
        `X-SCHED-ID:${n}`,
      ]

/** Series with exceptions, and instances that were moved. */
const series: Style = (n) =>
  n % 4 === 3
    ? [
        `UID:series-${n - 3}`,
        'DTSTAMP:20220520T101112Z',
        `RECURRENCE-ID;TZID=Africa/Kigali:${wall(n - 3)}`,
        `DTSTART;TZID=Africa/Kigali:${wall(n - 3, 30)}`,
        `DTEND;TZID=Africa/Kigali:${wall(n - 3, 75)}`,
        'SUMMARY:Moved by half an hour',
      ]
    : [
        `UID:series-${n}`,
        'DTSTAMP:20220520T101112Z',
        `DTSTART;TZID=Africa/Kigali:${wall(n)}`,
        `DTEND;TZID=Africa/Kigali:${wall(n, 45)}`,
        n % 2 === 0 ? 'RRULE:FREQ=DAILY;COUNT=5' : 'RRULE:FREQ=WEEKLY;UNTIL=20220630T000000Z',
        `SUMMARY:Talk ${n}`,
      ]

/** Name, text, and how many events of it take somebody's time once or more. */
export const calendarStyles = (count = 400): [name: string, text: string][] => [
  [
    'UTC, alarms and escapes',
    calendarOf(
      [
        'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
        'METHOD:PUBLISH',
        'X-WR-TIMEZONE:Africa/Kigali',
      ],
      google,
      count,
    ),
  ],
  [
    'Windows zones, quotes and HTML',
    calendarOf(
      [
        'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
        'METHOD:REQUEST',
        ...zone('W. Europe Standard Time', ...berlin),
      ],
      outlook,
      count,
    ),
  ],
  [
    'a zone that only the file knows',
    calendarOf(
      ['PRODID:Microsoft Exchange Server 2010', ...zone('Customized Time Zone', ...fixed)],
      custom,
      count,
    ),
  ],
  ['durations and several categories', calendarOf(['PRODID:-//CERN//INDICO//EN'], indico, count)],
  [
    'zones by name',
    calendarOf(
      ['PRODID:-//pretalx//pretalx//', ...zone('Africa/Kigali', ...fixed)],
      pretalx,
      count,
    ),
  ],
  ['local times and whole days', calendarOf(['PRODID:-//Sched//EN'], floating, count)],
  ['series and moved instances', calendarOf(['PRODID:-//Series//EN'], series, count)],
]
