import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { Link } from '@tanstack/react-router'
import { useTimes } from '../../platform/time/use-times'
import { clockOf, dayIn } from './model/days'

interface DayTabsProps {
  programme: Programme
  /** Undefined while something is looked for on all days. */
  open: string | undefined
  now: number
}

/** The days of the event, each at its own address; what is filtered stays filtered, what was looked for is left. */
export function DayTabs({ programme, open, now }: DayTabsProps) {
  const { t } = useLingui()
  const { weekday, dayOfMonth } = useTimes(programme.event.timeZone)
  const today = dayIn(clockOf(programme.event), now)
  return (
    <nav className="days" aria-label={t`Days`}>
      {programme.days.map(({ date }) => {
        const name = weekday(date)
        return (
          <Link
            key={date}
            to="/programme/{-$day}"
            params={{ day: date }}
            search={(before) => ({ ...before, q: undefined, mine: undefined })}
            resetScroll={false}
            aria-current={date === open ? 'page' : undefined}
          >
            {date === today ? <Trans>{name}, today</Trans> : name}
            <b>{dayOfMonth(date)}</b>
          </Link>
        )
      })}
    </nav>
  )
}
