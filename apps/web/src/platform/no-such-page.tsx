import { Trans } from '@lingui/react/macro'
import { PageBody, PageHead } from '@roundtable/ui'
import type { ReactNode } from 'react'

interface NoSuchPageProps {
  /** The way to what there is. */
  back: ReactNode
  /** “There is no such release.” */
  title: ReactNode
}

/** Something with a number of its own that was asked for and is not there. */
export function NoSuchPage({ back, title }: NoSuchPageProps) {
  return (
    <PageBody>
      <PageHead
        back={back}
        title={title}
        meta={<Trans>The address may be mistyped, or it was never given out.</Trans>}
      />
    </PageBody>
  )
}
