import { useRef } from 'react'
import type { Board } from '../model/board-model'
import { clockTime } from '../model/words'
import { useUi } from './board-context'
import { at } from './host-layer'
import { NowTag } from './now'
import { dress, useFollowHold, write } from './use-follow-hold'

/** Minutes: an hour nearer than this to the held time would be half covered by it. */
const reach = 15

/** The hours; and, while a card is held, the time it would have, in the colour of the answer. */
export function Gutter({ board }: { board: Board }) {
  const { from, to } = board.axis
  const hours = Array.from({ length: Math.floor((to - from) / 60) }, (_, i) => from + (i + 1) * 60)
  const holds = useUi(({ hold }) => hold?.over.kind === 'slot')
  return (
    <div className="gutter" aria-hidden>
      {hours.map((hour) => (
        <Hour key={hour} hour={hour} />
      ))}
      <NowTag board={board} />
      {holds && <HeldTag />}
    </div>
  )
}

function Hour({ hour }: { hour: number }) {
  const ref = useRef<HTMLElement>(null)
  const covered = useRef(false)
  useFollowHold((hold) => {
    const near = hold?.over.kind === 'slot' && Math.abs(hour - hold.over.slot.minute) < reach
    if (near === covered.current || !ref.current) return
    covered.current = near
    ref.current.hidden = near
  })
  return (
    <b ref={ref} style={at(hour, hour)}>
      {clockTime(hour)}
    </b>
  )
}

function HeldTag() {
  const ref = useRef<HTMLElement>(null)
  useFollowHold((hold) => {
    if (hold?.over.kind !== 'slot' || !ref.current) return
    const { minute } = hold.over.slot
    dress(ref.current, `at held ${hold.verdict?.severity ?? 'free'}`)
    ref.current.style.setProperty('--m', String(minute))
    write(ref.current, clockTime(minute))
  })
  return <b ref={ref} />
}
