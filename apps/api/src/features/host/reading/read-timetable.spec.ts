import { describe, expect, it } from '@jest/globals'
import { aCalendar, kigali } from '../testing/a-calendar'
import { calendarStyles } from '../testing/calendar-styles'
import { contentOf, problemsOf, reading } from '../testing/read-file'
import type { FileContent } from './reading'

const starts = ({ events, occurrences }: FileContent) =>
  occurrences.map((o) => [events[o.event]!.title, o.start.slice(0, 16), o.end.slice(11, 16)])

describe('calendars of other programs', () => {
  it.each(calendarStyles())('%s: 400 events are read whole', (_, text) => {
    const { events, occurrences, passedOver } = contentOf(text)
    const uids = new Set([...events.map((e) => e.uid), ...passedOver.map((p) => p.uid)])
    expect(uids.size).toBe(new Set(text.replaceAll('\r\n ', '').match(/^UID:.*$/gm)).size)
    expect(occurrences.length).toBeGreaterThanOrEqual(360)
  })

  it('mean the same instant whatever zone they write it in', () => {
    const zone = (id: string, offset: string) =>
      `BEGIN:VTIMEZONE\r\nTZID:${id}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:${offset}\r\nTZOFFSETTO:${offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE`
    const text = aCalendar(
      ['SUMMARY:utc', 'DTSTART:20220608T070000Z', 'DURATION:PT1H'],
      ['SUMMARY:zone', 'DTSTART;TZID=Africa/Kigali:20220608T090000', 'DURATION:PT1H'],
      [
        'SUMMARY:windows',
        'DTSTART;TZID="South Africa Standard Time":20220608T090000',
        'DURATION:PT1H',
      ],
      ['SUMMARY:custom', 'DTSTART;TZID=Customized Time Zone:20220608T093000', 'DURATION:PT1H'],
      ['SUMMARY:local', 'DTSTART:20220608T090000', 'DURATION:PT1H'],
      [
        'SUMMARY:owned',
        'DTSTART;TZID=/softwarestudio.org/Olson/Africa/Kigali:20220608T090000',
        'DURATION:PT1H',
      ],
      ['SUMMARY:small letters', 'dtstart;tzid=Africa/Kigali:20220608T090000', 'DURATION:PT1H'],
    ).replace(
      'PRODID:-//Test//EN',
      `PRODID:-//Test//EN\r\n${zone('Customized Time Zone', '+0230')}`,
    )
    expect(starts(contentOf(text)).map(([title, start]) => [title, start])).toEqual(
      ['utc', 'zone', 'windows', 'custom', 'local', 'owned', 'small letters'].map((title) => [
        title,
        '2022-06-08T07:00',
      ]),
    )
  })

  it('mean local times where the calendar, or else the event, is', () => {
    const text = aCalendar(['SUMMARY:a', 'DTSTART:20220608T090000', 'DURATION:PT1H'])
    expect(starts(contentOf(text, { timeZone: 'Asia/Tokyo' }))).toEqual([
      ['a', '2022-06-08T00:00', '01:00'],
    ])
    const own = text.replace('PRODID:', 'X-WR-TIMEZONE:Europe/Paris\r\nPRODID:')
    expect(starts(contentOf(own, { timeZone: 'Asia/Tokyo' }))).toEqual([
      ['a', '2022-06-08T07:00', '08:00'],
    ])
  })

  it('keep folded, escaped and foreign words', () => {
    const text = aCalendar([
      'SUMMARY:Gen',
      ' ève\\, “dig',
      '\tital” \\; 教育',
      'LOCATION:Salle\\nA',
      ...kigali('08T0900-1000'),
    ])
    const [event] = contentOf(text).events
    expect([event!.title, event!.roomName]).toEqual(['Genève, “digital” ; 教育', 'Salle A'])
  })

  it.each([
    ['é', '\r\n '],
    ['教', '\n\t'],
    ['𝄞', '\r\n '],
  ])('may be folded through the middle of %s (RFC 5545, 3.1)', (sign, fold) => {
    const text = aCalendar([`SUMMARY:Gen${sign}ve`, ...kigali('08T0900-1000')])
    const file = Buffer.from(text)
    const at = file.indexOf(sign)
    for (let byte = 1; byte < Buffer.byteLength(sign); byte++) {
      const parts = [file.subarray(0, at + byte), Buffer.from(fold), file.subarray(at + byte)]
      const read = reading(Buffer.concat(parts))
      expect(read.ok && read.events.map((e) => e.title)).toEqual([`Gen${sign}ve`])
    }
  })

  it('may call an event like something of the reader’s own', () => {
    const uids = ['__proto__', 'constructor', 'toString', 'vcalendar', '42', 'version']
    const text = aCalendar(...uids.map((uid) => [`UID:${uid}`, ...kigali('08T0900-1000')]))
    expect(contentOf(text).events.map((e) => e.uid)).toEqual(uids)
  })

  it('may hold an instance that was moved without the series it is of', () => {
    const text = aCalendar([
      'UID:a',
      'SUMMARY:moved',
      'RECURRENCE-ID;TZID=Africa/Kigali:20220608T090000',
      ...kigali('09T0900-1000'),
    ])
    expect(contentOf(text).occurrences.map((o) => [o.instance, o.start])).toEqual([
      ['2022-06-08T07:00:00.000Z', '2022-06-09T07:00:00.000Z'],
    ])
  })

  it('may hold an older version beside the current one', () => {
    const version = (sequence: number, during: string) => [
      'UID:a',
      `SUMMARY:${sequence}`,
      `SEQUENCE:${sequence}`,
      ...kigali(during),
    ]
    const text = aCalendar(version(2, '08T0900-1000'), version(1, '08T1000-1100'))
    expect(starts(contentOf(text))).toEqual([['2', '2022-06-08T07:00', '08:00']])
  })
})

