import { addMinutes } from 'date-fns'
import type { Placement, Session, Waiver } from '@roundtable/contracts'
import { eventClock, inZone, isContainer } from '@roundtable/domain'
import type { SessionItemRow } from '../features/agenda/session.entity'
import { cast } from './cast'
import { Casting } from './casting'
import { crowd } from './crowd'
import type { DemoData } from './demo-data'
import { idOf } from './seed'
import { breakouts } from './sessions/breakouts'
import { panels } from './sessions/panels'
import { plenarySessions } from './sessions/plenary'
import { needsOf, relations, textsOf } from './sessions/needs'
import type { SessionLine } from './sessions/session-line'
import { spotlights } from './sessions/spotlights'
import { focusAreas, priorities } from '../features/agenda/taxonomy/adopted-taxonomy'
import { at, bodyNames, event, rooms } from './the-event'
import { pools, walks, zones } from './venue'

const organizer = 'Jean Habimana'
const seed = 2022

/** The Roundtable as held (18 sessions), and what its founding paper adds: breakouts, pledges, signing, breaks. */
const sessionLines: readonly SessionLine[] = [
  ...plenarySessions,
  ...panels,
  ...spotlights,
  ...breakouts,
]

const sessionId = (code: string): string => idOf('session', code)

const placeOf = ({ place }: SessionLine): Session['lock'] =>
  place ? { roomId: idOf('room', place[0]), start: at(place[1], place[2]) } : null

const toSession = (line: SessionLine, casting: Casting): Session => ({
  id: sessionId(line.code),
  version: 1,
  placementVersion: line.place ? 1 : 0,
  code: line.code,
  title: { en: line.title[0], fr: line.title[1], ar: line.title[2] },
  segment: line.segment,
  format: line.format,
  minutes: line.minutes,
  focusAreas: [...line.focusAreas],
  expected: line.expected,
  ...needsOf(line.code, line.focusAreas),
  lock: line.locked ? placeOf(line) : null,
  roles: casting.rolesOf(line.roles),
})

/** A container's items: one for everybody who speaks or signs in it, in their order (R9). */
function itemsOf(session: Session): SessionItemRow[] {
  if (!isContainer(session.format)) return []
  const [role, title, minutes] =
    session.format === 'signing'
      ? (['signatory', { en: 'Signature', fr: 'Signature', ar: 'توقيع' }, 1] as const)
      : (['speaker', { en: 'Statement', fr: 'Déclaration', ar: 'بيان' }, 3] as const)
  return session.roles
    .filter((one) => one.role === role)
    .map(({ personId }, position) => ({
      id: idOf('item', session.code, String(position)),
      sessionId: session.id,
      position,
      title,
      personId,
      minutes,
    }))
}

/** Placed one after the other on the morning of 3 June. */
const placements: readonly Placement[] = sessionLines.flatMap((line, n) => {
  const place = placeOf(line)
  if (!place) return []
  const clock = eventClock('2022-06-07', event.timeZone)
  const changedAt = inZone(clock, addMinutes(new Date(at('03', '09:00')), 4 * n))
  return [
    { ...place, sessionId: sessionId(line.code), version: 1, changedBy: organizer, changedAt },
  ]
})

/** Far beyond any day on which the demo is looked at: whether a waiver is in force depends on today. */
const longAfter = '2099-12-31T00:00:00+02:00'

const waivers: readonly Waiver[] = [
  {
    id: idOf('waiver', 'B3'),
    rule: 'high-level-missing',
    sessionId: sessionId('B3'),
    by: 'Claire Rousset',
    reason:
      'Led by an executive secretary, who is high-level but not of the Membership; a minister joins if the delegation arrives in time.',
    givenAt: at('03', '17:00'),
    until: longAfter,
  },
  {
    id: idOf('waiver', 'B4'),
    rule: 'high-level-missing',
    sessionId: sessionId('B4'),
    by: 'Claire Rousset',
    reason: 'Generation Connect chairs its own breakout, as agreed with the protocol office.',
    givenAt: at('03', '17:00'),
    until: longAfter,
  },
  {
    id: idOf('waiver', 'S1'),
    rule: 'walking-time',
    sessionId: sessionId('S1'),
    by: 'Claire Rousset',
    reason:
      'Ms Lucenay is escorted through the staff corridor, before and after; both rooms wait for her.',
    givenAt: at('03', '17:20'),
    until: longAfter,
  },
  {
    id: idOf('waiver', 'SI'),
    rule: 'role-unconfirmed',
    sessionId: sessionId('SI'),
    by: 'Claire Rousset',
    reason:
      'Three signatories confirm on the day itself; the order of signature stays open until then.',
    givenAt: at('03', '17:10'),
    until: longAfter,
  },
]

/** What the organizer changed after release 1: a larger room for one session, ten minutes more of lunch for another. */
const movedSince: readonly Placement[] = [
  {
    sessionId: sessionId('S3'),
    roomId: idOf('room', 'MH2'),
    start: at('08', '16:35'),
    version: 2,
    changedBy: organizer,
    changedAt: at('05', '11:20'),
  },
  {
    sessionId: sessionId('B2'),
    roomId: idOf('room', 'AD10'),
    start: at('09', '13:20'),
    version: 2,
    changedBy: organizer,
    changedAt: at('05', '11:26'),
  },
]

/** The Roundtable as held, with invented people; the same in every load. */
export function roundtable(): DemoData {
  const people = crowd(seed)
  const casting = new Casting(people)
  const sessions = sessionLines.map((line) => toSession(line, casting))
  return {
    event,
    focusAreas,
    priorities,
    zones,
    walks,
    pools,
    relations,
    bodyNames,
    rooms,
    people: [...Object.values(cast), ...people],
    sessions,
    texts: new Map(sessions.map((s) => [s.id, textsOf(s.code)])),
    items: sessions.flatMap(itemsOf),
    placements,
    waivers,
    movedSince,
  }
}
