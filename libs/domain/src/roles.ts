/** Staff roles and what each may do. One table, read by the guard, by queries and by the interface. */
export const roles = [
  'secretariat',
  'organizer',
  'operator',
  'reviewer',
  'protocol',
  'viewer',
] as const
export type Role = (typeof roles)[number]

export const permissions = [
  'plan.read',
  'plan.move',
  'release.read',
  'release.publish',
  'session.self',
] as const
export type Permission = (typeof permissions)[number]

const everyone: readonly Permission[] = ['plan.read', 'release.read', 'session.self']

const grants: Readonly<Record<Role, readonly Permission[]>> = {
  secretariat: [...everyone, 'plan.move', 'release.publish'],
  organizer: [...everyone, 'plan.move', 'release.publish'],
  operator: everyone,
  reviewer: everyone,
  protocol: everyone,
  viewer: everyone,
}

/** Default deny: only what the table grants. */
export const may = (role: Role, permission: Permission): boolean =>
  grants[role].includes(permission)

/** What this role may do, in the table's order. */
export const permissionsOf = (role: Role): readonly Permission[] =>
  permissions.filter((p) => may(role, p))
