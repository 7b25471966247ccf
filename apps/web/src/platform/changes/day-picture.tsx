import { t } from '@lingui/core/macro'
import type { CSSProperties, ReactNode } from 'react'
import { axisAround, type Span } from './axis'
import { lookWord, type Look } from './look'
import './day-picture.css'

interface PictureBlock extends Span {
  readonly look: Look
}

export interface PictureRow {
  readonly id: string
  readonly name: ReactNode
  /** Below each other where they would lie over each other; one as a rule. */
  readonly lanes: readonly (readonly PictureBlock[])[]
  /** Lower, for what only stands beside. */
  readonly isQuiet?: boolean
}

interface DayPictureProps {
  /** Wednesday 8 June */
  day: string
  rows: readonly PictureRow[]
  /** Crosses every row: the host is behind. */
  behind?: readonly Span[]
  /** Above it; where the name of the day stands elsewhere, nothing. */
  caption?: ReactNode
}

/** One day, before and after: rows from left to right, hour by hour. */
export function DayPicture({ day, rows, behind = [], caption }: DayPictureProps) {
  const axis = axisAround(rows.flatMap(({ lanes }) => lanes.flat()))
  const hours = Array.from({ length: (axis.to - axis.from) / 60 }, (_, i) => axis.from / 60 + i)
  const style = { '--from': axis.from, '--length': axis.to - axis.from } as CSSProperties
  return (
    <div className="picture" style={style} role="img" aria-label={t`${day}, before and after`}>
      {caption !== undefined && <b className="caption">{caption}</b>}
      <div className="row hours">
        <span />
        <div className="track">
          {hours.map((hour) => (
            <b key={hour} style={at(hour)}>
              {String(hour).padStart(2, '0')}
            </b>
          ))}
        </div>
      </div>
      {rows.map(({ id, name, lanes, isQuiet }) => (
        <div key={id} className={isQuiet ? 'row quiet' : 'row'}>
          <span>{name}</span>
          <div>
            {lanes.map((blocks, lane) => (
              <Track key={lane} blocks={blocks} hours={hours} behind={behind} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

interface TrackProps {
  blocks: readonly PictureBlock[]
  hours: readonly number[]
  behind: readonly Span[]
}

function Track({ blocks, hours, behind }: TrackProps) {
  return (
    <div className="track">
      {behind.map((span, index) => (
        <i key={index} className="host" style={placed(span)} />
      ))}
      {hours.map((hour) => (
        <s key={hour} style={at(hour)} />
      ))}
      {blocks.map(({ look, ...span }, index) => (
        <i key={index} className={`block ${look}`} style={placed(span)} />
      ))}
    </div>
  )
}

const at = (hour: number): CSSProperties => ({ '--at': hour * 60 }) as CSSProperties

const placed = ({ from, to }: Span): CSSProperties =>
  ({ '--at': from, '--for': to - from }) as CSSProperties

interface PictureLegendProps {
  looks: readonly Look[]
}

/** What the picture shows, no more; whoever hears the page is told in the table above it. */
export function PictureLegend({ looks }: PictureLegendProps) {
  return (
    <p className="picture-legend" aria-hidden>
      {looks.map((look) => (
        <span key={look}>
          <i className={look === 'host' ? 'host' : `block ${look}`} /> {lookWord(look)}
        </span>
      ))}
    </p>
  )
}
