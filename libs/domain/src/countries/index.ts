export * from './countries'
export type { CountryCode } from './rows'
