import { Trans } from '@lingui/react/macro'
import type { HostChange } from '@roundtable/contracts'
import { DayPicture, PictureLegend, type PictureRow } from '../../../platform/changes/day-picture'
import { dayTimesIn } from '../../../platform/time/day-times'
import { useTimes } from '../../../platform/time/use-times'
import {
  picturesOf,
  type Block,
  type DayPicture as Picture,
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

/** Each day that changes as a picture: where bodies met and will meet, and what of ours stands there. */
export function DayPictures({ changes, staying, zone, ours = () => [] }: DayPicturesProps) {
  const times = useTimes(zone)
  const pictures = picturesOf(changes, staying, dayTimesIn(zone).read)
  if (pictures.length === 0) return null
  const drawn = pictures.flatMap(({ day, rows }) => [
    ...rows.flatMap((row) => row.blocks),
    ...ours(day).flat(),
  ])
  return (
    <div className="day-pictures">
      <PictureLegend looks={legendOf(new Set(drawn.map(({ look }) => look)))} />
      {pictures.map((picture) => {
        const name = times.longDay(picture.day)
        return (
          <DayPicture
            key={picture.day}
            day={name}
            caption={name}
            rows={rowsOf(picture, ours(picture.day))}
          />
        )
      })}
    </div>
  )
}

/** A row per body; below them a lane per room of ours, lower. */
function rowsOf({ rows }: Picture, lanes: readonly (readonly Block[])[]): readonly PictureRow[] {
  const bodies = rows.map(({ label, blocks }) => ({
    id: label ?? 'break',
    name: label === null ? <Trans>Break</Trans> : <bdi>{label}</bdi>,
    lanes: [blocks],
  }))
  if (lanes.length === 0) return bodies
  return [...bodies, { id: 'ours', name: <Trans>Our sessions</Trans>, lanes, isQuiet: true }]
}

const looks: readonly Look[] = ['stays', 'was', 'now', 'withdrawn', 'reached']

const legendOf = (drawn: ReadonlySet<Look>) => looks.filter((look) => drawn.has(look))
