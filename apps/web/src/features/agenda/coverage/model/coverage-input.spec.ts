import { describe, expect, it } from '@jest/globals'
import type { Plan, Session } from '@roundtable/contracts'
import { planWith, uuid, wireSession } from '../../model/testing/a-wire-plan'
import { coverageInput } from './coverage-input'

const role = (person: string, reply: Session['roles'][number]['reply']) => ({
  personId: uuid(person),
  role: 'speaker' as const,
  reply,
  from: null,
  to: null,
  minutes: null,
})

const plan: Plan = planWith(
  { P1: '09:00' },
  {
    focusAreas: [
      { key: 'access', name: { en: 'Connecting' }, priorities: ['networks'] },
      { key: 'value', name: { en: 'Ecosystems' }, priorities: ['policy'] },
    ],
    priorities: [
      { key: 'networks', name: { en: 'Networks' } },
      { key: 'policy', name: { en: 'Policy' } },
      { key: 'money', name: { en: 'Money' } },
    ],
    sessions: [
      wireSession('P1', {
        focusAreas: ['access'],
        floorLanguages: ['en', 'fr'],
        interpretation: ['fr', 'ar'],
        sdgs: [9],
        regionalPriorities: ['connectivity'],
        roles: [role('here', 'invited'), role('there', 'confirmed'), role('away', 'declined')],
      }),
      wireSession('P2', { focusAreas: ['value'] }),
      wireSession('BR', { format: 'break' }),
    ],
  },
)

describe('the plan as coverage counts it', () => {
  it('joins floor and interpretation, leaves out who declined, and breaks', () => {
    const input = coverageInput(plan, { scope: 'placed', focus: null })
    expect(input.sessions.map((s) => s.id)).toEqual([uuid('P1'), uuid('P2')])
    expect(input.sessions[0]).toEqual({
      id: uuid('P1'),
      placed: true,
      focusAreas: ['access'],
      sdgs: [9],
      regionalPriorities: ['connectivity'],
      languages: ['en', 'fr', 'ar'],
      peopleIds: [uuid('here'), uuid('there')],
    })
    expect(input.sessions[1]!.placed).toBe(false)
    expect(input.priorities).toEqual(['networks', 'policy', 'money'])
    expect(input.date).toBe('2022-06-07')
    expect(input.scope).toBe('placed')
  })

  it('knows of one focus area only what is about it', () => {
    const input = coverageInput(plan, { scope: 'all', focus: 'value' })
    expect(input.sessions.map((s) => s.id)).toEqual([uuid('P2')])
    expect(input.focusAreas.map((area) => area.key)).toEqual(['value'])
    expect(input.priorities).toEqual(['policy'])
  })
})
