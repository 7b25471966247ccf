import { useLingui } from '@lingui/react/macro'
import type { Sentences } from '../../../../platform/in-words'
import { useTableSentences } from '../../../../platform/import/table-sentences'
import { useSessionSentences } from '../refusals'

/** Why a line of a table of sessions cannot stand; what would clash is said as the server says it. */
export function useSessionsTableSentences(): Sentences {
  const { t } = useLingui()
  return {
    ...useSessionSentences(),
    ...useTableSentences(),
    'same-session-twice': (said) => t`This is the session of line ${said}, too.`,
    'unknown-person': (said) =>
      t`There is no “${said}”. Write the reference, or the name and in brackets the organisation.`,
    'ambiguous-person': (said) => t`There are several called “${said}”. Write the reference.`,
  }
}
