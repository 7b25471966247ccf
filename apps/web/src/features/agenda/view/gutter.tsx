import type { Board } from '../model/board-model'
import { clockTime } from '../model/words'
import { useUi } from './board-context'
import { at } from './host-layer'
import { NowTag } from './now'

/** Minutes: an hour nearer than this to the held time would be half covered by it. */
const reach = 15

const useHeldMinute = (): number | null =>
  useUi((ui) => (ui.hold?.over.kind === 'slot' ? ui.hold.over.slot.minute : null))

/** The hours; and, while a card is held, the time it would have, in the colour of the answer. */
export function Gutter({ board }: { board: Board }) {
  const { from, to } = board.axis
  const hours = Array.from({ length: Math.floor((to - from) / 60) }, (_, i) => from + (i + 1) * 60)
  const held = useHeldMinute()
  return (
    <div className="gutter" aria-hidden>
      {hours
        .filter((hour) => held === null || Math.abs(hour - held) >= reach)
        .map((hour) => (
          <b key={hour} style={at(hour, hour)}>
            {clockTime(hour)}
          </b>
        ))}
      <NowTag board={board} />
      <HeldTag />
    </div>
  )
}

function HeldTag() {
  const minute = useHeldMinute()
  const severity = useUi((ui) => ui.hold?.verdict?.severity ?? 'free')
  if (minute === null) return null
  return (
    <b className={`at held ${severity}`} style={at(minute, minute)}>
      {clockTime(minute)}
    </b>
  )
}
