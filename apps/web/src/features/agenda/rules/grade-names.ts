import { useLingui } from '@lingui/react/macro'
import type { Grade } from './model/weights'

export const useGradeName = (): ((grade: Grade) => string) => {
  const { t } = useLingui()
  const names: Record<Grade, string> = {
    blocked: t`Blocked`,
    held: t`Held back at release`,
    warning: t`Warning`,
    advice: t`Advice`,
    'by-body': t`As each body says`,
  }
  return (grade) => names[grade]
}
