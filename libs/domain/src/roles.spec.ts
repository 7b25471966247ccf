import { describe, expect, it } from '@jest/globals'
import { may, permissions, permissionsOf, roles, type Role } from './roles'

const reads = ['plan.read', 'release.read', 'session.self']
const writes = ['plan.read', 'plan.move', 'release.read', 'release.publish', 'session.self']

const expected: Record<Role, readonly string[]> = {
  secretariat: writes,
  organizer: writes,
  operator: reads,
  reviewer: reads,
  protocol: reads,
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
})
