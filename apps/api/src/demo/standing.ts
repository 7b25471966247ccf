import type { DemoPerson } from './demo-data'
import { delegationOf, ministryOf } from './homes'
import { idOf } from './seed'

type Standing = Pick<
  DemoPerson,
  'rank' | 'organisation' | 'organisationId' | 'country' | 'delegationSize'
>

/** What follows from a person's job, employer and country; the same for the cast and for the crowd. */
export function standing(
  job: string,
  employer: string,
  highLevel: boolean,
  country: string | null,
): Standing {
  const state = employer.startsWith('Ministry') || employer.startsWith('National')
  const organisation = state && country ? ministryOf(employer, country) : employer
  return {
    rank: rankOf(job, highLevel),
    organisation,
    organisationId: idOf('organisation', organisation),
    country,
    delegationSize: state && country ? delegationOf(country) : 0,
  }
}

function rankOf(job: string, highLevel: boolean): DemoPerson['rank'] {
  if (/^(Vice-|Deputy )Minister|^Minister of State/.test(job)) return 'vice-minister'
  if (/^Minister/.test(job)) return 'minister'
  return highLevel ? 'head-of-agency' : 'other'
}
