import { useLingui } from '@lingui/react/macro'
import type { Sentences } from '../../../platform/in-words'

/** Why a field of a person cannot stand. */
export const usePersonSentences = (): Sentences => {
  const { t } = useLingui()
  return {
    'unknown-organisation': t`This organisation is no longer there.`,
    'unknown-country': t`There is no such country.`,
    'unknown-time-zone': t`There is no time zone of that name.`,
    'on-site': t`Only people who take part remotely have a time zone of their own.`,
    'ends-before-it-starts': t`It ends before it begins.`,
    'unknown-body': t`The host has no such body any more.`,
    'unknown-meeting': t`The host’s timetable holds no such meeting any more.`,
    'named-twice': t`The same duty stands here twice.`,
    'too-far-away': t`This is too far away from the days of the event.`,
    too_small: t`Something has to stand here.`,
    too_big: t`This is too long.`,
    custom: t`Nothing of it can be seen.`,
    invalid_format: t`This is not written as it should be: for an e-mail address, name@example.org.`,
  }
}
