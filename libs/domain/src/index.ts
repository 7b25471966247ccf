export * from './roles'
export * from './clock'
export * from './release-diff'
export * from './stakeholder-groups'
