import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocale } from 'react-aria-components/I18nProvider'
import { clockText } from '../fields/clock-text'
import { useInlineSize } from '../table/use-row-window'
import type { Behind } from './behind'
import { PaintCell } from './paint-cell'
import { usePainting, type PaintChange } from './use-painting'
import { merged, slotsOf, type Cover, type Stretch, type Week } from './windows'

interface PaintWeekProps {
  /** The grid's name: “Availability”. */
  label: string
  /** Days shown: words of the head, and their midnight in minutes of the event. */
  days: readonly { id: string; text: ReactNode; name: string; midnight: number }[]
  /** Painted stretches, minutes of the event; those outside the hours shown are kept as they are. */
  value: readonly Stretch[]
  onChange: (value: Stretch[]) => void
  /** Minutes since midnight; default 08:00–20:00. */
  opening?: number
  closing?: number
  /** Minutes of a cell; default 30. */
  step?: number
  /** What painting means: hours one can be had (green, edged), or hours one is away (hatched). */
  look: 'free' | 'away'
  /** Which way days run; default: in rows where there is room, in columns on phones. */
  orientation?: 'rows' | 'columns'
  /** What else happens then, drawn under the paint and read with its cells: sessions, nights. */
  behind?: readonly Behind[]
  words: {
    /** “Wednesday 8 June, 09:00–09:30, free”; `cover`: painted wholly, in part or not; `behind`: what else is then. */
    cell: (day: string, from: string, to: string, cover: Cover, behind: readonly string[]) => string
    /** Told to screen readers after each change: “Free: Wednesday 8 June 09:00–11:00”. */
    change: (change: PaintChange) => string
  }
  isReadOnly?: boolean
  /** Ids of what describes the grid: help, error. */
  'aria-describedby'?: string
}

/** px of inline size from which days stand in rows. */
const rowsFrom = 720

/**
 * Windows of time, painted: click or drag, rest a finger and draw, or by keyboard (arrows move, Shift+arrows mark,
 * Space or Enter paints or erases what is marked).
 * `<PaintWeek label={t`Availability`} days={days} look="free" words={words} value={windows} onChange={…} />`
 */
export function PaintWeek(props: PaintWeekProps) {
  const { label, days, onChange, opening = 480, closing = 1_200, step = 30, words, look } = props
  const isRtl = useLocale().direction === 'rtl'
  const frame = useRef<HTMLDivElement>(null)
  const size = useInlineSize(frame)
  const daysAcross =
    (props.orientation ?? (size !== null && size < rowsFrom ? 'columns' : 'rows')) === 'columns'
  const [told, setTold] = useState('')
  const week: Week = { midnights: days.map((day) => day.midnight), opening, closing, step }
  const value = merged(props.value)
  const painting = usePainting({
    week,
    value,
    onChange,
    onTell: (change) => setTold(words.change(change)),
    daysAcross,
    isReadOnly: props.isReadOnly ?? false,
  })
  useStillWhile(frame, painting.isPainting)
  useFocusFollows(frame, painting.range.head)
  const slots = slotsOf(week)
  const cell = (day: number, slot: number) => (
    <PaintCell
      key={`${day} ${slot}`}
      week={week}
      value={value}
      at={{ day, slot }}
      name={days[day]!.name}
      words={words.cell}
      painting={painting}
      behind={props.behind ?? []}
      onHour={(opening + slot * step) % 60 === 0}
    />
  )
  const time = (slot: number) => <TimeHead key={slot} minutes={opening + slot * step} />
  const day = (at: number) => (
    <span role={daysAcross ? 'columnheader' : 'rowheader'} key={days[at]!.id} className="day">
      {days[at]!.text}
    </span>
  )
  const count = (length: number) => Array.from({ length }, (_, at) => at)
  const lines = daysAcross ? count(slots) : count(days.length)
  const across = daysAcross ? count(days.length) : count(slots)
  return (
    <div ref={frame} className={`paint-week ${look} ${daysAcross ? 'days-across' : 'days-down'}`}>
      <div
        role="grid"
        aria-label={label}
        aria-describedby={props['aria-describedby']}
        aria-multiselectable
        aria-readonly={props.isReadOnly || undefined}
        style={{ '--across': across.length } as React.CSSProperties}
        onKeyDown={(event) => painting.onKeyDown(event, isRtl)}
        {...painting.pointer}
      >
        <div role="row" className="paint-row head">
          <span role="presentation" />
          {across.map(daysAcross ? day : time)}
        </div>
        {lines.map((line) => (
          <div role="row" className="paint-row" key={line}>
            {daysAcross ? <TimeHead minutes={opening + line * step} isRow /> : day(line)}
            {across.map((at) => (daysAcross ? cell(at, line) : cell(line, at)))}
          </div>
        ))}
      </div>
      <span className="sr" role="status">
        {told}
      </span>
    </div>
  )
}

/** Full hours are written; halves have only their name. */
function TimeHead({ minutes, isRow = false }: { minutes: number; isRow?: boolean }) {
  const text = clockText(minutes % 1_440)
  return (
    <span role={isRow ? 'rowheader' : 'columnheader'} className="time">
      <span className={minutes % 60 === 0 ? undefined : 'sr'}>{text}</span>
    </span>
  )
}

/** A finger that paints must not scroll; React cannot cancel touch moves, a listener of one's own can. */
function useStillWhile(frame: React.RefObject<HTMLElement | null>, isPainting: () => boolean) {
  const asked = useRef(isPainting)
  useEffect(() => {
    asked.current = isPainting
  })
  useEffect(() => {
    const element = frame.current
    const hold = (event: TouchEvent): void => {
      if (asked.current()) event.preventDefault()
    }
    element?.addEventListener('touchmove', hold, { passive: false })
    return () => element?.removeEventListener('touchmove', hold)
  }, [frame])
}

/** Keys move the cell that is in the tab order; the focus goes with it when it was inside. */
function useFocusFollows(
  frame: React.RefObject<HTMLElement | null>,
  head: { day: number; slot: number },
) {
  useEffect(() => {
    if (!frame.current?.contains(document.activeElement)) return
    frame.current.querySelector<HTMLElement>(`[data-cell='${head.day} ${head.slot}']`)?.focus()
  }, [frame, head.day, head.slot])
}
