import { describe, expect, it } from '@jest/globals'
import {
  focusArea,
  format,
  reply,
  roleKind,
  segment,
  type Placement,
  type Session,
  type Waiver,
} from '@roundtable/contracts'
import { eventClock, toIso } from '@roundtable/domain'
import fc from 'fast-check'
import { toHostBreak, toHostMeeting, toHostMeetingRow } from '../host/host.mapper'
import { toPerson, toPersonRows } from '../people/person.mapper'
import { toRoom, toRoomRows } from '../venue/room.mapper'
import {
  toPlacement,
  toPlacementRow,
  toSession,
  toSessionRows,
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
  expected: fc.nat(),
  lock: fc.option(place),
  roles: fc.uniqueArray(
    fc.record({
      personId: id,
      role: fc.constantFrom(...roleKind.options),
      reply: fc.constantFrom(...reply.options),
    }),
    { selector: (role) => role.personId },
  ),
})

const same = <T>(things: fc.Arbitrary<T>, there: (thing: T) => unknown): void =>
  fc.assert(fc.property(things, (thing) => expect(there(thing)).toEqual(thing)))

describe('rows and wire: what goes out comes back', () => {
  it('a session, whatever the order of its focus areas in the table', () => {
    same(session, (s) => {
      const rows = toSessionRows(s)
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
      until: instant,
    })
    same(waiver, (w) => toWaiver(clock, toWaiverRow(w)))
  })

  it('a room with its windows', () => {
    const room = fc.record({
      id,
      code: fc.string(),
      name: text,
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
      highLevel: fc.boolean(),
      membership: fc.boolean(),
      unavailable: fc.array(window),
      duties: fc.uniqueArray(id),
    })
    same(person, (p) => {
      const rows = toPersonRows(p, 'youth')
      expect(rows.person.stakeholderGroup).toBe('youth')
      return toPerson(clock, rows.person, rows.unavailable, rows.duties)
    })
  })

  it('a meeting of the host, which is no break; and a break, which is no meeting', () => {
    const pause = fc.tuple(id, fc.string(), window).map(([i, title, w]) => ({ id: i, title, ...w }))
    const meeting = fc
      .tuple(pause, id, fc.string())
      .map(([p, bodyId, roomName]) => ({ ...p, bodyId, roomName }))
    same(meeting, (m) => {
      const row = toHostMeetingRow(m, 1, 'uid')
      expect(toHostBreak(clock, row)).toBeNull()
      return toHostMeeting(clock, row)
    })
    same(pause, (p) => {
      const row = toHostMeetingRow(p, 1, 'uid')
      expect(toHostMeeting(clock, row)).toBeNull()
      return toHostBreak(clock, row)
    })
  })
})
