import { t } from '@lingui/core/macro'
import { Icon } from '@roundtable/ui'
import { useEffect, useRef } from 'react'
import type { Board } from '../model/board-model'
import { calledOf } from '../model/card-text'
import type { Verdict } from '../model/answers'
import type { Card } from '../model/cards'
import { sizeOf, type Lane } from '../model/geometry'
import { lanesWith } from '../model/layout'
import type { Slot } from '../model/board-model'
import type { Hold } from '../model/ui-state'
import { useShown, useUi } from './board-context'
import { CardLines } from './card-lines'
import { inLane } from './host-layer'
import { useDayLayout, useLayout } from './layout-context'

/** The card in the hand, where it would land; its edge has the colour of the answer. */
export function HeldCard({ board, day }: { board: Board; day: number }) {
  const { cardOf } = useShown()
  const hold = useUi((ui) => ui.hold)
  const dayLayout = useDayLayout(day)
  const here = inHand(hold).filter(({ slot }) => slot.day === day)
  return here.flatMap(({ sessionId, slot, verdict, first }) => {
    const card = lasting(cardOf.get(sessionId)!, first ? hold!.minutes : null)
    return lanesWith(dayLayout, card.session, slot.room).map((lane, nth) => (
      <Held
        // The same card, whatever the column.
        key={`${sessionId} ${nth}`}
        board={board}
        card={card}
        lane={lane}
        minute={slot.minute}
        severity={verdict?.severity ?? 'free'}
        // In people's columns it hangs in several at once; the keys steer the first.
        byKeys={hold!.by === 'keyboard' && first && nth === 0}
      />
    ))
  })
}

const lasting = (card: Card, minutes: number | null): Card =>
  minutes === null || minutes === card.session.minutes
    ? card
    : { ...card, session: { ...card.session, minutes } }

interface Piece {
  readonly sessionId: string
  readonly slot: Slot
  readonly verdict: Verdict | null
  readonly first: boolean
}

/** Everything in the hand that is over a slot: the card itself first, then what is carried along. */
function inHand(hold: Hold | null): readonly Piece[] {
  if (hold?.over.kind !== 'slot') return []
  const { sessionId, verdict, over, along } = hold
  return [
    {
      sessionId,
      slot: over.slot,
      verdict: along.length > 0 ? ownVerdict(hold) : verdict,
      first: true,
    },
    ...along.flatMap((a) => (a.slot ? [{ ...a, slot: a.slot, first: false }] : [])),
  ]
}

/** Of several cards each shows its own colour; what blocks nobody in particular stands on the first. */
function ownVerdict({ verdict, sessionId }: Hold): Verdict | null {
  if (verdict?.severity !== 'blocked') return verdict
  const mine = verdict.findings.filter((f) => f.sessions.includes(sessionId))
  const blocked = mine.some((f) => f.severity === 'blocker' && !f.waived)
  return blocked ? verdict : { severity: 'warning', findings: mine }
}

interface HeldProps {
  board: Board
  card: Card
  lane: Lane
  minute: number
  severity: Verdict['severity']
  byKeys: boolean
}

function Held({ board, card, lane, minute, severity, byKeys }: HeldProps) {
  const { width, scale } = useLayout()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!byKeys) return
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [byKeys, lane, minute])
  const size = sizeOf(card.session.minutes * scale)
  return (
    <div
      ref={ref}
      className={`card held ${size} ${severity}`}
      style={inLane(minute, minute + card.session.minutes, lane)}
      data-held
      // A screen reader hands every key through to an application, and this one is being steered.
      {...(byKeys
        ? {
            role: 'application',
            tabIndex: 0,
            'aria-label': t`Moving ${calledOf(card.session)}`,
            'aria-describedby': 'board-keys-held',
          }
        : { 'aria-hidden': true })}
    >
      <CardLines
        board={board}
        card={card}
        size={size}
        width={width}
        height={card.session.minutes * scale}
        minute={minute}
        blocked={null}
      />
      {severity === 'blocked' && <Icon name="blocked" className="answer b" />}
      {severity === 'warning' && <Icon name="warning" className="answer w" />}
    </div>
  )
}
