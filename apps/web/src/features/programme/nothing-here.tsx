import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { Empty } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useTimes } from '../../platform/time/use-times'

interface NothingHereProps {
  programme: Programme
  date: string | undefined
  /** Sessions are there, but the filters hide them all. */
  filtered: boolean
}

/** An empty day: what is true, then what to do. */
export function NothingHere({ programme, date, filtered }: NothingHereProps) {
  const { t } = useLingui()
  const { longDay } = useTimes(programme.event.timeZone)
  const day = date === undefined ? '' : longDay(date)
  if (!filtered) return <Empty title={t`Nothing is planned on ${day}`} />
  return (
    <Empty title={t`No session fits on ${day}`}>
      <Link to="." search={({ lang }) => (lang ? { lang } : {})}>
        <Trans>Show all sessions of this day</Trans>
      </Link>
    </Empty>
  )
}
