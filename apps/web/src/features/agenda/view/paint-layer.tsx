import { memo, useLayoutEffect, useMemo, useRef, type RefObject } from 'react'
import { bandsOf, firstReasonIn } from '../model/answers'
import type { Board } from '../model/board-model'
import { captionOf } from '../model/captions'
import { paintedColumns } from '../model/columns'
import type { Lane } from '../model/geometry'
import { namesOf } from '../model/names'
import type { Band } from '../model/paint'
import type { Hold } from '../model/ui-state'
import { useShown, useUi } from './board-context'
import { putInLane } from './host-layer'
import { useDayLayout, useLayout } from './layout-context'
import { useFollowHold } from './use-follow-hold'

/** Every column of an open day, painted for the held session in one go. */
export function PaintLayer({ board, day }: { board: Board; day: number }) {
  // Starts of one whole card: they say nothing of an edge, or of several cards.
  const held = useUi(({ hold }) =>
    hold && hold.edge === null && hold.along.length === 0 ? hold.sessionId : null,
  )
  return held && <Painted board={board} day={day} sessionId={held} />
}

interface PaintedProps {
  board: Board
  day: number
  sessionId: string
}

/** Hundreds of fields that only stand there until the card is let go: made by hand, in one piece. */
const Painted = memo(function Painted({ board, day, sessionId }: PaintedProps) {
  const { enginePlan, cardOf } = useShown()
  const { columns, lanes } = useDayLayout(day)
  const ref = useRef<HTMLDivElement>(null)
  const bands = useMemo(
    () => bandsOf(enginePlan, board, sessionId, day),
    [enginePlan, board, sessionId, day],
  )
  const captions = useMemo(() => {
    const names = namesOf(board, sessionId, enginePlan.placements)
    return bands.map((band) => {
      if (band.rank !== 'warning' || band.to - band.from < 25) return null
      const reason = firstReasonIn(enginePlan, board, sessionId, day, band)
      return reason && captionOf(reason, names)
    })
  }, [bands, enginePlan, board, sessionId, day])
  const worded = useRef<readonly Worded[]>([])
  useLayoutEffect(() => {
    const { session, slot } = cardOf.get(sessionId)!
    const fields = new DocumentFragment()
    const words: Worded[] = []
    for (const { index: column, room } of paintedColumns(columns, session, slot?.room ?? null))
      bands.forEach((band, index) => {
        if (band.room !== room) return
        const field = fieldOf(band, lanes[column]!)
        const caption = lanes[column]!.thin ? null : captions[index]
        if (caption) words.push({ band, caption: captionIn(field, caption) })
        fields.append(field)
      })
    worded.current = words
    ref.current!.replaceChildren(fields)
  }, [bands, captions, cardOf, columns, lanes, sessionId])
  useUncovered(worded, day)
  return <div ref={ref} className="paint-layer" aria-hidden />
})

const classes: Record<Band['rank'], string> = { free: 'free', warning: 'warn', blocked: 'no' }

function fieldOf({ rank, from, to }: Band, lane: Lane): HTMLElement {
  const field = document.createElement('div')
  field.className = `paint ${classes[rank]}`
  putInLane(field, from, to, lane)
  return field
}

/** A field that says what is to be known of it. */
interface Worded {
  readonly band: Band
  readonly caption: HTMLElement
}

function captionIn(field: HTMLElement, text: string): HTMLElement {
  const caption = field.appendChild(document.createElement('span'))
  caption.textContent = text
  return caption
}

/** Pixels that the words of a field take at its end. */
const captionHeight = 36

/** The words make way where a place is offered over them. */
function useUncovered(worded: RefObject<readonly Worded[]>, day: number): void {
  const { scale } = useLayout()
  const asked = useRef<{ of: readonly Worded[]; offered: Hold['proposals'] } | null>(null)
  useFollowHold((hold) => {
    const offered = hold?.proposals ?? nothingOffered
    const { current: of } = worded
    if (asked.current?.of === of && asked.current.offered === offered) return
    asked.current = { of, offered }
    const here = offered.filter(({ slot }) => slot.day === day)
    cover(of, (band) => {
      const from = band.to - captionHeight / scale
      const minutes = hold?.minutes ?? 0
      return here.some(
        ({ slot }) =>
          slot.room === band.room && slot.minute < band.to && slot.minute + minutes > from,
      )
    })
  })
}

function cover(worded: readonly Worded[], isCovered: (band: Band) => boolean): void {
  for (const { band, caption } of worded) caption.hidden = isCovered(band)
}

const nothingOffered: Hold['proposals'] = []
