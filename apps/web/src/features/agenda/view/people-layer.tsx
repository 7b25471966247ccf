import { memo } from 'react'
import type { Board, BoardDay } from '../model/board-model'
import { dutiesOn, unavailableOn } from '../model/person-day'
import { textOf } from '../model/names'
import { span } from '../model/words'
import { useShown } from './board-context'
import { inLane } from './host-layer'
import { useDayLayout } from './layout-context'

interface PeopleLayerProps {
  board: Board
  day: BoardDay
}

/** In people's columns: when they are not there, and where the host expects them. */
export const PeopleLayer = memo(function PeopleLayer({ board, day }: PeopleLayerProps) {
  const { enginePlan } = useShown()
  const { columns, lanes } = useDayLayout(day.index)
  return columns.flatMap((column, index) => {
    if (column.kind === 'room') return []
    const lane = lanes[index]!
    const away = unavailableOn(enginePlan, column.personId, day)
    const duties = dutiesOn(board, column.personId, day.index)
    return [
      ...away.map(({ from, to }) => (
        <div key={`away ${index} ${from}`} className="away" style={inLane(from, to, lane)} />
      )),
      ...duties.map(({ of, from, to }) => {
        const body = board.bodies.get(of.bodyId)
        const name = body ? textOf(body.name) : of.title
        return (
          <div
            key={`duty ${index} ${of.id}`}
            className="host-name in"
            style={inLane(from, to, lane)}
            title={`${name}, ${span(from, to)}, ${of.roomName}`}
          >
            <span>
              <span>
                <b>
                  <bdi>{body?.code}</bdi>
                </b>
              </span>
            </span>
            <span>
              <span>{name}</span>
            </span>
          </div>
        )
      }),
    ]
  })
})
