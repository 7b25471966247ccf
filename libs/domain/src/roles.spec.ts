import { describe, expect, it } from '@jest/globals'
import { may, permissions, permissionsOf, roles, type Role } from './roles'

const reads = ['plan.read', 'people.read', 'release.read', 'session.self']
const organizes = [
  'plan.read',
  'plan.move',
  'session.write',
  'venue.write',
  'host.write',
  'people.read',
  'people.write',
  'release.read',
  'release.publish',
  'session.self',
]

const expected: Record<Role, readonly string[]> = {
  secretariat: [...permissions],
  organizer: organizes,
  operator: reads,
  reviewer: reads,
  protocol: ['plan.read', 'people.read', 'people.write', 'release.read', 'session.self'],
  viewer: reads,
}

describe('roles and permissions', () => {
  it.each(roles)('%s may do what the table says and nothing else', (role) => {
    expect(permissionsOf(role)).toEqual(expected[role])
    for (const permission of permissions) {
      expect(may(role, permission)).toBe(expected[role].includes(permission))
    }
  })

  it('only secretariat and organizer may move a session or publish', () => {
    expect(roles.filter((r) => may(r, 'plan.move'))).toEqual(['secretariat', 'organizer'])
    expect(roles.filter((r) => may(r, 'release.publish'))).toEqual(['secretariat', 'organizer'])
  })

  it('only the secretariat may waive a rule or weigh it otherwise', () => {
    expect(roles.filter((r) => may(r, 'waiver.give'))).toEqual(['secretariat'])
    expect(roles.filter((r) => may(r, 'policy.write'))).toEqual(['secretariat'])
  })

  it('only the secretariat gives roles, sees what was mailed and reads the audit (I-15)', () => {
    for (const permission of ['staff.write', 'outbox.read', 'outbox.write', 'audit.read'] as const)
      expect(roles.filter((r) => may(r, permission))).toEqual(['secretariat'])
  })

  it('only the secretariat hands out what is kept about one person, or takes it away', () => {
    expect(roles.filter((r) => may(r, 'privacy.answer'))).toEqual(['secretariat'])
  })
})
