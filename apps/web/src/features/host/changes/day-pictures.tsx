import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { HostChange } from '@roundtable/contracts'
import type { CSSProperties } from 'react'
import { useTimes } from '../../../platform/time/use-times'
import { axisAround, picturesOf, type Block, type DayPicture, type Standing } from './strips'

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
  return (
    <div className="day-pictures">
      <Legend withOurs={pictures.some(({ day }) => ours(day).length > 0)} />
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

function Legend({ withOurs }: { withOurs: boolean }) {
  return (
    <p className="legend" aria-hidden>
      <span>
        <i className="block stays" /> <Trans>stays</Trans>
      </span>
      <span>
        <i className="block was" /> <Trans>was</Trans>
      </span>
      <span>
        <i className="block now" /> <Trans>will be</Trans>
      </span>
      <span>
        <i className="block withdrawn" /> <Trans>withdrawn</Trans>
      </span>
      {withOurs && (
        <span>
          <i className="block reached" /> <Trans>ours, hit</Trans>
        </span>
      )}
    </p>
  )
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
