import { t } from '@lingui/core/macro'
import { Segmented } from '@roundtable/ui'
import { useMemo, useState } from 'react'
import { DayPicture, PictureLegend } from '../../../platform/changes/day-picture'
import { roomLabel } from '../../../platform/room-label'
import { useLocale } from '../../../platform/i18n/use-locale'
import { staffZone } from '../../../platform/staff-zone'
import { dayTimesIn } from '../../../platform/time/day-times'
import { useTimes } from '../../../platform/time/use-times'
import type { Compared } from './compared'
import { stripsOf, type DayStrips, type Look } from './model/strips'

/** A day on which something changes as a picture: what stays, was, will be and is cancelled, over the host's hours. */
export function DayStrip({ compared }: { compared: Compared }) {
  const times = useTimes(staffZone)
  const days = useStrips(compared)
  const [chosen, setChosen] = useState<string | null>(null)
  const strips = days.find(({ day }) => day === chosen) ?? days[0]
  if (!strips) return null
  const day = times.longDay(strips.day)
  return (
    <section className="release-strip">
      <header>
        <h2>{day}</h2>
        <PictureLegend looks={legendOf(strips)} />
        {days.length > 1 && (
          <Segmented
            label={t`Day`}
            options={days.map(({ day }) => ({ id: day, text: times.shortDay(day) }))}
            value={strips.day}
            onChange={setChosen}
          />
        )}
      </header>
      <Picture compared={compared} strips={strips} day={day} />
    </section>
  )
}

function useStrips({ before, after, rooms }: Compared): readonly DayStrips[] {
  return useMemo(() => {
    const { read } = dayTimesIn(staffZone)
    return stripsOf(before?.sessions ?? null, after.sessions, rooms, read)
  }, [before, after, rooms])
}

const looks: readonly Look[] = ['stays', 'was', 'now', 'cancelled']

function legendOf({ rows }: DayStrips) {
  const drawn = new Set(rows.flatMap(({ blocks }) => blocks.map(({ look }) => look)))
  return [...looks.filter((look) => drawn.has(look)), 'host' as const]
}

interface PictureProps {
  compared: Compared
  strips: DayStrips
  day: string
}

function Picture({ compared, strips, day }: PictureProps) {
  const locale = useLocale()
  const { board } = compared.draft
  const index = board.days.findIndex(({ date }) => date === strips.day)
  const rows = strips.rows.map(({ roomId, blocks }) => {
    const room = compared.rooms.find((one) => one.id === roomId)!
    return { id: roomId, name: <bdi>{roomLabel(room, locale)}</bdi>, lanes: [blocks] }
  })
  return <DayPicture day={day} rows={rows} behind={board.hostOf[index] ?? []} />
}
