import type { CSSProperties } from 'react'
import { clockText } from '../fields/clock-text'
import { BehindParts, behindIn, type Behind } from './behind'
import type { usePainting } from './use-painting'
import {
  cellOf,
  coverOf,
  isBetween,
  partOf,
  type CellAt,
  type Cover,
  type Part,
  type Stretch,
  type Week,
} from './windows'

interface PaintCellProps {
  week: Week
  value: readonly Stretch[]
  at: CellAt
  /** The day in words. */
  name: string
  words: (day: string, from: string, to: string, cover: Cover, behind: readonly string[]) => string
  behind: readonly Behind[]
  painting: ReturnType<typeof usePainting>
  /** Starts a full hour: a stronger line. */
  onHour: boolean
}

export function PaintCell(props: PaintCellProps) {
  const { week, value, at, name, words, painting, behind, onHour } = props
  const { range, drag } = painting
  const stretch = cellOf(week, at)
  const midnight = week.midnights[at.day]!
  const marked = isBetween(at, range.anchor, range.head)
  const cover = coverOf(value, stretch)
  const willBe = drag && marked ? drag : null
  const part = partShown(willBe, value, stretch)
  const isHead = at.day === range.head.day && at.slot === range.head.slot
  const isSpan = range.anchor.day !== range.head.day || range.anchor.slot !== range.head.slot
  const others = behindIn(behind, stretch)
  const text = (minutes: number): string => clockText((minutes - midnight) % 1_440)
  return (
    <span
      role="gridcell"
      className={[
        'paint-cell',
        part && 'filled',
        part?.begins && 'begins',
        part?.ends && 'ends',
        onHour && 'hour',
        marked && isSpan && 'marked',
      ]
        .filter(Boolean)
        .join(' ')}
      style={part ? ({ '--from': `${part.from}%`, '--to': `${part.to}%` } as CSSProperties) : {}}
      data-cell={`${at.day} ${at.slot}`}
      aria-selected={cover === 'full'}
      aria-label={words(
        name,
        text(stretch.start),
        text(stretch.end),
        cover,
        others.map((other) => other.text),
      )}
      tabIndex={isHead ? 0 : -1}
    >
      <BehindParts others={others} cell={stretch} isFirst={at.slot === 0} />
    </span>
  )
}

/** What is painted of a cell now, or will be when the drag ends. */
const partShown = (
  willBe: 'paint' | 'erase' | null,
  value: readonly Stretch[],
  cell: Stretch,
): Part | null => {
  if (willBe === 'erase') return null
  if (willBe === 'paint') return { from: 0, to: 100, begins: false, ends: false }
  return partOf(value, cell)
}
