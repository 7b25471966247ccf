import { useLingui } from '@lingui/react/macro'
import type { LinkProps } from '@tanstack/react-router'

interface StaffPlace {
  readonly to: NonNullable<LinkProps['to']>
  readonly name: string
  /** Where pages that belong to it begin, apart from its own address. */
  readonly also?: readonly string[]
}

const board = '/organize'

/** Whether the page at `pathname` belongs to the place; everything lies below the board, so it stands for itself alone. */
export const isPlaceOf = ({ to, also = [] }: StaffPlace, pathname: string): boolean =>
  to === pathname ||
  (to === board ? also : [to, ...also]).some((begin) => pathname.startsWith(begin))

/** Where staff goes, in the order of the line on top; a new page is one line here. */
export const useStaffPlaces = (): readonly StaffPlace[] => {
  const { t } = useLingui()
  return [
    { to: board, name: t`Board`, also: ['/organize/sessions', '/organize/plans'] },
    { to: '/organize/host', name: t`Host` },
    { to: '/organize/people', name: t`People`, also: ['/organize/organisations'] },
    { to: '/organize/venue', name: t`Venue` },
    { to: '/organize/coverage', name: t`Coverage` },
    { to: '/organize/rules', name: t`Rules` },
    { to: '/organize/releases', name: t`Releases` },
    { to: '/programme/{-$day}', name: t`Programme` },
  ]
}
