import { memo, useMemo } from 'react'
import { bandsOf, firstReasonIn } from '../model/answers'
import type { Board } from '../model/board-model'
import { captionOf } from '../model/captions'
import { namesOf } from '../model/names'
import type { Band } from '../model/paint'
import { paintedColumns } from '../model/columns'
import { useShown, useUi } from './board-context'
import { inLane } from './host-layer'
import { useDayLayout, useLayout } from './layout-context'

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

const Painted = memo(function Painted({ board, day, sessionId }: PaintedProps) {
  const { enginePlan, cardOf } = useShown()
  const { columns, lanes } = useDayLayout(day)
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
  const { session, slot } = cardOf.get(sessionId)!
  const painted = paintedColumns(columns, session, slot?.room ?? null)
  return (
    <div className="paint-layer" aria-hidden>
      {painted.map(({ index: column, room }) =>
        bands.map(
          (band, index) =>
            band.room === room && (
              <div
                key={`${column} ${band.from}`}
                className={`paint ${classes[band.rank]}`}
                style={inLane(band.from, band.to, lanes[column]!)}
              >
                {captions[index] && !lanes[column]!.thin && (
                  <Caption day={day} band={band} text={captions[index]} />
                )}
              </div>
            ),
        ),
      )}
    </div>
  )
})

/** Pixels that the words of a field take at its end. */
const captionHeight = 36

/** Says what is to be known of a field, but where a place is offered over the words. */
function Caption({ day, band, text }: { day: number; band: Band; text: string }) {
  const { scale } = useLayout()
  const from = band.to - captionHeight / scale
  const covered = useUi(({ hold }) =>
    hold?.proposals.some(
      ({ slot }) =>
        slot.day === day &&
        slot.room === band.room &&
        slot.minute < band.to &&
        slot.minute + hold.minutes > from,
    ),
  )
  return !covered && <span>{text}</span>
}

const classes: Record<Band['rank'], string> = { free: 'free', warning: 'warn', blocked: 'no' }
