import { useLingui } from '@lingui/react/macro'
import type { LinkProps } from '@tanstack/react-router'

interface StaffPlace {
  readonly to: NonNullable<LinkProps['to']>
  readonly name: string
}

/** Where staff goes, in the order of the line on top; a new page is one line here. */
export const useStaffPlaces = (): readonly StaffPlace[] => {
  const { t } = useLingui()
  return [
    { to: '/organize', name: t`Board` },
    { to: '/organize/host', name: t`Host` },
    { to: '/organize/coverage', name: t`Coverage` },
    { to: '/organize/people', name: t`People` },
    { to: '/organize/venue', name: t`Venue` },
    { to: '/organize/rules', name: t`Rules` },
    { to: '/programme/{-$day}', name: t`Programme` },
  ]
}
