import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { Empty } from '@roundtable/ui'
import { useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useText } from '../../platform/i18n/words'
import { useMinute } from '../../platform/time/use-minute'
import { useCity, useTimes } from '../../platform/time/use-times'
import { DayList } from './day-list'
import { DayTabs } from './day-tabs'
import { FilterChips, FilterRail } from './filter-links'
import { Finder, FoundCount } from './finder'
import { allEntries, clockOf, dayIn, daysOf, openDay } from './model/days'
import { filtered, narrows, seeks, type Filters } from './model/filters'
import { NothingHere } from './nothing-here'
import { SilenceNotice } from './silence-notice'
import { SinceNotice } from './since-notice'
import { Unread } from './unread'
import { useProgramme } from './use-programme'
import { useSaved } from './use-saved'
import { useShown } from './use-shown'
import { ZoneSwitch } from './zone-switch'

/** The public programme: days, filters, and the list of one day. Day and filters stand in the address. */
export function ProgrammePage() {
  const { t } = useLingui()
  const { reading } = useProgramme()
  const shown = useShown()
  if (reading && shown) return <Shown programme={shown.programme} event={reading.programme.event} />
  return (
    <>
      <header className="wide">
        <h1>
          <Trans>Programme</Trans>
        </h1>
      </header>
      <main className="list">
        <Unread title={t`The programme could not be read.`} bars={6} />
      </main>
    </>
  )
}

interface ShownProps {
  /** In the zone that is shown. */
  programme: Programme
  /** What the event says of itself, in its own zone. */
  event: Programme['event']
}

function Shown({ programme, event }: ShownProps) {
  const now = useMinute()
  const { day: asked } = useParams({ strict: false })
  const filters: Filters = useSearch({ strict: false })
  const saved = useSaved()
  const clock = clockOf(programme.event)
  const all = useMemo(() => allEntries(programme), [programme])
  const date = openDay(programme, asked, now)
  const ofDay = all.filter((entry) => dayIn(clock, entry.start) === date)
  const across = seeks(filters)
  const entries = across ? all : ofDay
  const shown = filtered(entries, filters, saved)
  return (
    <>
      <Heading event={event} />
      <DayTabs programme={programme} open={across ? undefined : date} now={now} />
      {programme.release && <FilterChips entries={entries} filters={filters} />}
      <FilterRail entries={entries} filters={filters} programme={programme} />
      <main className="list">
        <SilenceNotice zone={programme.event.timeZone} />
        {programme.release && (
          <>
            <Finder programme={programme} entries={all} filters={filters} />
            <ZoneSwitch />
            <SinceNotice />
          </>
        )}
        {across && <FoundCount count={shown.length} />}
        {programme.release === null ? (
          <NotPublished />
        ) : shown.length === 0 ? (
          <NothingHere
            date={date}
            filters={filters}
            filtered={narrows(filters)}
            programme={programme}
          />
        ) : (
          <DayList programme={programme} days={daysOf(shown, clock)} now={now} across={across} />
        )}
      </main>
    </>
  )
}

function Heading({ event }: { event: Programme['event'] }) {
  const text = useText()
  const city = useCity()
  const { dates } = useTimes(event.timeZone)
  const first = event.days[0]?.date
  const last = event.days[event.days.length - 1]?.date
  const name = text(event.name)
  const place = city(event.timeZone)
  const span = first !== undefined && last !== undefined && (
    <span className="together">{dates(first, last)}</span>
  )
  return (
    <header className="wide">
      <h1>
        <Trans>Programme</Trans>
        <small>
          <Trans>
            {name}, {place}, {span}
          </Trans>
        </small>
      </h1>
    </header>
  )
}

function NotPublished() {
  const { t } = useLingui()
  return (
    <Empty title={t`The programme is not published yet`}>
      <Trans>It will appear here by itself, with its first release.</Trans>
    </Empty>
  )
}
