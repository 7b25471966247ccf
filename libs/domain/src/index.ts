export * from './roles'
export * from './clock'
export * from './release-diff'
