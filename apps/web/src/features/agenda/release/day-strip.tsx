import { t } from '@lingui/core/macro'
import { Segmented } from '@roundtable/ui'
import { useState, type CSSProperties } from 'react'
import { roomLabel } from '../../../platform/room-label'
import { useLocale } from '../../../platform/i18n/use-locale'
import { staffZone } from '../../../platform/staff-zone'
import type { Times } from '../../../platform/time/times'
import { useTimes } from '../../../platform/time/use-times'
import type { Compared } from './compared'
import { hoursAround, stripsOf, type Block, type DayStrips, type Look } from './model/strips'

const wallOf = (times: Times) => (instant: string) => {
  const clock = times.time(instant)
  return {
    day: times.day(instant),
    minutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)),
  }
}

/** A day on which something changes as a picture: what stays, was, will be and is cancelled, over the host's hours. */
export function DayStrip({ compared }: { compared: Compared }) {
  const times = useTimes(staffZone)
  const { before, after, rooms } = compared
  const days = stripsOf(before?.sessions ?? null, after.sessions, rooms, wallOf(times))
  const [chosen, setChosen] = useState<string | null>(null)
  const strips = days.find(({ day }) => day === chosen) ?? days[0]
  if (!strips) return null
  return (
    <section className="release-strip">
      <header>
        <h2>{times.longDay(strips.day)}</h2>
        <Legend />
        {days.length > 1 && (
          <Segmented
            label={t`Day`}
            options={days.map(({ day }) => ({ id: day, text: times.shortDay(day) }))}
            value={strips.day}
            onChange={setChosen}
          />
        )}
      </header>
      <Picture compared={compared} strips={strips} times={times} />
    </section>
  )
}

const looks: readonly Look[] = ['stays', 'was', 'now', 'cancelled']

function Legend() {
  return (
    <p className="legend" aria-hidden>
      {looks.map((look) => (
        <span key={look}>
          <i className={`block ${look}`} /> {wordOf(look)}
        </span>
      ))}
      <span>
        <i className="host" /> {t`host`}
      </span>
    </p>
  )
}

function wordOf(look: Look): string {
  switch (look) {
    case 'stays':
      return t`stays`
    case 'was':
      return t`was`
    case 'now':
      return t`will be`
    case 'cancelled':
      return t`cancelled`
  }
}

interface PictureProps {
  compared: Compared
  strips: DayStrips
  times: Times
}

function Picture({ compared, strips, times }: PictureProps) {
  const locale = useLocale()
  const { board } = compared.draft
  const axis = hoursAround(strips.rows.flatMap((row) => row.blocks))
  const hours = Array.from({ length: (axis.to - axis.from) / 60 }, (_, i) => axis.from / 60 + i)
  const index = board.days.findIndex(({ date }) => date === strips.day)
  const host = board.hostOf[index] ?? []
  const style = { '--from': axis.from, '--length': axis.to - axis.from } as CSSProperties
  const day = times.longDay(strips.day)
  return (
    <div className="picture" style={style} role="img" aria-label={t`${day}, before and after`}>
      <div className="row hours">
        <span />
        <div className="track">
          {hours.map((hour) => (
            <b key={hour} style={{ '--at': hour * 60 } as CSSProperties}>
              {String(hour).padStart(2, '0')}
            </b>
          ))}
        </div>
      </div>
      {strips.rows.map(({ roomId, blocks }) => {
        const room = compared.rooms.find((one) => one.id === roomId)!
        return (
          <div key={roomId} className="row">
            <span>
              <bdi>{roomLabel(room, locale)}</bdi>
            </span>
            <div className="track">
              {host.map(({ of, from, to }) => (
                <i key={of.id} className="host" style={span({ from, to })} />
              ))}
              {hours.map((hour) => (
                <s key={hour} style={{ '--at': hour * 60 } as CSSProperties} />
              ))}
              {blocks.map(({ key, look, ...block }) => (
                <i key={key} className={`block ${look}`} style={span(block)} />
              ))}
            </div>
          </div>
        )
      })}
    </div>
  )
}

const span = ({ from, to }: Pick<Block, 'from' | 'to'>): CSSProperties =>
  ({ '--at': from, '--for': to - from }) as CSSProperties
