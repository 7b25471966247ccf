import { describe, expect, it } from '@jest/globals'
import type { Finding } from '@roundtable/scheduling'
import { boardOf } from './board-model'
import { cardsOf, findingsBySession, firstDay, leaderOf, severityOf } from './cards'
import { highLevelOf } from './high-level'
import { planWith, uuid, wireSession } from './testing/a-wire-plan'

const finding = (changes: Partial<Finding>): Finding =>
  ({
    code: 'high-level-missing',
    sessions: [uuid('s1')],
    severity: 'blocker',
    at: 'move',
    waivable: true,
    waived: false,
    ...changes,
  }) as Finding

const throughout = { from: null, to: null, minutes: null }

describe('cards', () => {
  const plan = planWith({ s2: '12:00', s1: '10:00' })
  const board = boardOf({ ...plan, sessions: [...plan.sessions, wireSession('s9')] })
  const placements = {
    [uuid('s1')]: { roomId: uuid('A'), start: 1440 + 600 },
    [uuid('s2')]: { roomId: uuid('A'), start: 1440 + 720 },
  }

  it('stand in reading order, the unplaced last', () => {
    const cards = cardsOf(board, placements, new Map())
    expect(cards.map((c) => c.session.code)).toEqual(['s1', 's2', 's9'])
    expect(firstDay(board, cards, 0)).toBe(1)
    expect(firstDay(board, cards, Date.parse('2022-06-09T10:00:00+02:00'))).toBe(2)
  })

  it('show a blocker at release as a warning, a waived one as nothing', () => {
    expect(severityOf([finding({})])).toBe('blocked')
    expect(severityOf([finding({ at: 'release' })])).toBe('warning')
    expect(severityOf([finding({ waived: true })])).toBeNull()
    expect(severityOf([finding({ severity: 'advice' })])).toBeNull()
  })

  it('know the findings of each of their sessions', () => {
    const shared = finding({ sessions: [uuid('s1'), uuid('s2')] })
    const map = findingsBySession([shared, finding({})])
    expect([map.get(uuid('s1'))!.length, map.get(uuid('s2'))]).toEqual([2, [shared]])
  })

  it('name who leads: the chair, else the moderator, else the first who has not declined', () => {
    const role = (role: 'chair' | 'moderator' | 'speaker', reply: 'confirmed' | 'declined') => ({
      personId: uuid(role),
      role,
      reply,
      ...throughout,
    })
    const of = (...roles: ReturnType<typeof role>[]) => leaderOf(wireSession('x', { roles }))
    expect(of(role('speaker', 'confirmed'), role('chair', 'confirmed'))?.role).toBe('chair')
    expect(of(role('speaker', 'confirmed'), role('moderator', 'confirmed'))?.role).toBe('moderator')
    expect(of(role('chair', 'declined'), role('speaker', 'confirmed'))?.role).toBe('speaker')
    expect(of(role('chair', 'declined'))).toBeNull()
  })

  it('tell how a session stands to R10', () => {
    const led = (reply: 'confirmed' | 'invited', role: 'chair' | 'panellist') =>
      highLevelOf(
        wireSession('x', {
          format: 'panel',
          roles: [{ personId: uuid('latu'), role, reply, ...throughout }],
        }),
        board.people,
      )
    expect([
      led('confirmed', 'chair'),
      led('confirmed', 'panellist'),
      led('invited', 'chair'),
      highLevelOf(wireSession('x'), board.people),
    ]).toEqual(['led', 'included', 'missing', 'not-asked'])
  })
})
