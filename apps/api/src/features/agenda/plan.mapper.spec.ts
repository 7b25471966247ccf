import { describe, expect, it } from '@jest/globals'
import {
  feature,
  focusArea,
  format,
  regionalPriority,
  reply,
  roleKind,
  segment,
  stakeholderGroup,
  type Placement,
  type Session,
  type Waiver,
} from '@roundtable/contracts'
import { eventClock, toIso } from '@roundtable/domain'
import fc from 'fast-check'
import { toHostBreak, toHostMeeting, toHostMeetingRow } from '../host/host.mapper'
import { isHighLevel, toPerson, toPersonRows } from '../people/person.mapper'
import { toRoom, toRoomRows } from '../venue/room.mapper'
import {
  toPlacement,
  toPlacementRow,
  toSession,
  toSessionRows,
  toSessionTexts,
  toWaiver,
  toWaiverRow,
} from './plan.mapper'

const clock = eventClock('2022-06-07', 'Africa/Kigali')
const id = fc.uuid({ version: 4 })
const minutes = fc.integer({ min: 0, max: 4 * 24 * 60 })
const instant = minutes.map((m) => toIso(clock, m))
const window = fc
  .tuple(minutes, fc.integer({ min: 1, max: 600 }))
  .map(([from, n]) => ({ start: toIso(clock, from), end: toIso(clock, from + n) }))
const text = fc.record(
  { en: fc.string(), fr: fc.string(), ar: fc.string() },
  { requiredKeys: ['en'] },
)
const place = fc.record({ roomId: id, start: instant })

const languages = fc.subarray(['en', 'ar', 'rw'])
const texts = {
  summary: { en: 'About' },
  textStates: { fr: 'draft' as const },
  details: { tables: 4 },
}
const written = { changedBy: 'Olga', changedAt: new Date('2022-06-01T07:00:00Z') }
const versioned = { version: fc.integer({ min: 1 }), changedBy: fc.string(), changedAt: instant }

const days = { first: '2022-06-07', last: '2022-06-09' }

const session: fc.Arbitrary<Session> = fc.record({
  id,
  version: fc.nat(),
  placementVersion: fc.nat(),
  code: fc.string(),
  title: text,
  segment: fc.constantFrom(...segment.options),
  format: fc.constantFrom(...format.options),
  minutes: fc.integer({ min: 1, max: 600 }),
  focusAreas: fc.subarray(focusArea.options),
  noFocusReason: fc.string(),
  sdgs: fc.subarray([1, 9, 17]),
  regionalPriorities: fc.subarray(regionalPriority.options),
  features: fc.subarray(feature.options),
  floorLanguages: languages,
  interpretation: languages,
  captioning: fc.boolean(),
  signLanguage: fc.boolean(),
  uses: fc.uniqueArray(fc.record({ poolId: id, count: fc.integer({ min: 1 }) }), {
    selector: (use) => use.poolId,
  }),
  expected: fc.nat(),
  lock: fc.option(place),
  roles: fc.uniqueArray(
    fc.record({
      personId: id,
      role: fc.constantFrom(...roleKind.options),
      reply: fc.constantFrom(...reply.options),
      from: fc.option(fc.nat()),
      to: fc.option(fc.nat()),
      minutes: fc.option(fc.nat()),
    }),
    { selector: (role) => role.personId },
  ),
})

const same = <T>(things: fc.Arbitrary<T>, there: (thing: T) => unknown): void =>
  fc.assert(fc.property(things, (thing) => expect(there(thing)).toEqual(thing)))

