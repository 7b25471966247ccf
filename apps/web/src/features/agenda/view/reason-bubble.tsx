import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Icon, Kbd } from '@roundtable/ui'
import { useLayoutEffect, useRef } from 'react'
import { isAlone } from '../model/holding'
import type { Hold } from '../model/ui-state'
import { spotText } from '../model/words'
import { useDesk, useShown, useUi } from './board-context'
import { bubbleBeside } from '../model/bubble'
import { sentencesOfHold, verdictTitle } from './verdict-text'

interface ReasonBubbleProps {
  /** Where the held card stands in the window; null while it is over no slot. */
  heldBox: (hold: Hold) => { left: number; right: number; top: number } | null
}

/** Says why, beside the held card; always there for screen readers, seen only while a card is held. */
export function ReasonBubble({ heldBox }: ReasonBubbleProps) {
  const hold = useUi((ui) => ui.hold)
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const hang = (): void => {
      const card = hold && heldBox(hold)
      if (ref.current && card) hangBeside(ref.current, card)
    }
    hang()
    // A card that the pointer has let go, or that keys steer, scrolls away under its reason.
    window.addEventListener('scroll', hang, { capture: true, passive: true })
    return () => window.removeEventListener('scroll', hang, { capture: true })
  })
  const shows = hold !== null && hold.over.kind === 'slot'
  const acts = hold?.phase === 'refused'
  return (
    <div
      ref={ref}
      role="status"
      className={shows ? `reason ${acts ? 'acts' : ''}` : 'reason away'}
      data-reason
    >
      {hold && shows && <Reason hold={hold} />}
    </div>
  )
}

function hangBeside(bubble: HTMLElement, card: Parameters<typeof bubbleBeside>[0]): void {
  const rightToLeft = document.documentElement.dir === 'rtl'
  const view = { width: window.innerWidth, height: window.innerHeight }
  const { x, y, from } = bubbleBeside(card, view, rightToLeft)
  bubble.style.left = `${x}px`
  bubble.style.top = from === 'top' ? `${y}px` : 'auto'
  bubble.style.bottom = from === 'bottom' ? `${y}px` : 'auto'
}

function Reason({ hold }: { hold: Hold }) {
  const shown = useShown()
  const desk = useDesk()
  const { verdict, over } = hold
  if (over.kind !== 'slot') return null
  const severity = verdict?.severity ?? 'free'
  const [first] = sentencesOfHold(
    shown,
    hold,
    (verdict?.findings ?? []).filter((f) => !f.waived).slice(0, 1),
  )
  return (
    <>
      <div className={`k ${severity}`}>
        <Icon
          name={
            severity === 'blocked' ? 'blocked' : severity === 'warning' ? 'warning' : 'satisfied'
          }
        />
        <span>{verdictTitle(shown, { slot: over.slot, minutes: hold.minutes }, verdict)}</span>
      </div>
      {first && (
        <p>
          {hold.phase === 'refused' && (
            <b>
              <Trans>It was not moved.</Trans>{' '}
            </b>
          )}
          {first}
        </p>
      )}
      {severity === 'blocked' && isAlone(hold) && <Nearest hold={hold} />}
      {hold.phase === 'refused' && (
        <Button look="text" className="leave" onPress={() => desk.cancel()}>
          {t`Leave it where it was`} <Kbd>Esc</Kbd>
        </Button>
      )}
    </>
  )
}

function Nearest({ hold }: { hold: Hold }) {
  const desk = useDesk()
  const { board } = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const acts = hold.phase === 'refused'
  if (hold.proposals.length === 0)
    return (
      <div className="n">
        <Trans>No free place on any day. Make room, or shorten it.</Trans>
      </div>
    )
  return (
    <div className="n">
      <span>
        <Trans>Nearest free</Trans>
      </span>
      {hold.proposals.map((proposal, index) => {
        const text = spotText(board, proposal.slot, openDay)
        const key = <Kbd>{String(index + 1)}</Kbd>
        return acts ? (
          <Button look="text" key={text} onPress={() => desk.accept(index)}>
            {key} {text}
          </Button>
        ) : (
          <span key={text}>
            {key} {text}
          </span>
        )
      })}
    </div>
  )
}
