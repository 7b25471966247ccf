import { useLingui } from '@lingui/react/macro'
import type { Permission } from '@roundtable/domain'
import type { IconName } from '@roundtable/ui'
import type { LinkProps } from '@tanstack/react-router'
import { useMe } from '../../platform/me'

interface AccountPage {
  readonly to: NonNullable<LinkProps['to']>
  readonly name: string
  readonly icon: IconName
  /** Who sees it; absent: everybody. */
  readonly needs?: Permission
}

/** Pages about signing in, and those of the secretariat alone: behind one's own name, where they crowd nobody's line. */
export const useAccountPages = (): readonly AccountPage[] => {
  const { t } = useLingui()
  const me = useMe()
  const pages: AccountPage[] = [
    { to: '/organize/account', name: t`Sessions and passkeys`, icon: 'key' },
    { to: '/organize/staff', name: t`Staff and roles`, icon: 'person', needs: 'staff.write' },
    { to: '/organize/outbox', name: t`Outbox`, icon: 'mail', needs: 'outbox.read' },
    { to: '/organize/audit', name: t`Audit`, icon: 'history', needs: 'audit.read' },
  ]
  return pages.filter(({ needs }) => !needs || me?.permissions.includes(needs))
}
