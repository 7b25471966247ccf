import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { Empty } from '@roundtable/ui'
import { useParams, useSearch } from '@tanstack/react-router'
import { useText } from '../../platform/i18n/words'
import { useMinute } from '../../platform/time/use-minute'
import { useCity, useTimes } from '../../platform/time/use-times'
import { DayList } from './day-list'
import { DayTabs } from './day-tabs'
import { FilterChips, FilterRail } from './filter-links'
import { clockOf, entriesOf, openDay, partsOf } from './model/days'
import { countOf, filtered, type Filters } from './model/filters'
import { NothingHere } from './nothing-here'
import { SilenceNotice } from './silence-notice'
import { Unread } from './unread'
import { useProgramme } from './use-programme'

/** The public programme: days, filters, and the list of one day. Day and filters stand in the address. */
export function ProgrammePage() {
  const { t } = useLingui()
  const { reading } = useProgramme()
  if (reading) return <Shown programme={reading.programme} />
  return (
    <main className="list">
      <h1 className="sr">
        <Trans>Programme</Trans>
      </h1>
      <Unread title={t`The programme could not be read.`} bars={6} />
    </main>
  )
}

function Shown({ programme }: { programme: Programme }) {
  const now = useMinute()
  const { day: asked } = useParams({ strict: false })
  const filters: Filters = useSearch({ strict: false })
  const date = openDay(programme, asked, now)
  const entries = date === undefined ? [] : entriesOf(programme, date)
  const shown = filtered(entries, filters)
  return (
    <>
      <Heading programme={programme} />
      <DayTabs programme={programme} open={date} filters={filters} now={now} />
      {programme.release && <FilterChips entries={entries} filters={filters} />}
      <FilterRail entries={entries} filters={filters} programme={programme} />
      <main className="list">
        <SilenceNotice zone={programme.event.timeZone} />
        {programme.release === null ? (
          <NotPublished />
        ) : shown.length === 0 ? (
          <NothingHere date={date} filtered={countOf(entries, {}) > 0} programme={programme} />
        ) : (
          <DayList
            programme={programme}
            parts={partsOf(shown, clockOf(programme.event))}
            now={now}
          />
        )}
      </main>
    </>
  )
}

function Heading({ programme }: { programme: Programme }) {
  const text = useText()
  const city = useCity()
  const { event, days } = programme
  const { dates } = useTimes(event.timeZone)
  const first = days[0]?.date
  const last = days[days.length - 1]?.date
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
