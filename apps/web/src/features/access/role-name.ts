import { useLingui } from '@lingui/react/macro'
import type { Me } from '@roundtable/contracts'

/** The staff roles in the reader's language. */
export const useRoleNames = (): Readonly<Record<Me['role'], string>> => {
  const { t } = useLingui()
  return {
    secretariat: t`Secretariat`,
    organizer: t`Organizer`,
    operator: t`Operator`,
    reviewer: t`Reviewer`,
    protocol: t`Protocol`,
    viewer: t`Viewer`,
  }
}

export const useRoleName = (): ((role: Me['role']) => string) => {
  const names = useRoleNames()
  return (role) => names[role]
}
