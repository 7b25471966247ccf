import { Trans } from '@lingui/react/macro'
import { toPlacement } from '@roundtable/contracts'
import type { Placement } from '@roundtable/scheduling'
import { Words } from '../../../platform/i18n/words'
import { samePlacement, slotOf, type Board } from '../model/board-model'
import { sizeOf } from '../model/geometry'
import { clockTime } from '../model/words'
import { lanesWith } from '../model/layout'
import { usePlan, useUi } from './board-context'
import { useDayLayout, useLayout } from './layout-context'
import { inLane } from './host-layer'

/** Dashed outlines: where the held card was lifted, and where a card was until its move is saved. */
export function Origins({ board, day }: { board: Board; day: number }) {
  const held = useUi((ui) => ui.hold?.sessionId ?? null)
  const from = useUi((ui) => ui.hold?.from ?? null)
  const sync = usePlan((state) => state.sync)
  const shown = usePlan((state) => state.shown)
  const unsaved = new Map<string, Placement>()
  for (const { moves } of sync?.unsettled ?? [])
    for (const { sessionId } of moves) {
      const truth = sync!.truth.standings[sessionId]?.placement
      if (truth) unsaved.set(sessionId, toPlacement(board.clock, truth))
    }
  if (held && from) unsaved.set(held, from)
  return [...unsaved].map(([id, placement]) => {
    const still = id !== held && samePlacement(placement, shown?.enginePlan.placements[id])
    return still ? null : <Origin key={id} board={board} day={day} id={id} placement={placement} />
  })
}

interface OriginProps {
  board: Board
  day: number
  id: string
  placement: Placement
}

function Origin({ board, day, id, placement }: OriginProps) {
  const session = board.sessions.get(id)
  const slot = slotOf(board, placement)
  const { scale } = useLayout()
  const dayLayout = useDayLayout(day)
  if (!session || slot?.day !== day) return null
  const time = clockTime(slot.minute)
  return lanesWith(dayLayout, session, slot.room).map((lane) => (
    <div
      key={lane.index}
      className={`card origin ${sizeOf(session.minutes * scale)}`}
      style={inLane(slot.minute, slot.minute + session.minutes, lane)}
      aria-hidden
    >
      <span className="l1">
        <span>
          <bdi>{session.code}</bdi> · <Trans>was {time}</Trans>
        </span>
      </span>
      <span className="title">
        <Words text={session.title} />
      </span>
    </div>
  ))
}
