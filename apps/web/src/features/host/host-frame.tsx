import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NoticeBox, Wait, WidePage } from '@roundtable/ui'
import { Fragment, type ReactNode } from 'react'
import { useLocale } from '../../platform/i18n/use-locale'
import { useHost, type HostNow } from './use-host'
import './host.css'

interface HostFrameProps {
  /** Title of the window. */
  title: string
  children: (now: HostNow) => ReactNode
}

/** The frame of the host's pages: reads the timetable and our plan, and says so where that fails. */
export function HostFrame({ title, children }: HostFrameProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const { now, failed, again } = useHost()
  return (
    <WidePage title={title}>
      {/* Another language is another page: every word on it is made anew. */}
      {now && <Fragment key={locale}>{children(now)}</Fragment>}
      {!now && failed && (
        <NoticeBox
          look="error"
          role="alert"
          title={<Trans>The host’s timetable could not be read.</Trans>}
        >
          <Button look="text" onPress={again}>
            <Trans>Try again</Trans>
          </Button>
        </NoticeBox>
      )}
      {!now && !failed && <Wait label={t`Reading the host’s timetable`} bars={6} />}
    </WidePage>
  )
}
