import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { expectHealth } from '../../testing/hostile'
import { aCalendar, kigali } from './testing/a-calendar'
import { calendarStyles } from './testing/calendar-styles'
import { HostApi, revision2 } from './testing/host-api'

let host: HostApi
let before: Record<string, string>

beforeAll(async () => {
  host = await HostApi.start()
  await host.as('organizer')
  before = await host.everything()
})
afterAll(() => host.stop())

/** Asks again and again whether the system is up; answers the longest that somebody else had to wait, in ms. */
async function whileOthersAsk<T>(work: Promise<T>): Promise<{ answer: T; longest: number }> {
  let going = true
  let longest = 0
  const others = (async () => {
    while (going) {
      const began = performance.now()
      await expectHealth(host.api)
      longest = Math.max(longest, performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  const answer = await work.finally(() => {
    going = false
  })
  await others
  return { answer, longest }
}

const nine = kigali('08T0900-1000')
const event = (...lines: string[]) => aCalendar(['UID:a', ...nine, ...lines])
const csvHead = 'uid;start;end;title'
const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100_000, 7)])

const hostile: readonly (readonly [string, string | Buffer, string, type?: string])[] = [
  ['an RRULE bomb', event('RRULE:FREQ=SECONDLY;COUNT=1000000000'), '422 /lines/9 bad-rule'],
  [
    'an RRULE bomb of nested lists',
    event(`RRULE:FREQ=DAILY;BYHOUR=${[...Array(24).keys()]};BYMINUTE=${[...Array(60).keys()]}`),
    '422 /lines/9 too-many',
  ],
  ['an EXRULE bomb', event('EXRULE:FREQ=MINUTELY;COUNT=1000000000'), '422 /lines/9 bad-rule'],
  [
    '200,000 dates',
    event(...Array<string>(40).fill(`RDATE:${Array(5_000).fill('20220608T070000Z')}`)),
    '422 /lines/11 too-many',
  ],
  [
    'a rule that looks for a day in vain',
    event('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
    '422 /lines/9 bad-rule',
  ],
  [
    'hundreds of endless series',
    aCalendar(...Array.from({ length: 300 }, () => [...nine, 'RRULE:FREQ=DAILY'])),
    '422 /lines/* too-many',
  ],
  [
    '200,000 folded lines',
    event(`DESCRIPTION:${'x\r\n '.repeat(200_000)}`),
    '422 /lines/100001 too-large',
  ],
  [
    'one line of almost four megabytes',
    event(`SUMMARY:${'x'.repeat(4_000_000)}`),
    '422 /lines/9 too-large',
  ],
  ['deep nesting', event(...Array(50_000).fill('BEGIN:VALARM')), '422 /lines/15 too-deep'],
  ['NUL bytes', event('SUMMARY:a\0b'), '422 /lines/9 unstorable-text'],
  ['Latin-1', Buffer.from(event('SUMMARY:R\xe9union'), 'latin1'), '422 /lines/9 encoding'],
  ['UTF-16', Buffer.from(`\ufeff${revision2}`, 'utf16le'), '422 /lines/1 encoding'],
  ['a ZIP', zip, '422 /lines/1 wrong-kind'],
  ['a ZIP that is called a table', zip, '422 /lines/1 wrong-kind', 'text/csv'],
  [
    '60,000 events',
    aCalendar(...Array.from({ length: 30_000 }, () => ['DTSTART:20220608T070000Z'])),
    '422 /lines/100001 too-large',
  ],
  [
    'more events than a timetable holds',
    aCalendar(...Array.from({ length: 5_001 }, (_, i) => [`UID:e${i}`, ...nine])),
    '422 /lines/30004 too-many',
  ],
  ['half a calendar', revision2.slice(0, revision2.length / 2), '422 /lines/* *'],
  [
    'a table that is half bad',
    `${csvHead}\na;2022-06-08 15:00;2022-06-08 16:00;fine\nb;2022-06-08 15:00;yesterday;bad`,
    '422 /lines/3 bad-time',
    'text/csv',
  ],
  ['a calendar that is called a table', revision2, '422 /lines/1 unknown-column', 'text/csv'],
  ['a table that is called a calendar', `${csvHead}\n`, '422 /lines/1 no-property'],
  ['ten thousand quotes', `${csvHead}\n${'"'.repeat(10_001)}`, '422 /lines/2 bad-row', 'text/csv'],
]

describe('hostile files (I-20)', () => {
  // Every row is whole: what a row lacked, Jest would fill with a callback.
  const rows = hostile.map(([name, file, expected, type = 'text/calendar']) => ({
    name,
    file,
    expected,
    type,
  }))

  it.each(rows)(
    '$name is refused with its line, and stores nothing',
    async ({ file, expected, type }) => {
      const { answer, longest } = await whileOthersAsk(host.refused(file, { type }))
      const [first] = answer.body.errors ?? []
      const [status, pointer, code] = expected.split(' ')
      expect([answer.status, answer.body.type]).toEqual([Number(status), '/problems/import'])
      if (pointer === '/lines/*') expect(first!.pointer).toMatch(/^\/lines\/\d+$/)
      else expect(first!.pointer).toBe(pointer)
      if (code !== '*') expect(first!.code).toBe(code)
      expect(longest).toBeLessThan(2_000)
      expect(await host.everything()).toEqual(before)
    },
  )

  it('what is larger than any timetable is not even read', async () => {
    const { status, body } = await host.refused(Buffer.alloc(4 * 1024 * 1024 + 1, 65))
    expect([status, body.type]).toEqual([413, '/problems/too-large'])
  })

  it.each(['application/zip', 'application/json', 'text/plain'])(
    '%s is no timetable',
    async (type) => {
      const { status, body } = await host.refused('x', { type })
      expect([status, body.type]).toEqual([415, '/problems/media-type'])
    },
  )

  it('gives the memory back', async () => {
    const used = () => process.memoryUsage().rss
    const at = used()
    for (let n = 0; n < 5; n++) await host.refused(event(`SUMMARY:${'x'.repeat(4_000_000)}`))
    expect(used() - at).toBeLessThan(200 * 1024 * 1024)
  })

  it('circles of parents end, and the meetings of the circle refuse', async () => {
    const circle = aCalendar(
      ...[0, 1, 2, 3].map((n) => [
        `UID:c${n}`,
        'CATEGORIES:AD-HOC-GROUP',
        `SUMMARY:Group ${n}`,
        `RELATED-TO:c${(n + 1) % 4}`,
        ...nine,
      ]),
      ['UID:self', 'CATEGORIES:WORKING-GROUP', 'SUMMARY:Own parent', 'RELATED-TO:self', ...nine],
    )
    const { status, body } = await host.send(circle, { dryRun: true })
    expect([status, body.meetings]).toEqual([200, 5])
    expect(body.recognitions.every(({ meaning }) => meaning.as === 'body')).toBe(true)
  })

  it('the next good file is applied', async () => {
    expect((await host.send(revision2)).status).toBe(201)
  })
})

describe('files of other conferences', () => {
  it.each(calendarStyles())(
    '%s: 400 events are applied, and the same file is known again',
    async (_, text) => {
      const { answer } = await whileOthersAsk(host.send(text))
      expect([answer.status, answer.body.changes.length > 0]).toEqual([201, true])
      expect(answer.body.meetings).toBeGreaterThanOrEqual(360)
      const again = await host.send(text)
      expect([again.status, again.body.number]).toEqual([200, answer.body.number])
    },
  )
})
