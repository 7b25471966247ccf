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
  'session.write',
  'venue.write',
  'host.write',
  'people.read',
  'people.write',
  'waiver.give',
  'policy.write',
  'release.read',
  'release.publish',
  'staff.write',
  'outbox.read',
  'outbox.write',
  'audit.read',
  'privacy.answer',
  'session.self',
] as const
export type Permission = (typeof permissions)[number]

const everyone: readonly Permission[] = ['plan.read', 'people.read', 'release.read', 'session.self']
const organizers: readonly Permission[] = [
  ...everyone,
  'plan.move',
  'session.write',
  'venue.write',
  'host.write',
  'people.write',
  'release.publish',
]

/** Which fields of a person each may see and change stands in personal-fields.ts. */
const grants: Readonly<Record<Role, readonly Permission[]>> = {
  secretariat: [
    ...organizers,
    'waiver.give',
    'policy.write',
    'staff.write',
    'outbox.read',
    'outbox.write',
    'audit.read',
    'privacy.answer',
  ],
  organizer: organizers,
  operator: everyone,
  reviewer: everyone,
  protocol: [...everyone, 'people.write'],
  viewer: everyone,
}

/** Default deny: only what the table grants. */
export const may = (role: Role, permission: Permission): boolean =>
  grants[role].includes(permission)

/** What this role may do, in the table's order. */
export const permissionsOf = (role: Role): readonly Permission[] =>
  permissions.filter((p) => may(role, p))
