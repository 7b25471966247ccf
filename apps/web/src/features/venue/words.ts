import { useLingui } from '@lingui/react/macro'
import type { Feature } from '@roundtable/contracts'

/** What a room has, in the reader's language; exhaustive by type. */
export const useFeatureWords = (): Record<Feature, string> => {
  const { t } = useLingui()
  return {
    stage: t`Stage`,
    projection: t`Projection`,
    webcast: t`Webcast`,
    recording: t`Recording`,
    captioning: t`Captioning`,
    'round-tables': t`Round tables`,
    'signing-table': t`Signing table`,
    'step-free': t`Step-free access`,
  }
}
