import type { Board } from '../model/board-model'
import { clockTime } from '../model/words'
import { useUi } from './board-context'
import { at } from './host-layer'
import { NowTag } from './now'

/** The hours; and, while a card is held, the time it would have, in the colour of the answer. */
export function Gutter({ board }: { board: Board }) {
  const { from, to } = board.axis
  const hours = Array.from(
    { length: Math.ceil((to - from) / 60) - 1 },
    (_, i) => from + (i + 1) * 60,
  )
  return (
    <div className="gutter" aria-hidden>
      {hours.map((hour) => (
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
  const minute = useUi((ui) => (ui.hold?.over.kind === 'slot' ? ui.hold.over.slot.minute : null))
  const severity = useUi((ui) => ui.hold?.verdict?.severity ?? 'free')
  if (minute === null) return null
  return (
    <>
      <i className="ground" style={at(minute, minute)} />
      <b className={`at held ${severity}`} style={at(minute, minute)}>
        {clockTime(minute)}
      </b>
    </>
  )
}
