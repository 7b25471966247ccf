import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { useTimes } from '../../platform/time/use-times'
import { Colophon } from './filter-links'
import type { Part, PartName } from './model/days'
import { HostRow } from './host-row'
import { SessionRow } from './session-row'
import { Freshness } from './silence-notice'
import { useProgramme } from './use-programme'
import { useSteadyList } from './use-steady-list'

interface DayListProps {
  programme: Programme
  parts: Part[]
  now: number
}

/** One day: parts of the day, times, and what begins at each. */
export function DayList({ programme, parts, now }: DayListProps) {
  const { t } = useLingui()
  const zone = programme.event.timeZone
  const { time } = useTimes(zone)
  const { silentSince } = useProgramme()
  const list = useSteadyList(`${programme.seq} ${silentSince ?? ''}`)
  const names: Record<PartName, string> = {
    morning: t`Morning`,
    afternoon: t`Afternoon`,
    evening: t`Evening`,
  }
  return (
    <div ref={list} className="day-list">
      {parts.map((part, index) => (
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
            <div className="slot" key={slot.start}>
              <div className="at" aria-hidden>
                {time(slot.start)}
              </div>
              {slot.entries.map((entry) =>
                entry.kind === 'session' ? (
                  <SessionRow
                    key={entry.id}
                    programme={programme}
                    session={entry.session}
                    now={now}
                  />
                ) : (
                  <HostRow key={entry.id} programme={programme} meeting={entry.meeting} />
                ),
              )}
            </div>
          ))}
        </section>
      ))}
      <footer className="phone-only">
        <Colophon programme={programme} />
        <p className="dim">
          <Trans>All times are local times of the event.</Trans>
        </p>
      </footer>
    </div>
  )
}
