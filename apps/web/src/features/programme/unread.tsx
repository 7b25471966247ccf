import { Trans, useLingui } from '@lingui/react/macro'
import { Empty, NoticeBox, Wait } from '@roundtable/ui'
import { useProgramme } from './use-programme'

interface UnreadProps {
  /** What could not be read. */
  title: string
  /** Lines of the shape that is to come. */
  bars: number
}

/** In place of a page whose programme is not there: still being read, not set up, or nobody answers. */
export function Unread({ title, bars }: UnreadProps) {
  const { t } = useLingui()
  const { silentSince, notSetUp, again } = useProgramme()
  if (notSetUp)
    return (
      <Empty title={t`No event has been set up here yet`}>
        <Trans>Its programme will appear here by itself.</Trans>
      </Empty>
    )
  if (silentSince === undefined) return <Wait label={t`Reading the programme`} bars={bars} />
  return (
    <NoticeBox look="error" role="alert" title={title}>
      <Trans>Either you are offline or the server does not answer. We keep trying.</Trans>{' '}
      <button type="button" className="btn text" onClick={again}>
        <Trans>Try again now</Trans>
      </button>
    </NoticeBox>
  )
}
