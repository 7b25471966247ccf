import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { HostChange } from '@roundtable/contracts'
import type { CSSProperties } from 'react'
import { useTimes } from '../../../platform/time/use-times'
import {
  axisAround,
  picturesOf,
  type Block,
  type DayPicture,
  type Look,
  type Standing,
} from './strips'

interface DayPicturesProps {
  changes: readonly HostChange[]
  /** Meetings that stay as they are. */
  staying: readonly Standing[]
  zone: string
  /** Sessions of ours on a day, as blocks of minutes of that day. */
  ours?: (day: string) => readonly (readonly Block[])[]
}

const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Each day that changes as a picture: where bodies met and will meet, and what of ours stands there. */
export function DayPictures({ changes, staying, zone, ours = () => [] }: DayPicturesProps) {
  const times = useTimes(zone)
  const wall = (instant: string) => ({
    day: times.day(instant),
    minutes: minutesOf(times.time(instant)),
  })
  const pictures = picturesOf(changes, staying, wall)
  if (pictures.length === 0) return null
  const drawn = pictures.flatMap(({ day, rows }) => [
    ...rows.flatMap((row) => row.blocks),
    ...ours(day).flat(),
  ])
  return (
    <div className="day-pictures">
      <Legend looks={new Set(drawn.map(({ look }) => look))} />
      {pictures.map((picture) => (
        <Picture
          key={picture.day}
          picture={picture}
          lanes={ours(picture.day)}
          name={times.longDay(picture.day)}
        />
      ))}
    </div>
  )
}

const legend: readonly Look[] = ['stays', 'was', 'now', 'withdrawn', 'reached']

/** What the pictures below show, no more. */
function Legend({ looks }: { looks: ReadonlySet<Look> }) {
  return (
    <p className="legend" aria-hidden>
      {legend
        .filter((look) => looks.has(look))
        .map((look) => (
          <span key={look}>
            <i className={`block ${look}`} /> {wordOf(look)}
          </span>
        ))}
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
    case 'withdrawn':
      return t`withdrawn`
    case 'reached':
      return t`ours, hit`
    case 'ours':
      return t`ours`
  }
}

interface PictureProps {
  picture: DayPicture
  lanes: readonly (readonly Block[])[]
  name: string
}

function Picture({ picture, lanes, name }: PictureProps) {
  const axis = axisAround([...picture.rows.flatMap((row) => row.blocks), ...lanes.flat()])
  const hours = Array.from({ length: (axis.to - axis.from) / 60 }, (_, i) => axis.from / 60 + i)
  const style = { '--from': axis.from, '--length': axis.to - axis.from } as CSSProperties
  return (
    <div className="picture" style={style} role="img" aria-label={t`${name}, before and after`}>
      <b className="caption">{name}</b>
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
      {picture.rows.map(({ label, blocks }) => (
        <div key={label} className="row">
          <span>{label === null ? <Trans>Break</Trans> : <bdi>{label}</bdi>}</span>
          <Track blocks={blocks} hours={hours} />
        </div>
      ))}
      {lanes.length > 0 && (
        <div className="row ours">
          <span>
            <Trans>Our sessions</Trans>
          </span>
          <div>
            {lanes.map((blocks, lane) => (
              <Track key={lane} blocks={blocks} hours={hours} />
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

function Track({ blocks, hours }: { blocks: readonly Block[]; hours: readonly number[] }) {
  return (
    <div className="track">
      {hours.map((hour) => (
        <s key={hour} style={{ '--at': hour * 60 } as CSSProperties} />
      ))}
      {blocks.map(({ from, to, look }) => (
        <i
          key={`${from} ${look}`}
          className={`block ${look}`}
          style={{ '--at': from, '--for': to - from } as CSSProperties}
        />
      ))}
    </div>
  )
}
