import { useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'

/** Why a field of a person cannot stand, in the reader's language; what has no words keeps the server's. */
export const usePersonRefusals = (): ((problem: Problem) => Problem) => {
  const { t } = useLingui()
  const sentences: Readonly<Record<string, string>> = {
    'unknown-organisation': t`This organisation is no longer there.`,
    'unknown-country': t`There is no such country.`,
    'unknown-time-zone': t`There is no time zone of that name.`,
    'on-site': t`Only people who take part remotely have a time zone of their own.`,
    'ends-before-it-starts': t`It ends before it begins.`,
    'unknown-body': t`The host has no such body any more.`,
    'unknown-meeting': t`The host’s timetable holds no such meeting any more.`,
    'named-twice': t`The same duty stands here twice.`,
    too_small: t`Something has to stand here.`,
    too_big: t`This is too long.`,
    invalid_format: t`This is not written as it should be: for an e-mail address, name@example.org.`,
  }
  return (problem) => ({
    ...problem,
    ...(problem.errors && {
      errors: problem.errors.map((error) => ({
        ...error,
        detail: sentences[error.code] ?? error.detail ?? problem.detail,
      })),
    }),
  })
}
