import { useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'

/** Why something of the venue cannot stand, in the reader's language; what has no words keeps the server's. */
export const useVenueRefusals = (): ((problem: Problem) => Problem) => {
  const { t } = useLingui()
  const sentences: Readonly<Record<string, string>> = {
    taken: t`Another one has this already.`,
    'named-twice': t`The same stands here twice.`,
    'unknown-zone': t`This zone is no longer there.`,
    'walk-to-itself': t`A way leads from one zone to another.`,
    too_small: t`Something has to stand here.`,
    too_big: t`This is too much.`,
  }
  return (problem) => ({
    ...problem,
    ...(problem.errors && {
      errors: problem.errors.map((error) => ({
        ...error,
        // Who needs a pool is told by the server alone.
        detail: sentences[error.code] ?? (error.code === 'in-use' ? problem.detail : error.detail),
      })),
    }),
  })
}
