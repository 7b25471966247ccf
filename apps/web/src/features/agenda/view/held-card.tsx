import { t } from '@lingui/core/macro'
import { Icon } from '@roundtable/ui'
import { useEffect, useRef } from 'react'
import type { Board } from '../model/board-model'
import { calledOf } from '../model/card-text'
import { sizeOf } from '../model/geometry'
import { useShown, useUi } from './board-context'
import { CardLines, cardStyle } from './session-card'

/** The card in the hand, where it would land; its edge has the colour of the answer. */
export function HeldCard({ board, day }: { board: Board; day: number }) {
  const { cardOf } = useShown()
  const hold = useUi((ui) => ui.hold)
  const ref = useRef<HTMLDivElement>(null)
  const slot = hold?.over.kind === 'slot' ? hold.over.slot : null
  const here = slot !== null && slot.day === day
  const byKeys = hold?.by === 'keyboard'
  useEffect(() => {
    if (!here || !byKeys) return
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [here, byKeys, slot])
  if (!hold || !here) return null
  const card = cardOf.get(hold.sessionId)!
  const severity = hold.verdict?.severity ?? 'free'
  return (
    <div
      ref={ref}
      className={`card held ${sizeOf(card.session.minutes)} ${severity}`}
      style={cardStyle(slot.room, slot.minute, card.session)}
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
      <CardLines board={board} card={card} minute={slot.minute} blocked={null} />
      {severity === 'blocked' && <Icon name="blocked" className="answer b" />}
      {severity === 'warning' && <Icon name="warning" className="answer w" />}
    </div>
  )
}
