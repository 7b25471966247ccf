import { describe, expect, it } from '@jest/globals'
import { occupancyOf } from './occupancy'
import { anAgenda, at, idOf } from './testing/an-agenda'

const { rooms, sessions } = anAgenda()
  .room('A', { setUp: 15, teardown: 10 })
  .session('s1', {
    minutes: 45,
    roles: [
      { person: 'Ann', reply: 'confirmed' },
      { person: 'Bea', reply: 'invited' },
      { person: 'Cleo', reply: 'declined' },
    ],
  })
  .build()
const [room] = rooms
const [session] = sessions

const row = (name: string, from: string, to: string) => ({
  resourceId: idOf(name),
  sessionId: idOf('s1'),
  during: { start: new Date(at(from)), end: new Date(at(to)) },
})

describe('occupancy', () => {
  it('takes the room with set-up and teardown, people for the session, and nobody who declined', () => {
    expect(occupancyOf(session!, { room: room!, start: new Date(at('10:00')) })).toEqual([
      row('A', '09:45', '10:55'),
      row('Ann', '10:00', '10:45'),
      row('Bea', '10:00', '10:45'),
    ])
  })

  it('takes people for their minutes, and for all of it where those no longer fit, as the engine does', () => {
    const roles = [
      { person: 'Ann', reply: 'confirmed' as const, from: 10, to: 90 },
      { person: 'Bea', reply: 'confirmed' as const, from: 45, to: 60 },
    ]
    const shortened = anAgenda().session('s1', { minutes: 45, roles }).build().sessions[0]!
    expect(occupancyOf(shortened, { room: room!, start: new Date(at('10:00')) })).toEqual([
      row('A', '09:45', '10:55'),
      row('Ann', '10:10', '10:45'),
      row('Bea', '10:00', '10:45'),
    ])
  })

  it('takes nothing off the board', () => {
    expect(occupancyOf(session!, null)).toEqual([])
  })
})
