import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { Empty } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useTimes } from '../../platform/time/use-times'
import { seeks, type Filters } from './model/filters'

interface NothingHereProps {
  programme: Programme
  date: string | undefined
  filters: Filters
  /** Something was chosen that hides all there is. */
  filtered: boolean
}

/** An empty day: what is true, then what to do. */
export function NothingHere({ programme, date, filters, filtered }: NothingHereProps) {
  const { t } = useLingui()
  const { longDay } = useTimes(programme.event.timeZone)
  const day = date === undefined ? '' : longDay(date)
  const q = filters.q ?? ''
  if (!filtered) return <Empty title={t`Nothing is planned on ${day}`} />
  const all = (
    <Link to="." search={({ lang, zone }) => ({ lang, zone })}>
      {seeks(filters) ? (
        <Trans>Show all sessions</Trans>
      ) : (
        <Trans>Show all sessions of this day</Trans>
      )}
    </Link>
  )
  if (filters.mine && q === '')
    return (
      <Empty title={t`You have not saved any session that fits`}>
        <Trans>The mark beside a session saves it, on this device only.</Trans> {all}
      </Empty>
    )
  if (q !== '') return <Empty title={t`No session fits “${q}”`}>{all}</Empty>
  return <Empty title={t`No session fits on ${day}`}>{all}</Empty>
}
