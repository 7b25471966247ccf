import { describe, expect, it } from '@jest/globals'
import { toIso } from '@roundtable/domain'
import fc from 'fast-check'
import type { Plan } from './agenda'
import { clockOf, nightsOf, toEnginePlan, toPlacement } from './engine-plan'

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

const record = { version: 1, changedBy: 'Olga', changedAt: kigali(1, '09:00') }

const empty: Source = {
  id: 'plan',
  name: 'Main',
  event,
  focusAreas: [],
  priorities: [],
  zones: [],
  walks: [],
  pools: [],
  rooms: [],
  people: [],
  bodies: [],
  hostRevision: null,
  hostMeetings: [],
  hostBreaks: [],
  sessions: [],
  placements: [],
  relations: [],
  waivers: [],
  policy: [],
  release: null,
}

const pool = (id: string, language: string | null) => ({
  id,
  code: id,
  name: { en: id },
  size: 2,
  language,
})

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
            ...record,
            zoneId: 'north',
            floor: 'Ground floor',
            turnaround: 5,
            features: ['stage'],
            languages: ['en', 'ar'],
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
        zoneId: 'north',
        turnaround: 5,
        features: ['stage'],
        languages: ['en', 'ar'],
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
            organisationId: 'ministry',
            group: 'government',
            country: 'TO',
            delegationSize: 2,
            presence: 'on-site',
            timeZone: null,
            highLevel: true,
            membership: false,
            unavailable: [{ start: kigali(7, '09:00'), end: kigali(7, '10:00') }],
            duties: [
              { bodyId: 'com3', meetingUid: null },
              { bodyId: 'com3', meetingUid: 'third' },
              { bodyId: 'com3', meetingUid: 'not in this revision' },
            ],
          },
        ],
        bodies: [
          {
            id: 'com3',
            version: 1,
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
            uid: 'third',
            bodyId: 'com3',
            title: 'Third meeting',
            roomName: 'Hall',
            start: kigali(7, '09:30'),
            end: kigali(7, '12:30'),
          },
        ],
        hostBreaks: [
          {
            id: 'b1',
            uid: 'coffee',
            title: 'Coffee',
            start: kigali(7, '10:30'),
            end: kigali(7, '10:45'),
          },
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
            noFocusReason: '',
            sdgs: [9],
            regionalPriorities: [],
            expected: 60,
            features: ['stage'],
            floorLanguages: ['en'],
            interpretation: ['ar', 'fr'],
            captioning: true,
            signLanguage: true,
            uses: [{ poolId: 'cameras', count: 2 }],
            lock: { roomId: 'A', start: kigali(7, '15:00') },
            roles: [
              { personId: 'ann', role: 'chair', reply: 'invited', from: 5, to: null, minutes: 3 },
            ],
          },
        ],
        pools: [
          pool('arabic', 'ar'),
          pool('signs', 'sgn'),
          pool('russian', 'ru'),
          pool('cameras', null),
        ],
        release: {
          number: 1,
          publishedAt: kigali(1, '09:00'),
          placements: [{ sessionId: 's1', roomId: 'A', start: kigali(7, '14:00') }],
        },
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
        group: 'government',
        delegation: { id: 'ministry', size: 2 },
        remote: false,
        asleep: [],
        highLevel: true,
        membership: false,
        unavailable: [{ from: 540, to: 600 }],
        duties: [
          { bodyId: 'com3', meetingId: null },
          { bodyId: 'com3', meetingId: 'm1' },
        ],
      },
    ])
    expect(plan.bodies).toEqual([
      { id: 'com3', kind: 'committee', parentId: null, policy: 'refuse' },
    ])
    // A break of the host is furniture: no meeting, no block.
    expect(plan.hostBreaks).toEqual([{ id: 'b1', from: 630, to: 645 }])
    expect(plan.hostMeetings).toEqual([{ id: 'm1', bodyId: 'com3', from: 570, to: 750 }])
    expect(plan.sessions).toEqual([
      {
        id: 's1',
        segment: 'thematic',
        format: 'panel',
        minutes: 45,
        expected: 60,
        lock: { roomId: 'A', start: 900 },
        released: { roomId: 'A', start: 840 },
        focusAreas: ['access'],
        focusExcused: false,
        features: ['stage', 'captioning'],
        floorLanguages: ['en'],
        interpretation: ['ar', 'fr'],
        // One of each pool whose language is needed, and what it asks for.
        uses: [
          { poolId: 'arabic', count: 1 },
          { poolId: 'signs', count: 1 },
          { poolId: 'cameras', count: 2 },
        ],
        roles: [{ personId: 'ann', role: 'chair', reply: 'invited', from: 5, to: null }],
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
      givenAt: kigali(1, '09:00'),
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

describe('when it is too early or too late for somebody remote', () => {
  const inKigali = (timeZone: string | null) =>
    nightsOf({ event }, timeZone)
      .filter(({ from, to }) => to > 0 && from < 2 * 1440)
      .map(({ from, to }) => [toIso(clockOf(event), from), toIso(clockOf(event), to)])

  it('in Nukuʻalofa, eleven hours ahead, the night is Kigali’s day', () => {
    expect(inKigali('Pacific/Tongatapu')).toEqual([
      [kigali(7, '10:00'), kigali(7, '21:00')],
      [kigali(8, '10:00'), kigali(8, '21:00')],
    ])
  })

  it('in Kigali it is before eight and after nine', () => {
    expect(inKigali('Africa/Kigali')).toEqual([
      [kigali(6, '21:00'), kigali(7, '08:00')],
      [kigali(7, '21:00'), kigali(8, '08:00')],
      [kigali(8, '21:00'), kigali(9, '08:00')],
    ])
  })

  it('in Paris the night that loses an hour ends by the new clock', () => {
    const dates = ['2022-03-26', '2022-03-27']
    const days = dates.map((date) => ({
      date,
      opens: `${date}T08:00:00+02:00`,
      closes: `${date}T19:00:00+02:00`,
    }))
    const inMarch = { ...event, days }
    const shown = nightsOf({ event: inMarch }, 'Europe/Paris').map(({ from, to }) =>
      [from, to].map((minutes) => toIso(clockOf(inMarch), minutes).slice(0, 16)),
    )
    expect(shown.slice(2, 5)).toEqual([
      ['2022-03-25T22:00', '2022-03-26T09:00'],
      ['2022-03-26T22:00', '2022-03-27T08:00'],
      ['2022-03-27T21:00', '2022-03-28T08:00'],
    ])
  })

  it('is asked of remote people only', () => {
    expect(inKigali(null)).toEqual([])
  })

  it('the hours of interpreters end at half past twelve and half past five', () => {
    expect(toEnginePlan(empty, 0).interpretation).toEqual([
      { from: 0, to: 750 },
      { from: 840, to: 1050 },
      { from: 1440, to: 2190 },
      { from: 2280, to: 2490 },
    ])
  })

  it('and so they do by the clocks of a place on the day that loses an hour', () => {
    const day = { date: '2022-03-27', opens: kigali(7, '08:00'), closes: kigali(7, '19:00') }
    const inParis = { ...event, timeZone: 'Europe/Paris', days: [day] }
    expect(toEnginePlan({ ...empty, event: inParis }, 0).interpretation).toEqual([
      { from: 0, to: 690 },
      { from: 780, to: 990 },
    ])
  })

  it('knows who takes part from afar', () => {
    const person = {
      id: 'ann',
      honorific: '',
      name: 'Ann',
      function: 'Minister',
      organisation: 'Ministry',
      organisationId: 'ministry',
      group: 'government' as const,
      country: 'TO',
      delegationSize: 2,
      presence: 'remote' as const,
      timeZone: 'Pacific/Tongatapu',
      highLevel: true,
      membership: false,
      unavailable: [],
      duties: [],
    }
    const [ann] = toEnginePlan({ ...empty, people: [person] }, 0).people
    expect(ann).toMatchObject({ remote: true })
    expect(ann!.asleep).toHaveLength(6)
  })
})
