import { memo } from 'react'
import type { Board, BoardDay } from '../model/board-model'
import { dutiesOn, unavailableOn } from '../model/person-day'
import { useShown } from './board-context'
import { HostName, inLane } from './host-layer'
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
      ...duties.map((meeting) => (
        <HostName
          key={`duty ${index} ${meeting.of.id}`}
          board={board}
          meeting={meeting}
          lane={lane}
          inside
          until={meeting.to}
          was={null}
        />
      )),
    ]
  })
})
