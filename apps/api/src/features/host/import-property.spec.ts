import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Plan } from '@roundtable/contracts'
import fc from 'fast-check'
import { aCalendar } from './testing/a-calendar'
import { HostApi } from './testing/host-api'

let host: HostApi

beforeAll(async () => {
  host = await HostApi.start()
  await giveDuties()
})
afterAll(() => host.stop())

/** Some who are on the programme are needed by bodies of the host, and two of them in one meeting only. */
async function giveDuties(): Promise<void> {
  await host.api.db.query(`
    WITH busy AS (SELECT person_id, row_number() OVER (ORDER BY person_id) AS n FROM (SELECT DISTINCT person_id FROM session_role WHERE reply <> 'declined') p LIMIT 8),
      body AS (SELECT id, row_number() OVER (ORDER BY code) AS n FROM host_body WHERE code IN ('PL', 'COM3', 'COM4'))
    INSERT INTO person_duty (person_id, body_id, meeting_uid)
    SELECT person_id, id, CASE WHEN busy.n <= 2 THEN 'm0' ELSE '' END FROM busy JOIN body ON body.n = busy.n % 3 + 1
    ON CONFLICT DO NOTHING`)
}

interface Meeting {
  readonly category: string
  readonly title: string
  /** Minutes from the first midnight. */
  readonly start: number
  readonly minutes: number
  readonly cancelled: boolean
}

const kinds: readonly (readonly [category: string, title: string])[] = [
  ['PLENARY', 'Plenary meeting'],
  ['COMMITTEE', 'Committee 3 – Objectives'],
  ['COMMITTEE', 'Committee 4 – Working methods'],
  ['AD-HOC-GROUP', 'Ad hoc group of COM3 on names'],
  ['DRAFTING-GROUP', 'Drafting group'],
  ['RECEPTION', 'Reception'],
  ['', 'Something'],
]

const meeting: fc.Arbitrary<Meeting> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    start: fc.integer({ min: 7 * 60, max: 3 * 24 * 60 - 1 }),
    minutes: fc.integer({ min: 1, max: 240 }),
    luck: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ kind: [category, title], luck, ...rest }) => ({
    category,
    title,
    ...rest,
    cancelled: luck === 0,
  }))

const midnight = Date.parse('2022-06-07T00:00+02:00')
const instant = (minutes: number): Date => new Date(midnight + minutes * 60_000)
const stamp = (minutes: number): string =>
  instant(minutes)
    .toISOString()
    .replace(/[-:]|\.\d+/g, '')

const calendarOf = (meetings: readonly Meeting[]): string =>
  aCalendar(
    ...meetings.map(({ category, title, start, minutes, cancelled }, n) => [
      `UID:m${n}`,
      ...(category ? [`CATEGORIES:${category}`] : []),
      `SUMMARY:${title}`,
      `DTSTART:${stamp(start)}`,
      `DTEND:${stamp(start + minutes)}`,
      ...(cancelled ? ['STATUS:CANCELLED'] : []),
    ]),
  )

const tableOf = (meetings: readonly Meeting[]): string =>
  [
    'uid;start;end;title;category;status',
    ...meetings.map(({ category, title, start, minutes, cancelled }, n) =>
      [
        `m${n}`,
        instant(start).toISOString(),
        instant(start + minutes).toISOString(),
        title,
        category,
        cancelled ? 'cancelled' : '',
      ].join(';'),
    ),
  ].join('\n')

const overlap = (aFrom: number, aTo: number, bFrom: number, bTo: number): boolean =>
  aFrom < bTo && bFrom < aTo

/** Every session that stands where somebody meets, and everybody who is needed in both: from the file, not from the plan. */
function clashesOf(plan: Plan, meetings: readonly Meeting[]): string[] {
  const stored = new Map(plan.hostMeetings.map((m) => [m.uid, m]))
  const people = new Map(plan.people.map((p) => [p.id, p]))
  return plan.placements.flatMap(({ sessionId, start }) => {
    const session = plan.sessions.find((s) => s.id === sessionId)!
    const from = (Date.parse(start) - midnight) / 60_000
    return meetings.flatMap((m, n) => {
      if (m.cancelled) return []
      const uid = `m${n}`
      const bodyId = stored.get(uid)?.bodyId
      const meets = (a: number, b: number) => overlap(a, b, m.start, m.start + m.minutes)
      const needed = session.roles.filter(({ personId, reply, from: late, to: early }) => {
        const duties = people.get(personId)!.duties
        return (
          reply !== 'declined' &&
          meets(from + (late ?? 0), from + (early ?? session.minutes)) &&
          // A meeting that is named needs them whichever body holds it now.
          duties.some((d) => (d.meetingUid === null ? d.bodyId === bodyId : d.meetingUid === uid))
        )
      })
      return [
        ...(meets(from, from + session.minutes) ? [`host-meets ${sessionId} ${uid}`] : []),
        ...needed.map(({ personId }) => `host-duty ${sessionId} ${uid} ${personId}`),
      ]
    })
  })
}

describe('importing any revision of the host (I-02)', () => {
  it('leaves no clash without a flag, and flags nothing that is none', async () => {
    const revision = fc.record({
      meetings: fc.array(meeting, { minLength: 1, maxLength: 40 }),
      asTable: fc.boolean(),
    })
    let clashes = 0
    await fc.assert(
      fc.asyncProperty(revision, async ({ meetings, asTable }) => {
        const file = asTable ? tableOf(meetings) : calendarOf(meetings)
        const { status } = await host.send(file, { type: asTable ? 'text/csv' : 'text/calendar' })
        expect([200, 201]).toContain(status)
        const plan = await host.plan()
        const uids = new Map(plan.hostMeetings.map((m) => [m.id, m.uid]))
        const flagged = plan.findings.flatMap(({ code, sessions, meetingId, personId }) =>
          code === 'host-meets' || code === 'host-duty'
            ? `${code} ${sessions[0]} ${uids.get(String(meetingId))}${personId ? ` ${String(personId)}` : ''}`
            : [],
        )
        const expected = [...new Set(clashesOf(plan, meetings))].sort()
        clashes += expected.length
        expect(flagged.sort()).toEqual(expected)
        expect(plan.hostMeetings).toHaveLength(meetings.filter((m) => !m.cancelled).length)
      }),
      { seed: 20220608, numRuns: 25, endOnFailure: true },
    )
    expect(clashes).toBeGreaterThan(100)
  })
})
