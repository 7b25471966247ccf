import type { CountryGroup } from '../themes'

/** Membership of a group of countries; dates are days (YYYY-MM-DD), `to` is the first day outside. */
export interface Membership {
  readonly group: CountryGroup
  readonly from?: string
  readonly to?: string
}

/**
 * Who belongs to the groups from 2022 on, by the lists of the United Nations as of 2025: least developed (Committee
 * for Development Policy), landlocked and small island developing (OHRLLS, M49). Earlier changes are not told.
 * Bahrain, which had itself taken off the small islands in 2023, is at no date counted among them: the lists never
 * agreed on it. Exits announced for later (Bangladesh, Lao PDR, Nepal, Solomon Islands) are entered when they happen.
 */
export const groupRows: readonly (Membership & { readonly countries: string })[] = [
  {
    group: 'LDC',
    countries:
      'AF AO BD BF BI BJ CD CF DJ ER ET GM GN GW HT KH KI KM LA LR LS MG ML MM MR MW MZ NE NP RW SB SD SL SN SO SS TD ' +
      'TG TL TV TZ UG YE ZM',
  },
  { group: 'LDC', to: '2023-12-13', countries: 'BT' },
  { group: 'LDC', to: '2024-12-13', countries: 'ST' },
  {
    group: 'LLDC',
    countries:
      'AF AM AZ BF BI BO BT BW CF ET KG KZ LA LS MD MK ML MN MW NE NP PY RW SS SZ TD TJ TM UG UZ ZM ZW',
  },
  {
    group: 'SIDS',
    countries:
      'AG BB BS BZ CK CU CV DM DO FJ FM GD GW GY HT JM KI KM KN LC MH MU MV NR NU PG PW SB SC SG SR ST TL TO TT TV VC ' +
      'VU WS',
  },
]
