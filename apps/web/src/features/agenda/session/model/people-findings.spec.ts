import { describe, expect, it } from '@jest/globals'
import type { SessionRecord } from '@roundtable/contracts'
import { planWith, uuid, wireSession } from '../../model/testing/a-wire-plan'
import { peopleAnswer } from './people-findings'
import { fieldsOf } from './session-fields'

const plan = planWith({})
const now = Date.parse('2022-06-06T10:00:00Z')
const latu: SessionRecord['roles'][number] = {
  personId: uuid('latu'),
  role: 'chair',
  reply: 'confirmed',
  from: null,
  to: null,
  minutes: null,
}

/** A session that stands nowhere yet. */
const record = (part: Partial<SessionRecord>): SessionRecord => ({
  ...wireSession('P5'),
  changedBy: 'Jean',
  changedAt: '2022-06-01T09:00:00+02:00',
  placement: null,
  summary: { en: '' },
  textStates: {},
  details: {},
  relations: [],
  items: [],
  ...part,
})

const codesOf = (session: SessionRecord) => {
  const { missing, needsRoles } = peopleAnswer(plan, session, fieldsOf(session), now)
  return { missing: missing.map(({ code }) => code), needsRoles }
}

describe('who has to confirm', () => {
  it('is answered for the people as they are written, also off the board', () => {
    expect(codesOf(record({ format: 'panel', roles: [latu] }))).toEqual({
      missing: [],
      needsRoles: true,
    })
    const withdrawn = [{ ...latu, reply: 'declined' as const }]
    expect(codesOf(record({ format: 'panel', roles: withdrawn }))).toEqual({
      missing: ['high-level-missing', 'role-unconfirmed'],
      needsRoles: true,
    })
  })

  it('asks nothing of a session that needs nobody, and waits for people it does not know yet', () => {
    expect(codesOf(record({ format: 'spotlight', roles: [] }))).toEqual({
      missing: [],
      needsRoles: false,
    })
    const unknown = [latu, { ...latu, personId: uuid('new'), role: 'panellist' as const }]
    expect(codesOf(record({ format: 'panel', roles: unknown })).missing).toEqual([])
  })
})
