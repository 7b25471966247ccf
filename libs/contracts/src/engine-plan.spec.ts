import { describe, expect, it } from '@jest/globals'
import { toIso } from '@roundtable/domain'
import fc from 'fast-check'
import type { Plan } from './agenda'
import { clockOf, toEnginePlan, toPlacement } from './engine-plan'

type Source = Parameters<typeof toEnginePlan>[0]

const kigali = (day: number, time: string) => `2022-06-0${day}T${time}:00+02:00`

const event: Plan['event'] = {
  name: { en: 'Roundtable' },
  place: 'Kigali',
  timeZone: 'Africa/Kigali',
  epoch: kigali(7, '00:00'),
  days: [
    { date: '2022-06-07', opens: kigali(7, '08:00'), closes: kigali(7, '19:00') },
    { date: '2022-06-08', opens: kigali(8, '08:00'), closes: kigali(8, '19:00') },
  ],
  illustrative: true,
}

const empty: Source = {
  id: 'plan',
  name: 'Main',
  event,
  rooms: [],
  people: [],
  bodies: [],
  hostRevision: null,
  hostMeetings: [],
  hostBreaks: [],
  sessions: [],
  placements: [],
  waivers: [],
}

describe('the plan as the engine counts it', () => {
  it('counts minutes from the first midnight in Kigali, whatever the offset', () => {
    const window = { start: '2022-06-08T07:00:00Z', end: '2022-06-08T12:00:00+03:00' }
    const plan = toEnginePlan(
      {
        ...empty,
        rooms: [
          {
            id: 'A',
            code: 'A',
            name: { en: 'A' },
            capacity: 80,
            setUp: 15,
            teardown: 10,
            lent: [window],
            closed: [],
          },
        ],
      },
      0,
    )
    expect(plan.days).toEqual([
      { id: '2022-06-07', from: 480, to: 1140 },
      { id: '2022-06-08', from: 1920, to: 2580 },
    ])
    expect(plan.rooms).toEqual([
      {
        id: 'A',
        capacity: 80,
        setUp: 15,
        teardown: 10,
        lent: [{ from: 1980, to: 2100 }],
        closed: [],
      },
    ])
    expect(plan.step).toBe(5)
  })

  it('takes over what rules look at in sessions, people and the host, and no text', () => {
    const plan = toEnginePlan(
      {
        ...empty,
        people: [
          {
            id: 'ann',
            honorific: 'H.E.',
            name: 'Ann',
            function: 'Minister',
            organisation: 'Ministry',
            highLevel: true,
            membership: false,
            unavailable: [{ start: kigali(7, '09:00'), end: kigali(7, '10:00') }],
            duties: ['com3'],
          },
        ],
        bodies: [
          {
            id: 'com3',
            code: 'COM3',
            name: { en: 'Objectives' },
            kind: 'committee',
            parentId: null,
            policy: 'refuse',
          },
        ],
        hostMeetings: [
          {
            id: 'm1',
            bodyId: 'com3',
            title: 'Third meeting',
            roomName: 'Hall',
            start: kigali(7, '09:30'),
            end: kigali(7, '12:30'),
          },
        ],
        hostBreaks: [
          { id: 'b1', title: 'Coffee', start: kigali(7, '10:30'), end: kigali(7, '10:45') },
        ],
        sessions: [
          {
            id: 's1',
            version: 3,
            placementVersion: 2,
            code: 'P1',
            title: { en: 'A title' },
            segment: 'thematic',
            format: 'panel',
            minutes: 45,
            focusAreas: ['access'],
            expected: 60,
            lock: { roomId: 'A', start: kigali(7, '15:00') },
            roles: [{ personId: 'ann', role: 'chair', reply: 'invited' }],
          },
        ],
        placements: [
          {
            sessionId: 's1',
            roomId: 'A',
            start: kigali(7, '15:00'),
            version: 2,
            changedBy: 'Olga',
            changedAt: kigali(1, '09:00'),
          },
        ],
      },
      0,
    )
    expect(plan.people).toEqual([
      {
        id: 'ann',
        highLevel: true,
        membership: false,
        unavailable: [{ from: 540, to: 600 }],
        duties: ['com3'],
      },
    ])
    expect(plan.bodies).toEqual([
      { id: 'com3', kind: 'committee', parentId: null, policy: 'refuse' },
    ])
    // A break of the host is furniture: no meeting, no block.
    expect(plan.hostMeetings).toEqual([{ id: 'm1', bodyId: 'com3', from: 570, to: 750 }])
    expect(plan.sessions).toEqual([
      {
        id: 's1',
        format: 'panel',
        minutes: 45,
        expected: 60,
        lock: { roomId: 'A', start: 900 },
        roles: [{ personId: 'ann', role: 'chair', reply: 'invited' }],
      },
    ])
    expect(plan.placements).toEqual({ s1: { roomId: 'A', start: 900 } })
    expect(JSON.stringify(plan)).not.toMatch(/title|Ann|Coffee/)
  })

  it('knows only waivers in force: until is the first moment at which it is over', () => {
    const until = Date.parse('2022-06-07T12:00:00Z')
    const waiver = {
      id: 'w',
      rule: 'host-meets',
      sessionId: 's1',
      by: 'Sam',
      reason: 'Agreed',
      until: '2022-06-07T12:00:00Z',
    }
    const at = (now: number) => toEnginePlan({ ...empty, waivers: [waiver] }, now).waivers
    expect(at(until - 1)).toEqual([{ rule: 'host-meets', sessionId: 's1' }])
    expect(at(until)).toEqual([])
  })

  it('a place comes back from the engine as it went in', () => {
    const clock = clockOf(event)
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), (start) => {
        const wire = { roomId: 'A', start: toIso(clock, start) }
        expect(toPlacement(clock, wire)).toEqual({ roomId: 'A', start })
      }),
    )
  })
})
