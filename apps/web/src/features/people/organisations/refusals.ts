import { useLingui } from '@lingui/react/macro'
import type { Sentences } from '../../../platform/in-words'

/** Why a field of an organisation cannot stand. */
export const useOrganisationSentences = (): Sentences => {
  const { t } = useLingui()
  return {
    taken: t`There is an organisation of this name in this country already.`,
    'unknown-country': t`There is no such country.`,
    too_small: t`Something has to stand here.`,
    too_big: t`This is too much.`,
    custom: t`Nothing of it can be seen.`,
  }
}
