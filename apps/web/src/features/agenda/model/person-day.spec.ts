import { toEnginePlan } from '@roundtable/contracts'
import { describe, expect, it } from '@jest/globals'
import { boardOf } from './board-model'
import { dutiesOn, unavailableOn } from './person-day'
import { june8, planWith, uuid } from './testing/a-wire-plan'

const planOf = (meetingUid: string | null) => {
  const plan = planWith({})
  const [latu] = plan.people
  const person = {
    ...latu!,
    unavailable: [{ start: '2022-06-07T20:00:00+02:00', end: june8('09:30') }],
    duties: [{ bodyId: uuid('com3'), meetingUid }],
  }
  return { ...plan, people: [person] }
}

describe('somebody’s day', () => {
  it('shows when they are away, as far as it lies on the day', () => {
    const plan = planOf(null)
    const engine = toEnginePlan(plan, Date.parse('2022-06-01'))
    const [first, second, third] = boardOf(plan).days
    expect([first, second, third].map((day) => unavailableOn(engine, uuid('latu'), day!))).toEqual([
      [{ from: 1200, to: 1440 }],
      [{ from: 0, to: 570 }],
      [],
    ])
    expect(unavailableOn(engine, uuid('gone'), second!)).toEqual([])
  })

  it('shows the meetings of the host they are expected at', () => {
    const on = (meetingUid: string | null, day: number, id = 'latu') =>
      dutiesOn(boardOf(planOf(meetingUid)), uuid(id), day).map(({ of }) => of.uid)
    expect([on(null, 1), on('m1', 1), on('m2', 1), on(null, 0), on(null, 1, 'gone')]).toEqual([
      ['m1'],
      ['m1'],
      [],
      [],
      [],
    ])
  })
})
