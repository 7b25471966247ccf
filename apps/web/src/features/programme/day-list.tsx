import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { Fragment } from 'react'
import { useCity, useTimes } from '../../platform/time/use-times'
import { Colophon } from './filter-links'
import { clockOf, dayIn, type Day, type PartName, type Slot } from './model/days'
import { HostRow } from './host-row'
import { NowLine } from './now-line'
import { SessionRow } from './session-row'
import { Freshness } from './silence-notice'
import { useProgramme } from './use-programme'
import { useSteadyList } from './use-steady-list'

interface DayListProps {
  programme: Programme
  days: readonly Day[]
  now: number
  /** Found on several days: each stands under its date, without its parts. */
  across: boolean
}

/** One day: parts of the day, times, and what begins at each. */
export function DayList({ programme, days, now, across }: DayListProps) {
  const { silentSince } = useProgramme()
  const list = useSteadyList(`${programme.seq} ${silentSince ?? ''}`)
  const zone = programme.event.timeZone
  const place = useCity()(zone)
  return (
    <div ref={list} className="day-list">
      {days.map((day) =>
        across ? (
          <FoundDay key={day.date} programme={programme} day={day} now={now} />
        ) : (
          <OneDay key={day.date} programme={programme} day={day} now={now} />
        ),
      )}
      <footer className="phone-only">
        <Colophon programme={programme} />
        <p className="dim">
          <Trans>All times are local times in {place}.</Trans>
        </p>
      </footer>
    </div>
  )
}

interface DayProps {
  programme: Programme
  day: Day
  now: number
}

function OneDay({ programme, day, now }: DayProps) {
  const { t } = useLingui()
  const names: Record<PartName, string> = {
    morning: t`Morning`,
    afternoon: t`Afternoon`,
    evening: t`Evening`,
  }
  const zone = programme.event.timeZone
  const isToday = dayIn(clockOf(programme.event), now) === day.date
  const slots = day.parts.flatMap((part) => part.slots)
  const next = slots.find((slot) => Date.parse(slot.start) > now)
  return (
    <>
      {day.parts.map((part, index) => (
        <section key={part.name} aria-label={names[part.name]}>
          <h2>
            {names[part.name]}
            {index === 0 && (
              <span>
                <Freshness zone={zone} />
              </span>
            )}
          </h2>
          {part.slots.map((slot) => (
            <Fragment key={slot.start}>
              {isToday && slot === next && <NowLine zone={zone} now={now} />}
              <SlotRows programme={programme} slot={slot} now={now} />
            </Fragment>
          ))}
        </section>
      ))}
      {isToday && next === undefined && <NowLine zone={zone} now={now} />}
    </>
  )
}

function FoundDay({ programme, day, now }: DayProps) {
  const { longDay } = useTimes(programme.event.timeZone)
  const name = longDay(day.date)
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      {day.parts
        .flatMap((part) => part.slots)
        .map((slot) => (
          <SlotRows key={slot.start} programme={programme} slot={slot} now={now} />
        ))}
    </section>
  )
}

interface SlotProps {
  programme: Programme
  slot: Slot
  now: number
}

function SlotRows({ programme, slot, now }: SlotProps) {
  const { time } = useTimes(programme.event.timeZone)
  return (
    <div className="slot">
      <div className="at" aria-hidden>
        {time(slot.start)}
      </div>
      {slot.entries.map((entry) =>
        entry.kind === 'session' ? (
          <SessionRow key={entry.id} programme={programme} session={entry.session} now={now} />
        ) : (
          <HostRow key={entry.id} programme={programme} meeting={entry.meeting} />
        ),
      )}
    </div>
  )
}
