import { memo, useMemo } from 'react'
import { bandsOf, firstReasonIn } from '../model/answers'
import type { Board } from '../model/board-model'
import { captionOf } from '../model/captions'
import { namesOf } from '../model/names'
import type { Band } from '../model/paint'
import { useShown, useUi } from './board-context'
import { at } from './host-layer'

/** Every room of the open day, painted for the held session in one go. */
export function PaintLayer({ board, day }: { board: Board; day: number }) {
  const held = useUi((ui) => ui.hold?.sessionId ?? null)
  return held && <Painted board={board} day={day} sessionId={held} />
}

interface PaintedProps {
  board: Board
  day: number
  sessionId: string
}

const Painted = memo(function Painted({ board, day, sessionId }: PaintedProps) {
  const { enginePlan } = useShown()
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
  return (
    <div className="paint-layer" aria-hidden>
      {bands.map((band, index) => (
        <div
          key={`${band.room} ${band.from}`}
          className={`paint ${classes[band.rank]}`}
          style={at(band.from, band.to, band.room)}
        >
          {captions[index] && <span>{captions[index]}</span>}
        </div>
      ))}
    </div>
  )
})

const classes: Record<Band['rank'], string> = { free: 'free', warning: 'warn', blocked: 'no' }
