import type { CSSProperties } from 'react'
import { partOf, type Stretch } from './windows'

/** Something that happens while windows are painted over it, minutes of the event. */
export interface Behind extends Stretch {
  readonly id: string
  /** Read with every cell it touches; written where it begins, when `caption` is given. */
  readonly text: string
  /** A few letters: P5. */
  readonly caption?: string
  readonly look: 'session' | 'night'
  /** Something is wrong with it as it stands. */
  readonly isWrong?: boolean
}

export const behindIn = (behind: readonly Behind[], cell: Stretch): readonly Behind[] =>
  behind.filter(({ start, end }) => start < cell.end && end > cell.start)

interface BehindPartsProps {
  others: readonly Behind[]
  cell: Stretch
  /** The cell with which the day begins: what began before has its caption here. */
  isFirst: boolean
}

/** The parts of it that lie in one cell. */
export function BehindParts({ others, cell, isFirst }: BehindPartsProps) {
  return others.map((other) => {
    const part = partOf([other], cell)
    if (!part) return null
    const begins = other.start >= cell.start
    const classes = [
      'behind',
      other.look,
      other.isWrong && 'amiss',
      begins && 'begins',
      other.end <= cell.end && 'ends',
    ]
    return (
      <i
        key={other.id}
        aria-hidden
        className={classes.filter(Boolean).join(' ')}
        style={{ '--from': `${part.from}%`, '--to': `${part.to}%` } as CSSProperties}
      >
        {(begins || isFirst) && other.caption && <bdi>{other.caption}</bdi>}
      </i>
    )
  })
}
