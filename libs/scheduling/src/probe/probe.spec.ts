import { describe, expect, it } from '@jest/globals'
import { aMove, aPlan } from '../testing'
import { ruleCodes } from '../rules/registry'
import type { FindingCode } from '../model/finding'
import { compile, move } from './compile'
import { explain, probe } from './probe'

const bit = (code: FindingCode): number => 1 << ruleCodes.indexOf(code)

const plan = aPlan()
  .room('A')
  .room('B', { capacity: 10 })
  .person('ana', { unavailable: ['17:00-18:00'] })
  .session('s1', 'A', '09:00-10:00', { expected: 50 })
  .session('s2', 'A', '10:00-11:00', { people: ['ana'] })
  .session('s3', 'B', '15:00-16:00', { lock: ['B', '15:00'], format: 'panel' })
  .unplaced('s4', 60, { format: 'panel' })
  .unplaced('s5', 30, { lock: ['A', '12:00'] })
  .waiver('person-unavailable', 's2')

describe('probe', () => {
  const index = compile(plan)

  it('is free where nothing is new, touching edges included', () => {
    const free = { severity: 'free', codes: 0, codesFrom32: 0, minutes: 0 }
    expect(probe(index, aMove('s1', 'A', '11:00'))).toEqual(free)
    expect(probe(index, aMove('s1', 'A', '09:00'))).toEqual(free)
    expect(probe(index, aMove('s1'))).toEqual(free)
    expect(probe(index, aMove('s4'))).toEqual(free)
    expect(probe(index, aMove('s5', 'A', '12:00'))).toEqual(free)
  })

  it('is blocked by a move-time blocker, with its code and minutes', () => {
    expect(probe(index, aMove('s1', 'A', '09:01'))).toEqual({
      severity: 'blocked',
      codes: bit('room-double-booked'),
      codesFrom32: 0,
      minutes: 1,
    })
    expect(probe(index, aMove('s1', 'A', '18:30'))).toEqual({
      severity: 'blocked',
      codes: bit('outside-event'),
      codesFrom32: 0,
      minutes: 30,
    })
  })

  it('warns, and sums up what comes together', () => {
    expect(probe(index, aMove('s1', 'B', '09:00'))).toEqual({
      severity: 'warning',
      codes: bit('room-too-small'),
      codesFrom32: 0,
      minutes: 0,
    })
    expect(probe(index, aMove('s1', 'B', '14:30'))).toEqual({
      severity: 'blocked',
      codes: bit('room-too-small') | bit('room-double-booked'),
      codesFrom32: 0,
      minutes: 30,
    })
  })

  it('has room for the codes of every rule', () => {
    const waiting = aPlan()
      .room('A')
      .person('ana', { highLevel: true })
      .session('s1', 'A', '09:00-10:00', { people: ['ana'] })
      .unplaced('s2', 60, { people: ['ana'] })
    expect(ruleCodes.indexOf('idle-hours')).toBe(32)
    expect(probe(compile(waiting), aMove('s2', 'A', '13:01'))).toEqual({
      severity: 'advice',
      codes: 0,
      codesFrom32: 1,
      minutes: 181,
    })
  })

  it('asks rules of one day for no session outside the days of the event', () => {
    const ana = { people: ['ana'] }
    const apart = aPlan(['tue'])
      .room('A')
      .person('ana', { highLevel: true })
      .session('s1', 'A', '09:00-10:00', ana)
      .session('s2', 'A', 'wed 09:00-10:00', ana)
      .session('s3', 'A', 'wed 15:00-16:00', ana)
    const away = { severity: 'blocked', codes: bit('outside-event'), codesFrom32: 0, minutes: 60 }
    expect(probe(compile(apart), aMove('s1', 'A', 'wed 18:00'))).toEqual(away)
    expect(probe(compile(apart), aMove('s3', 'A', '15:00')).codesFrom32).toBe(1)
  })

  it('takes a waived blocker for advice, and a release blocker for a warning', () => {
    expect(probe(index, aMove('s2', 'A', '17:30')).severity).toBe('advice')
    expect(probe(index, aMove('s4', 'A', '12:00')).severity).toBe('warning')
  })

  it('refuses to move a locked session, to take it off, or to put it elsewhere once it is off', () => {
    expect(probe(index, aMove('s3')).codes).toBe(bit('locked-moved'))
    expect(probe(index, aMove('s3', 'B', '15:05')).codes).toBe(bit('locked-moved'))
    expect(probe(index, aMove('s5', 'A', '13:00')).codes).toBe(bit('locked-moved'))
    expect(probe(index, aMove('s5')).codes).toBe(0)
  })

  it('follows the moves that are made', () => {
    const moved = compile(plan)
    move(moved, aMove('s2', 'B', '09:00'))
    expect(probe(moved, aMove('s1', 'A', '10:00')).severity).toBe('free')
    expect(probe(moved, aMove('s1', 'B', '09:30')).severity).toBe('blocked')
    move(moved, aMove('s2'))
    expect(probe(moved, aMove('s1', 'B', '09:30')).codes).toBe(bit('room-too-small'))
  })

  it('makes no half of a move that cannot be made', () => {
    const moved = compile(plan)
    expect(() => move(moved, aMove('s2', 'Z', '09:00'))).toThrow('The plan has no room Z.')
    expect(probe(moved, aMove('s1', 'A', '10:00')).codes).toBe(bit('room-double-booked'))
  })

  it('knows what it does not know', () => {
    expect(() => probe(index, aMove('s9', 'A', '09:00'))).toThrow('The plan has no session s9.')
    expect(() => probe(index, aMove('s1', 'Z', '09:00'))).toThrow('The plan has no room Z.')
  })
})

describe('explain', () => {
  it('gives the new findings themselves, in canonical order', () => {
    expect(explain(compile(plan), aMove('s1', 'B', '14:30'))).toEqual([
      {
        code: 'room-double-booked',
        sessions: ['s1', 's3'],
        severity: 'blocker',
        at: 'move',
        waivable: false,
        waived: false,
        roomId: 'B',
        minutes: 30,
      },
      {
        code: 'room-too-small',
        sessions: ['s1'],
        severity: 'warning',
        at: 'move',
        waivable: false,
        waived: false,
        roomId: 'B',
        capacity: 10,
        expected: 50,
      },
    ])
  })
})
