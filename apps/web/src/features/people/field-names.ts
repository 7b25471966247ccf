import { useLingui } from '@lingui/react/macro'

/** Fields of a person as forms and tables call them; a field nobody knows keeps its own word. */
export const useFieldName = (): ((field: string) => string) => {
  const { t } = useLingui()
  const names: Readonly<Record<string, string>> = {
    reference: t`Reference`,
    honorific: t`Form of address`,
    name: t`Name`,
    function: t`Function`,
    organisation: t`Organisation`,
    organisationId: t`Organisation`,
    acronym: t`Acronym`,
    membership: t`Membership`,
    delegationSize: t`Size of the delegation`,
    group: t`Group`,
    country: t`Country`,
    rank: t`Protocol rank`,
    statuses: t`High-level status`,
    highLevel: t`High-level status`,
    highLevelFunction: t`High-level function`,
    highLevelFrom: t`High-level from`,
    highLevelUntil: t`High-level until`,
    presence: t`Presence`,
    timeZone: t`Time zone`,
    languagesSpoken: t`Languages spoken`,
    languagesUnderstood: t`Languages understood`,
    unavailable: t`Away`,
    duties: t`Duties in host bodies`,
    focalPoints: t`Focal points`,
    focalPointName: t`Name of the focal point`,
    focalPointEmail: t`E-mail of the focal point`,
    focalPointPhone: t`Telephone of the focal point`,
    email: t`E-mail`,
    phone: t`Telephone`,
    notes: t`Notes`,
  }
  return (field) => names[field] ?? field
}
