import { describe, expect, it } from '@jest/globals'
import { aPlan } from '../testing'
import { evaluate } from './evaluate'
import { findingKey } from './finding'

describe('evaluate', () => {
  it('answers in order of the registry, then sessions, then facts, however the plan is written', () => {
    const plan = aPlan()
      .room('A')
      .body('COM3', 'refuse')
      .meeting('m2', 'COM3', '10:00-11:00')
      .meeting('m1', 'COM3', '09:00-10:00')
      .session('s3', 'A', '19:00-19:05')
      .session('s2', 'A', '09:55-10:05')
      .session('s1', 'A', '10:00-10:05')
    expect(evaluate(plan).map((f) => [f.code, ...f.sessions])).toEqual([
      ['outside-event', 's3'],
      ['host-meets', 's1'],
      ['host-meets', 's2'],
      ['host-meets', 's2'],
      ['room-double-booked', 's1', 's2'],
    ])
    expect(evaluate(plan)[2]).toEqual({
      code: 'host-meets',
      sessions: ['s2'],
      severity: 'blocker',
      at: 'move',
      waivable: false,
      waived: false,
      bodyId: 'COM3',
      meetingId: 'm1',
      minutes: 5,
    })
    const turned = { ...plan, sessions: [...plan.sessions].reverse() }
    expect(evaluate(turned)).toEqual(evaluate(plan))
  })

  it('marks what a waiver in force covers, for its rule and session alone', () => {
    const plan = aPlan()
      .room('A')
      .person('ana', { unavailable: ['09:00-12:00'] })
      .session('s1', 'A', '09:00-10:00', { people: ['ana'] })
      .session('s2', 'A', '10:00-11:00', { people: ['ana'] })
      .waiver('person-unavailable', 's1')
      .waiver('person-unavailable', 's0')
      .waiver('host-duty', 's2')
    expect(evaluate(plan).map((f) => [...f.sessions, f.waived])).toEqual([
      ['s1', true],
      ['s2', false],
    ])
  })

  it('lets nobody waive a room or a person in two places (I-01)', () => {
    const plan = aPlan()
      .room('A')
      .person('ana')
      .session('s1', 'A', '09:00-10:00', { people: ['ana'] })
      .session('s2', 'A', '09:00-10:00', { people: ['ana'] })
      .waiver('room-double-booked', 's1')
      .waiver('person-in-two-places', 's2')
    expect(evaluate(plan).map((f) => [f.code, f.waivable, f.waived])).toEqual([
      ['room-double-booked', false, false],
      ['person-in-two-places', false, false],
    ])
  })

  it('refuses a plan whose parts do not belong together', () => {
    expect(() => evaluate(aPlan().session('s1', 'B', '09:00-10:00'))).toThrow(
      'The plan has no room B.',
    )
    expect(() => evaluate(aPlan().unplaced('s1', 60, { people: ['ana'] }))).toThrow(
      'The plan has no person ana.',
    )
  })

  it('takes no inherited property for a placement', () => {
    expect(evaluate(aPlan().unplaced('constructor', 60))).toEqual([])
  })
})

describe('findingKey', () => {
  const [finding] = evaluate(
    aPlan().room('A', { capacity: 1 }).session('s1', 'A', '09:00-10:00', { expected: 2 }),
  )

  it('is the same whatever the order of the fields', () => {
    const { code, sessions, ...rest } = finding!
    expect(findingKey({ ...rest, sessions, code } as typeof finding & object)).toBe(
      findingKey(finding!),
    )
  })

  it('differs in every field', () => {
    const others = [
      { code: 'room-unavailable' },
      { sessions: ['s2'] },
      { severity: 'blocker' },
      { at: 'release' },
      { waivable: true },
      { waived: true },
      { roomId: 'B' },
      { capacity: 3 },
    ].map((change) => findingKey({ ...finding!, ...change } as typeof finding & object))
    expect(new Set([findingKey(finding!), ...others]).size).toBe(9)
  })
})
