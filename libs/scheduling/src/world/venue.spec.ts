import { describe, expect, it } from '@jest/globals'
import { aPlan, at } from '../testing'
import { dayOf, walkMinutes } from './venue'
import { worldOf } from './world'

describe('walkMinutes', () => {
  const { rooms } = worldOf(
    aPlan()
      .room('A', { zoneId: 'ground' })
      .room('B', { zoneId: 'upper' })
      .room('C', { zoneId: 'ground' })
      .room('D')
      .room('E')
      .walk('ground', 'upper', 12)
      .walk('ground', 'garden', 30)
      .walk('ground', 'ground', 7),
  )
  const walk = (a: string, b: string) => walkMinutes(rooms.get(a)!.zone, rooms.get(b)!.zone)

  it('is the same either way, none inside a zone, and none where nobody has said how far it is', () => {
    expect([walk('A', 'B'), walk('B', 'C'), walk('A', 'C')]).toEqual([12, 12, 0])
    expect([walk('A', 'D'), walk('D', 'B'), walk('D', 'E')]).toEqual([0, 0, 0])
  })
})

describe('dayOf', () => {
  const hours = { from: at('wed 08:00'), to: at('thu 02:00') }
  const days = [
    { id: 'tue', number: 0, during: { from: at('08:00'), to: at('19:00') } },
    { id: 'wed', number: 1, during: hours },
  ]
  const day = (start: number) => dayOf(days, start)?.id ?? null

  it('is the one whose hours hold the start, past midnight, too, else the one with its date', () => {
    expect([at('08:00'), at('23:00'), at('wed 00:00')].map(day)).toEqual(['tue', 'tue', 'wed'])
    expect([at('thu 01:59'), at('thu 02:00')].map(day)).toEqual(['wed', null])
  })
})