describe('rows and wire: what goes out comes back', () => {
  it('a session, whatever the order of its focus areas in the table', () => {
    same(session, (s) => {
      const rows = toSessionRows(s, texts, written)
      expect(toSessionTexts(rows.session)).toEqual(texts)
      const shuffled = { ...rows, focusAreas: [...rows.focusAreas].reverse() }
      return toSession(clock, shuffled, s.placementVersion)
    })
  })

  it('a placement', () => {
    const placement: fc.Arbitrary<Placement> = fc.record({
      sessionId: id,
      roomId: id,
      start: instant,
      version: fc.integer({ min: 1 }),
      changedBy: fc.string(),
      changedAt: instant,
    })
    same(placement, (p) => toPlacement(clock, toPlacementRow('plan', p)))
  })

  it('a waiver', () => {
    const waiver: fc.Arbitrary<Waiver> = fc.record({
      id,
      rule: fc.string(),
      sessionId: id,
      by: fc.string(),
      reason: fc.string(),
      givenAt: instant,
      until: instant,
    })
    same(waiver, (w) => toWaiver(clock, toWaiverRow(w)))
  })

  it('a room with its windows', () => {
    const room = fc.record({
      id,
      code: fc.string(),
      name: text,
      ...versioned,
      zoneId: fc.option(id),
      floor: fc.string(),
      turnaround: fc.nat(),
      features: fc.subarray(feature.options),
      languages,
      capacity: fc.nat(),
      setUp: fc.nat(),
      teardown: fc.nat(),
      lent: fc.array(window),
      closed: fc.array(window),
    })
    same(room, (r) => {
      const rows = toRoomRows(r, 3)
      expect(rows.room.position).toBe(3)
      return toRoom(clock, rows.room, rows.windows)
    })
  })

  it('a person with times away and duties', () => {
    const person = fc.record({
      id,
      honorific: fc.string(),
      name: fc.string(),
      function: fc.string(),
      organisation: fc.string(),
      organisationId: id,
      group: fc.constantFrom(...stakeholderGroup.options),
      country: fc.option(fc.constantFrom('RW', 'TO')),
      delegationSize: fc.nat(),
      highLevel: fc.boolean(),
      membership: fc.boolean(),
      presence: fc.constantFrom('on-site' as const, 'remote' as const),
      timeZone: fc.option(fc.constant('Pacific/Tongatapu')),
      unavailable: fc.array(window),
      duties: fc.array(
        fc.record({ bodyId: id, meetingUid: fc.option(fc.string({ minLength: 1 })) }),
      ),
    })
    same(person, (p) => {
      const rows = toPersonRows(p, {
        rank: 'minister',
        languagesSpoken: ['en'],
        languagesUnderstood: ['fr'],
        since: '2022-06-01',
        by: 'Marie',
        at: written.changedAt,
      })
      expect([rows.person.rank, rows.person.languagesSpoken]).toEqual(['minister', ['en']])
      const { id: _, stakeholderGroup: group, ...person } = rows.person
      const organisation = {
        ...person,
        id: p.organisationId,
        name: p.organisation,
        acronym: '',
        stakeholderGroup: group,
        membership: p.membership ? ('sector-member' as const) : null,
        delegationSize: p.delegationSize,
      }
      return toPerson(clock, days, { ...rows, organisation })
    })
  })

  it('a meeting of the host, which is no break; and a break, which is no meeting', () => {
    const pause = fc
      .tuple(id, fc.string(), window)
      .map(([i, title, w]) => ({ id: i, uid: `uid of ${i}`, title, ...w }))
    const meeting = fc
      .tuple(pause, id, fc.string())
      .map(([p, bodyId, roomName]) => ({ ...p, bodyId, roomName }))
    same(meeting, (m) => {
      const row = toHostMeetingRow(m, 1)
      expect(toHostBreak(clock, row)).toBeNull()
      return toHostMeeting(clock, row)
    })
    same(pause, (p) => {
      const row = toHostMeetingRow(p, 1)
      expect(toHostMeeting(clock, row)).toBeNull()
      return toHostBreak(clock, row)
    })
  })
})

describe('high-level is a status for a time (R10)', () => {
  it.each([
    ['before the event', { since: '2022-05-01', until: '2022-06-06' }, false],
    ['until its first day', { since: '2022-05-01', until: '2022-06-07' }, true],
    ['from its last day', { since: '2022-06-09', until: null }, true],
    ['after it', { since: '2022-06-10', until: null }, false],
  ])('%s', (_, status, expected) => {
    expect(isHighLevel([status], days)).toBe(expected)
  })
})
