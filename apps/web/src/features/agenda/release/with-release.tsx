import { Trans, useLingui } from '@lingui/react/macro'
import type { Release } from '@roundtable/contracts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { NoSuchPage } from '../../../platform/no-such-page'
import { Reading } from '../../../platform/reading'
import { useRelease } from './use-releases'

interface WithReleaseProps {
  /** Null: there is none, and nothing is read. */
  number: number | null
  children: (release: Release | null) => ReactNode
}

/** Reads the bytes of a release for what is shown of it. */
export function WithRelease({ number, children }: WithReleaseProps) {
  return number === null ? children(null) : <Read number={number}>{children}</Read>
}

function Read({ number, children }: WithReleaseProps & { number: number }) {
  const { t } = useLingui()
  return (
    <Reading
      query={useRelease(number)}
      label={t`Reading release ${number}`}
      bars={6}
      missing={<NoRelease />}
    >
      {children}
    </Reading>
  )
}

export function NoRelease() {
  return <NoSuchPage back={<AllReleases />} title={<Trans>There is no such release.</Trans>} />
}

export function AllReleases() {
  return (
    <Link to="/organize/releases">
      <Trans>All releases</Trans>
    </Link>
  )
}
