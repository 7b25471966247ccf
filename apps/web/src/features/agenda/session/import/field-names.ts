import { useLingui } from '@lingui/react/macro'

/** Columns of the table of sessions, in words; a column that is not known here keeps its own name. */
export const useSessionFieldName = (): ((field: string) => string) => {
  const { t } = useLingui()
  const names: Readonly<Record<string, string>> = {
    code: t`Code`,
    title: t`Title`,
    summary: t`Summary`,
    segment: t`Segment`,
    format: t`Format`,
    details: t`Fields of the format`,
    minutes: t`Length`,
    expected: t`Expected audience`,
    focusAreas: t`Focus areas`,
    noFocusReason: t`Why it has no focus area`,
    sdgs: t`Sustainable Development Goals`,
    regionalPriorities: t`Regional priorities`,
    features: t`Of the room`,
    floorLanguages: t`Floor languages`,
    interpretation: t`Interpretation into`,
    captioning: t`Captioning`,
    signLanguage: t`Sign language`,
    roles: t`People`,
  }
  return (field) => names[field] ?? field
}
