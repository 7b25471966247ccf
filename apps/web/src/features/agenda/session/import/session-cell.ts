import { useLingui } from '@lingui/react/macro'
import {
  feature,
  focusArea,
  format,
  regionalPriority,
  segment,
  type FocusArea,
} from '@roundtable/contracts'
import { capital } from '../../../../platform/i18n/capital'
import { inRow } from '../../../../platform/i18n/in-row'
import { featureLabel, focusAreaLabel, languageName } from '../../../../platform/world-labels'
import { regionalPriorityName } from '../../coverage/model/coverage-names'
import { formatLabel, segmentLabel } from '../../model/labels'

const worded =
  <Key extends string>(keys: readonly Key[], label: (key: Key) => string) =>
  (text: string): string => {
    const key = keys.find((one) => one === text)
    return key === undefined ? text : label(key)
  }

const each = (label: (key: string) => string) => (text: string) =>
  inRow(text.split(', ').map(label))

/** What the cells of a table of sessions mean, in the reader's words; texts stay as they are. */
export const useSessionCell = (): ((column: string, text: string) => string) => {
  const { t } = useLingui()
  const answer = (text: string) => (text === 'yes' ? t`yes` : t`no`)
  const columns: Readonly<Record<string, (text: string) => string>> = {
    format: worded(format.options, formatLabel),
    segment: worded(segment.options, segmentLabel),
    focusAreas: each(worded<FocusArea>(focusArea.options, focusAreaLabel)),
    regionalPriorities: each(
      worded(regionalPriority.options, (key) => capital(regionalPriorityName(key))),
    ),
    features: each(worded(feature.options, (key) => capital(featureLabel(key)))),
    floorLanguages: each(languageName),
    interpretation: each(languageName),
    captioning: answer,
    signLanguage: answer,
  }
  return (column, text) => columns[column]?.(text) ?? text
}
