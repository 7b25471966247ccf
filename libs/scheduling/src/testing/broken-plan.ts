import { aPlan, type PlanBuilder } from './a-plan'

/** A plan that breaks every rule there is. */
export function brokenPlan(): PlanBuilder {
  const team = { uses: [{ poolId: 'teams', count: 1 }] }
  const ana = { people: ['ana'] }
  return aPlan()
    .room('A', { capacity: 10, closed: ['09:00-09:30'], zoneId: 'ground' })
    .room('B', { capacity: 500, turnaround: 30, zoneId: 'upper' })
    .room('C', { zoneId: 'upper' })
    .walk('ground', 'upper', 15)
    .pool('teams', 1)
    .wants('government', 'youth')
    .body('COM3', 'refuse')
    .meeting('m1', 'COM3', '09:00-10:00')
    .hostBreak('coffee', '10:30-11:00')
    .interpreted('09:30-12:30', '14:30-17:30')
    .person('ana', {
      highLevel: true,
      delegation: { id: 'tuvalu', size: 2 },
      duties: ['COM3'],
      unavailable: ['09:00-09:15'],
      asleep: ['07:00-08:00'],
    })
    .person('ben', { delegation: { id: 'tuvalu', size: 2 } })
    .session('s1', 'A', '07:00-09:30', {
      ...ana,
      ...team,
      format: 'panel',
      expected: 11,
      features: ['webcast'],
      interpretation: ['fr'],
      focusExcused: false,
    })
    .session('s2', 'A', '09:00-10:00', { ...ana, ...team, lock: ['A', '10:00'] })
    .session('s3', 'A', '10:00-11:00', ana)
    .session('s4', 'B', '11:00-12:00', { ...ana, expected: 20 })
    .session('s5', 'B', '12:10-12:30', { focusAreas: ['access'] })
    .session('s6', 'A', '12:20-13:00', { ...ana, focusAreas: ['access'] })
    .session('s7', 'C', '09:00-10:00', {
      people: ['ben'],
      focusAreas: ['access'],
      released: ['A', '09:00'],
    })
    .session('s8', 'A', '16:30-17:00', ana)
    .relation('before', 's4', 's3')
    .relation('not-against', 's1', 's2')
    .relation('same-room', 's3', 's4')
}
