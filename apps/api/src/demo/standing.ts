import type { DemoPerson } from './demo-data'
import { idOf } from './seed'

/** What follows from a person's job and employer; the same for the cast and for the crowd. */
export function standing(
  job: string,
  organisation: string,
  highLevel: boolean,
): Pick<
  DemoPerson,
  'rank' | 'organisationId' | 'country' | 'delegationSize' | 'presence' | 'timeZone'
> {
  return {
    rank: rankOf(job, highLevel),
    organisationId: idOf('organisation', organisation),
    country: null,
    delegationSize: 0,
    presence: 'on-site',
    timeZone: null,
  }
}

function rankOf(job: string, highLevel: boolean): DemoPerson['rank'] {
  if (/^(Vice|Deputy)-?.?Minister|^Minister of State/.test(job)) return 'vice-minister'
  if (/^Minister/.test(job)) return 'minister'
  return highLevel ? 'head-of-agency' : 'other'
}
