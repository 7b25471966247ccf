import { useLingui } from '@lingui/react/macro'
import { roleKind } from '@roundtable/contracts'
import { languages } from '@roundtable/domain'
import { capital } from '../../../../platform/i18n/capital'
import { languageName, roleLabel } from '../../../../platform/world-labels'

const titleIn = (code: string): string => `title${code.charAt(0).toUpperCase()}${code.charAt(1)}`

/** Columns of the table of sessions, in words; a column that is not known here keeps its own name. */
export const useSessionFieldName = (): ((field: string) => string) => {
  const { t } = useLingui()
  const names: Readonly<Record<string, string>> = {
    code: t`Code`,
    segment: t`Segment`,
    format: t`Format`,
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
    ...Object.fromEntries(
      languages.map((code) => [titleIn(code), t`Title, ${languageName(code)}`]),
    ),
    ...Object.fromEntries(roleKind.options.map((kind) => [kind, capital(roleLabel(kind))])),
  }
  return (field) => names[field] ?? field
}
