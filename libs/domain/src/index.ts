export * from './roles'
export * from './clock'
