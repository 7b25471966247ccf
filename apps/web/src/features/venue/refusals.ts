import { useLingui } from '@lingui/react/macro'
import type { Sentences } from '../../platform/in-words'

/** Why something of the venue cannot stand. */
export const useVenueSentences = (): Sentences => {
  const { t } = useLingui()
  return {
    taken: t`Another one has this already.`,
    'named-twice': t`The same stands here twice.`,
    'in-use': (sessions) => t`What was taken away is needed by ${sessions}.`,
    'unknown-zone': t`This zone is no longer there.`,
    'walk-to-itself': t`A way leads from one zone to another.`,
    'too-far-away': t`This is too far away from the days of the event.`,
    too_small: t`Something has to stand here.`,
    too_big: t`This is too much.`,
    custom: t`Nothing of it can be seen.`,
  }
}
