import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import {
  between,
  cellOf,
  coverOf,
  erased,
  painted,
  slotsOf,
  type CellAt,
  type Stretch,
  type Week,
} from './windows'

/** What just happened, for the caller to put into words. */
export interface PaintChange {
  readonly kind: 'painted' | 'erased' | 'marked'
  /** One stretch a day, minutes of the event. */
  readonly stretches: readonly Stretch[]
}

interface PaintingProps {
  week: Week
  value: readonly Stretch[]
  onChange: (value: Stretch[]) => void
  onTell: (change: PaintChange) => void
  /** Days run across (time downwards), or the other way round. */
  daysAcross: boolean
  isReadOnly: boolean
}

interface Range {
  readonly anchor: CellAt
  readonly head: CellAt
}

/** A finger that rests this long paints; one that moves sooner scrolls. ms and px. */
const rest = 250
const slip = 8

/** Where the keyboard stands, what is marked, and what a drag will do; changes are told once, when they are made. */
export function usePainting(props: PaintingProps) {
  const { week, value, onChange, onTell, isReadOnly } = props
  const [range, setRange] = useState<Range>(() => startOf(week, value))
  const [drag, setDrag] = useState<'paint' | 'erase' | null>(null)

  const apply = (over: Range, mode: 'paint' | 'erase'): void => {
    const stretches = between(week, over.anchor, over.head)
    const next = mode === 'paint' ? painted(value, stretches) : erased(value, stretches)
    onChange(next)
    onTell({ kind: mode === 'paint' ? 'painted' : 'erased', stretches })
  }
  const modeAt = (cell: CellAt): 'paint' | 'erase' =>
    coverOf(value, cellOf(week, cell)) === 'full' ? 'erase' : 'paint'

  const pointer = usePointer({
    start: (cell) => {
      setRange({ anchor: cell, head: cell })
      setDrag(modeAt(cell))
    },
    over: (head) => setRange((now) => ({ anchor: now.anchor, head })),
    end: (head) => {
      if (drag) apply({ anchor: range.anchor, head }, drag)
      setDrag(null)
      setRange({ anchor: head, head })
    },
    tap: (cell) => {
      apply({ anchor: cell, head: cell }, modeAt(cell))
      setRange({ anchor: cell, head: cell })
    },
    cancel: () => setDrag(null),
  })

  const onKeyDown = (event: KeyboardEvent, isRtl: boolean): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const head = moved(event.key, range.head, { ...props, isRtl })
    if (head) {
      event.preventDefault()
      const next = event.shiftKey ? { anchor: range.anchor, head } : { anchor: head, head }
      setRange(next)
      if (event.shiftKey)
        onTell({ kind: 'marked', stretches: between(week, next.anchor, next.head) })
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      if (!isReadOnly) apply(range, modeAt(range.anchor))
    } else if (event.key === 'Escape') setRange({ anchor: range.head, head: range.head })
  }
  return {
    range,
    drag,
    onKeyDown,
    pointer: isReadOnly ? {} : pointer.handlers,
    isPainting: pointer.isPainting,
  }
}

/** The keyboard begins where something is painted; else in the first cell. */
const startOf = (week: Week, value: readonly Stretch[]): Range => {
  for (let day = 0; day < week.midnights.length; day++)
    for (let slot = 0; slot < slotsOf(week); slot++)
      if (coverOf(value, cellOf(week, { day, slot })) !== 'none')
        return { anchor: { day, slot }, head: { day, slot } }
  return { anchor: { day: 0, slot: 0 }, head: { day: 0, slot: 0 } }
}

/** The cell a key leads to; null: not a key that moves. Left and right follow what is seen. */
const moved = (
  key: string,
  { day, slot }: CellAt,
  grid: { week: Week; daysAcross: boolean; isRtl: boolean },
): CellAt | null => {
  const onwards = grid.isRtl ? -1 : 1
  const along = { ArrowLeft: -onwards, ArrowRight: onwards }[key]
  const down = { ArrowUp: -1, ArrowDown: 1 }[key]
  const last = slotsOf(grid.week) - 1
  const [days, slots] = grid.daysAcross ? [along, down] : [down, along]
  if (key === 'Home') return { day, slot: 0 }
  if (key === 'End') return { day, slot: last }
  if (days === undefined && slots === undefined) return null
  const within = (at: number, top: number): number => Math.min(top, Math.max(0, at))
  return {
    day: within(day + (days ?? 0), grid.week.midnights.length - 1),
    slot: within(slot + (slots ?? 0), last),
  }
}

interface PointerActs {
  start: (cell: CellAt) => void
  over: (cell: CellAt) => void
  end: (cell: CellAt) => void
  tap: (cell: CellAt) => void
  cancel: () => void
}

interface Press {
  readonly cell: CellAt
  readonly x: number
  readonly y: number
  last: CellAt
  painting: boolean
  timer?: ReturnType<typeof setTimeout>
}

const cellUnder = (x: number, y: number): CellAt | null => {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]')
  const [day, slot] = (element?.dataset.cell ?? '').split(' ').map(Number)
  return day === undefined || slot === undefined ? null : { day, slot }
}

/** Mouse and pen paint at once; a finger taps, or rests and then paints, so that the page still scrolls under it. */
function usePointer(acts: PointerActs) {
  const press = useRef<Press | null>(null)
  const release = (): void => {
    clearTimeout(press.current?.timer)
    press.current = null
  }
  const begin = (now: Press): void => {
    now.painting = true
    acts.start(now.cell)
  }
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      const cell = cellUnder(event.clientX, event.clientY)
      if (!cell || !event.isPrimary || event.button !== 0) return
      const now: Press = { cell, x: event.clientX, y: event.clientY, last: cell, painting: false }
      press.current = now
      if (event.pointerType === 'touch') now.timer = setTimeout(() => begin(now), rest)
      else {
        event.currentTarget.setPointerCapture(event.pointerId)
        begin(now)
      }
    },
    onPointerMove: (event: PointerEvent) => {
      const now = press.current
      if (!now) return
      if (!now.painting) {
        if (Math.hypot(event.clientX - now.x, event.clientY - now.y) > slip) release()
        return
      }
      const cell = cellUnder(event.clientX, event.clientY)
      if (!cell || (cell.day === now.last.day && cell.slot === now.last.slot)) return
      now.last = cell
      acts.over(cell)
    },
    onPointerUp: () => {
      const now = press.current
      if (now?.painting) acts.end(now.last)
      else if (now) acts.tap(now.cell)
      release()
    },
    onPointerCancel: () => {
      if (press.current?.painting) acts.cancel()
      release()
    },
  }
  /** For the browser's own touch handling: while painting nothing scrolls. */
  const isPainting = (): boolean => press.current?.painting ?? false
  return { handlers, isPainting }
}
