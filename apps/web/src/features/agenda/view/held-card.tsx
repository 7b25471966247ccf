import { t } from '@lingui/core/macro'
import { Icon } from '@roundtable/ui'
import { useEffect, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Board } from '../model/board-model'
import { calledOf } from '../model/card-text'
import type { Card } from '../model/cards'
import { sizeOf, type Lane } from '../model/geometry'
import { idsInHand, pieceInHand } from '../model/in-hand'
import { lanesWith } from '../model/layout'
import { clockTime } from '../model/words'
import { useShown, useUi } from './board-context'
import { CardLines } from './card-lines'
import { putInLane } from './host-layer'
import { useDayLayout, useLayout } from './layout-context'
import { dress, useFollowHold, write } from './use-follow-hold'

/** The card in the hand, where it would land, and what is carried along; their edges have the colour of the answer. */
export function HeldCard({ board, day }: { board: Board; day: number }) {
  const { cardOf } = useShown()
  const ids = useUi(useShallow(({ hold }) => idsInHand(hold, day)))
  const first = useUi(({ hold }) => hold?.sessionId)
  const minutes = useUi(({ hold }) => hold?.minutes ?? null)
  return ids.map((id) => (
    <Piece
      key={id}
      board={board}
      day={day}
      card={lasting(cardOf.get(id)!, id === first ? minutes : null)}
      first={id === first}
    />
  ))
}

const lasting = (card: Card, minutes: number | null): Card =>
  minutes === null || minutes === card.session.minutes
    ? card
    : { ...card, session: { ...card.session, minutes } }

interface PieceProps {
  board: Board
  day: number
  card: Card
  first: boolean
}

/** In people's columns it hangs in several at once. */
function Piece(props: PieceProps) {
  const { session } = props.card
  const dayLayout = useDayLayout(props.day)
  const columns = useUi(({ hold }) => {
    const slot = pieceInHand(hold, session.id, props.day)?.slot
    return slot ? lanesWith(dayLayout, session, slot.room).length : 0
  })
  return Array.from({ length: columns }, (_, nth) => <Held key={nth} {...props} nth={nth} />)
}

/** Rendered when it is lifted; from slot to slot only its place, its colour and its time are written. */
function Held({ board, day, card, first, nth }: PieceProps & { nth: number }) {
  const { width, scale } = useLayout()
  const dayLayout = useDayLayout(day)
  const { session } = card
  const { minutes } = session
  const size = sizeOf(minutes * scale)
  const ref = useRef<HTMLDivElement>(null)
  const start = useRef<HTMLSpanElement>(null)
  const put = useRef<{ lane: Lane; minutes: number } | null>(null)
  // The keys steer the first.
  const byKeys = useUi(({ hold }) => hold?.by === 'keyboard') && first && nth === 0
  useFollowHold((hold) => {
    const piece = pieceInHand(hold, session.id, day)
    const lane = piece && lanesWith(dayLayout, session, piece.slot.room)[nth]
    if (!lane || !ref.current) return
    const { minute } = piece.slot
    if (lane === put.current?.lane && minutes === put.current.minutes) {
      // Up and down.
      ref.current.style.setProperty('--m', String(minute))
    } else putInLane(ref.current, minute, minute + minutes, lane)
    put.current = { lane, minutes }
    dress(ref.current, `card held ${size} ${piece.verdict?.severity ?? 'free'}`)
    write(start.current, clockTime(minute))
  })
  useInSight(ref, byKeys)
  return (
    <div
      ref={ref}
      data-held
      // A screen reader hands every key through to an application, and this one is being steered.
      {...(byKeys
        ? {
            role: 'application',
            tabIndex: 0,
            'aria-label': t`Moving ${calledOf(session)}`,
            'aria-describedby': 'board-keys-held',
          }
        : { 'aria-hidden': true })}
    >
      <CardLines
        board={board}
        card={card}
        size={size}
        width={width}
        height={minutes * scale}
        minute={null}
        start={start}
        blocked={null}
      />
      <Icon name="blocked" className="answer b" />
      <Icon name="warning" className="answer w" />
    </div>
  )
}

/** What the keys steer has the focus and stays in sight. */
function useInSight(ref: React.RefObject<HTMLDivElement | null>, byKeys: boolean): void {
  const slot = useUi(({ hold }) => (byKeys && hold?.over.kind === 'slot' ? hold.over.slot : null))
  useEffect(() => {
    if (!slot) return
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [ref, slot])
}
