import type { WorldRegion } from '../themes'

/** The United Nations' subregions (M49), each with its region. */
export const regionOf = {
  'northern-africa': 'africa',
  'sub-saharan-africa': 'africa',
  'latin-america-and-the-caribbean': 'americas',
  'northern-america': 'americas',
  'central-asia': 'asia',
  'eastern-asia': 'asia',
  'south-eastern-asia': 'asia',
  'southern-asia': 'asia',
  'western-asia': 'asia',
  'eastern-europe': 'europe',
  'northern-europe': 'europe',
  'southern-europe': 'europe',
  'western-europe': 'europe',
  'australia-and-new-zealand': 'oceania',
  melanesia: 'oceania',
  micronesia: 'oceania',
  polynesia: 'oceania',
} as const satisfies Readonly<Record<string, WorldRegion>>

export type Subregion = keyof typeof regionOf
