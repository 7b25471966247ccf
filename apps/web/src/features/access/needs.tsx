import { Trans } from '@lingui/react/macro'
import type { Permission } from '@roundtable/domain'
import { PageHead } from '@roundtable/ui'
import type { ReactNode } from 'react'
import { useMe } from '../../platform/me'

interface NeedsProps {
  permission: Permission
  /** Whom the page is for; absent: the secretariat. */
  title?: ReactNode
  children: ReactNode
}

/** A page for those who have the right; the others are told so, also when they lose it while they look. */
export function Needs({ permission, title, children }: NeedsProps) {
  const me = useMe()
  if (me?.permissions.includes(permission)) return <>{children}</>
  return (
    <main className="staff-page">
      <PageHead
        title={title ?? <Trans>This page is for the secretariat.</Trans>}
        meta={<Trans>Your role does not include it. Ask the secretariat if you need it.</Trans>}
      />
    </main>
  )
}
