import { memo, useRef } from 'react'
import type { Board } from '../model/board-model'
import { leaderText } from '../model/card-text'
import type { Card } from '../model/cards'
import { sizeOf, type Lane } from '../model/geometry'
import { CardLines } from './card-lines'
import { Heard } from './heard'
import { inLane } from './host-layer'
import { useGlide } from './use-glide'

/** The tint comes from one focus area; none or several stay white (LOOK §3). */
export const tintOf = (card: Card): string =>
  card.session.focusAreas.length === 1 ? card.session.focusAreas[0]! : ''

interface SessionCardProps {
  /** The column it stands in, its width, and pixels a minute. */
  lane: Lane
  width: number
  scale: number
  board: Board
  card: Card
  /** "COM3 until 16:30" instead of the leader. */
  blocked: string | null
  chosen: boolean
  quiet: boolean
  /** One of the sessions of whom is looked for. */
  ringed: boolean
  tabStop: boolean
  /** Somebody else moved it just now. */
  glides: boolean
  held: boolean
}

/** A session on the open day. What it does is said once, on the board around it. */
export const SessionCard = memo(function SessionCard(props: SessionCardProps) {
  const { board, card, lane, width, scale, chosen, quiet, ringed, tabStop, glides, held } = props
  const { session } = card
  const slot = card.slot!
  const ref = useRef<HTMLButtonElement>(null)
  useGlide(ref, slot, glides, `${lane.index} ${scale} ${width}`)
  const size = sizeOf(session.minutes * scale)
  const classes = [
    'card',
    size,
    lane.thin && 'thin',
    quiet ? 'quiet' : tintOf(card),
    card.publicity === 'draft' && 'draft',
    card.severity === 'warning' && 'warned',
    card.severity === 'blocked' && 'blocked',
    ringed && 'ringed',
    chosen && 'chosen',
    held && 'lifted',
  ]
  return (
    <button
      ref={ref}
      type="button"
      className={classes.filter(Boolean).join(' ')}
      style={inLane(slot.minute, slot.minute + session.minutes, lane)}
      data-session={session.id}
      tabIndex={tabStop ? 0 : -1}
      aria-describedby="board-keys"
      aria-current={chosen ? 'true' : undefined}
    >
      <CardLines
        board={board}
        card={card}
        size={size}
        width={width}
        height={session.minutes * scale}
        minute={slot.minute}
        blocked={props.blocked}
        fresh={glides}
      />
      <Heard board={board} card={card} line={props.blocked ?? leaderText(board, session)} />
    </button>
  )
})