describe('a file that cannot be trusted is refused with the line', () => {
  const nine = kigali('08T0900-1000')
  // Lines 4–8 are the good event; what is wrong begins in line 9.
  const good = ['UID:good', ...nine]
  const second = (...lines: string[]) => aCalendar(good, ['UID:b', ...lines])
  const rule = (text: string) => second(...nine, `RRULE:${text}`)

  it.each([
    ['no calendar', 'hello', '1 no-property'],
    ['another text', 'Dear all:\r\nhere it is', '1 no-property'],
    ['a calendar of nothing but a property', 'VERSION:2.0', '1 not-a-calendar'],
    ['a ZIP', Buffer.from('PK\x03\x04rest'), '1 wrong-kind'],
    ['UTF-16', Buffer.from('\ufeffBEGIN:VCALENDAR', 'utf16le'), '1 encoding'],
    [
      'a UID that is an instance of another',
      aCalendar(good, ['UID:b 2022-06-08T07:00:00.000Z', ...nine]).replace(
        'UID:good',
        'UID:b\r\nRRULE:FREQ=DAILY;COUNT=2',
      ),
      '11 duplicate-uid',
    ],
    ['a length that is none', second(nine[0]!, 'DURATION:soon'), '14 bad-time'],
    [
      'half a sign that a fold does not complete',
      Buffer.from(second(...nine, 'SUMMARY:Gen\xe8\r\n ve'), 'latin1'),
      '15 encoding',
    ],
    [
      'Latin-1 in line 12',
      Buffer.from(second('SUMMARY:R\xe9union', ...nine), 'latin1'),
      '13 encoding',
    ],
    ['a NUL', second('SUMMARY:a\0b', ...nine), '13 unstorable-text'],
    ['a file that was cut off', second(...nine).slice(0, -30), '14 cut-off'],
    ['an end of what is not open', second(...nine).replace('END:VEVENT', 'END:VTODO'), '9 crossed'],
    ['an event outside', `${second(...nine)}BEGIN:VEVENT\r\n`, '17 not-a-calendar'],
    ['nesting', second(...nine, ...Array(20).fill('BEGIN:VALARM')), '21 too-deep'],
    [
      'a cancelled calendar',
      second(...nine).replace('PRODID', 'METHOD:CANCEL\r\nPRODID'),
      '3 not-a-timetable',
    ],
    ['a line that is none', second(...nine, 'nonsense'), '15 no-property'],
    ['no UID', second(...nine).replace('UID:b', 'X-UID:b'), '10 uid-missing'],
    ['one UID twice', aCalendar(good, good), '10 duplicate-uid'],
    ['no start', second('SUMMARY:b'), '10 bad-time'],
    ['30 February', second('DTSTART:20220230T070000Z', 'DTEND:20220608T080000Z'), '13 bad-time'],
    ['25 hours', second('DTSTART:20220608T250000Z'), '13 bad-time'],
    ['no time', second('DTSTART:tomorrow', 'DTEND:later'), '13 bad-time'],
    [
      'a zone of the moon',
      second('DTSTART;TZID=Moon/Sea:20220608T070000', 'DURATION:PT1H'),
      '13 bad-time',
    ],
    [
      'an end before its start',
      second('DTSTART:20220608T080000Z', 'DTEND:20220608T070000Z'),
      '14 bad-time',
    ],
    ['the year 9999', second('DTSTART:99990608T080000Z', 'DURATION:PT1H'), '13 bad-time'],
    ['every second', rule('FREQ=SECONDLY'), '15 bad-rule'],
    ['every second, a billion times', rule('FREQ=SECONDLY;COUNT=1000000000'), '15 bad-rule'],
    ['a billion days', rule('FREQ=DAILY;COUNT=1000000000'), '15 too-many'],
    ['no such frequency', rule('FREQ=SOMETIMES'), '15 bad-rule'],
    [
      'every second in disguise',
      rule(
        `FREQ=DAILY;BYHOUR=${[...Array(24).keys()]};BYMINUTE=${[...Array(60).keys()]};BYSECOND=${[...Array(60).keys()]}`,
      ),
      '15 too-many',
    ],
    ['a rule without end', rule(`FREQ=DAILY;BYDAY=${'MO,'.repeat(200)}MO`), '15 bad-rule'],
    [
      'a whole day of a series that has times',
      second(...nine, 'RECURRENCE-ID;VALUE=DATE:20220608'),
      '15 bad-time',
    ],
    [
      'a line of four million characters',
      second(`DESCRIPTION:${'x'.repeat(4_000_000)}`, ...nine),
      '13 too-large',
    ],
    [
      '200,000 folded lines',
      second(`DESCRIPTION:${'x\r\n '.repeat(200_000)}`, ...nine),
      '100001 too-large',
    ],
    [
      '90,000 folded lines',
      second(`DESCRIPTION:${'xy\r\n '.repeat(90_000)}`, ...nine),
      '13 too-large',
    ],
  ])('%s', (_, file, expected) => {
    expect(problemsOf(file)).toEqual([expected])
  })

  it('names every event that is wrong, up to a hundred', () => {
    const bad = Array.from({ length: 150 }, () => ['DTSTART:never'])
    const problems = problemsOf(aCalendar(good, ...bad))
    expect([problems.length, problems[0], problems[1]]).toEqual([100, '13 bad-time', '18 bad-time'])
  })

  it('holds no more events and no more meetings than a timetable', () => {
    const many = Array.from({ length: 5_001 }, (_, i) => [`UID:m${i}`, ...nine])
    expect(problemsOf(aCalendar(...many))).toEqual(['30004 too-many'])
    const daily = Array.from({ length: 100 }, () => [...nine, 'RRULE:FREQ=DAILY'])
    expect(problemsOf(aCalendar(...daily)).map((p) => p.split(' ')[1])).toEqual(['too-many'])
  })

  it('says at which byte the text stops being UTF-8', () => {
    const read = reading(Buffer.from('BEGIN:VCALENDAR\nX:é\xff', 'latin1'))
    expect(read.ok ? [] : read.problems.map((p) => p.detail)).toEqual([
      'The file is not UTF-8: byte 19 of the file does not fit.',
    ])
  })
})
