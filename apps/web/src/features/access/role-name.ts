import { useLingui } from '@lingui/react/macro'
import type { Me } from '@roundtable/contracts'

/** A staff role in the reader's language. */
export const useRoleName = (): ((role: Me['role']) => string) => {
  const { t } = useLingui()
  const names: Record<Me['role'], string> = {
    secretariat: t`Secretariat`,
    organizer: t`Organizer`,
    operator: t`Operator`,
    reviewer: t`Reviewer`,
    protocol: t`Protocol`,
    viewer: t`Viewer`,
  }
  return (role) => names[role]
}
