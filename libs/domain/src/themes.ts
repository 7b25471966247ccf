/** The three regional priorities a session or a pledge may be tied to (R34). */
export const regionalPriorities = [
  /** Resilient and reliable connectivity. */
  'connectivity',
  /** Empowerment of communities. */
  'empowerment',
  /** Digital transformation. */
  'transformation',
] as const
export type RegionalPriority = (typeof regionalPriorities)[number]

/** The Sustainable Development Goals by their numbers (R34). */
export const sdgs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const
export type Sdg = (typeof sdgs)[number]

/** The United Nations' regions of the world (M49), as the table of countries uses them (R33). */
export const worldRegions = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const
export type WorldRegion = (typeof worldRegions)[number]

/** The groups of countries the Roundtable is for (R24, R31): least developed, landlocked, small islands. */
export const countryGroups = ['LDC', 'LLDC', 'SIDS'] as const
export type CountryGroup = (typeof countryGroups)[number]
