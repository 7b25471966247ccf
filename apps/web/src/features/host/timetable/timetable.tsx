import { Trans, useLingui } from '@lingui/react/macro'
import { Segmented } from '@roundtable/ui'
import { useState } from 'react'
import { useTimes } from '../../../platform/time/use-times'
import { timetableOf } from '../model/days'
import type { Editing } from '../edit/use-hand-edits'
import type { HostNow } from '../use-host'
import { MeetingRow } from './meeting-row'

interface TimetableProps {
  now: HostNow
  zone: string
  /** Null: the reader may only look. */
  edit: Editing | null
}

/** Day by day, time first. The days of our own event say so. */
export function Timetable({ now, zone, edit }: TimetableProps) {
  const { t } = useLingui()
  const times = useTimes(zone)
  const [span, setSpan] = useState<'all' | 'ours'>('all')
  const ours = new Set(now.plan.event.days.map(({ date }) => date))
  const days = timetableOf(now.host, times.day).filter(({ day }) => span === 'all' || ours.has(day))
  if (now.host.meetings.length + now.host.breaks.length === 0) return null
  return (
    <section className="timetable" aria-label={t`Timetable by day`}>
      <Segmented
        label={t`Days shown`}
        options={[
          { id: 'all', text: t`All days` },
          { id: 'ours', text: t`Days of the Roundtable` },
        ]}
        value={span}
        onChange={setSpan}
      />
      {days.map(({ day, lines }) => (
        <section key={day}>
          <h2>
            {times.longDay(day)}
            {ours.has(day) && (
              <span>
                <Trans>Day of the Roundtable</Trans>
              </span>
            )}
          </h2>
          <ol>
            {lines.map((line) => (
              <MeetingRow key={line.of.id} line={line} now={now} times={times} edit={edit} />
            ))}
          </ol>
        </section>
      ))}
      {days.length === 0 && (
        <p className="soft">
          <Trans>The host meets on none of these days.</Trans>
        </p>
      )}
    </section>
  )
}
