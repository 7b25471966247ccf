import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Icon, Kbd } from '@roundtable/ui'
import { useLayoutEffect, useRef } from 'react'
import type { Hold } from '../model/ui-state'
import { spotText } from '../model/words'
import { useDesk, useShown, useUi } from './board-context'
import { bubbleBeside } from '../model/bubble'
import { sentencesOf, verdictTitle } from './verdict-text'

/** Says why, beside the held card; always there for screen readers, seen only while a card is held. */
export function ReasonBubble() {
  const hold = useUi((ui) => ui.hold)
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const bubble = ref.current
    const card = hold && document.querySelector('[data-held]')
    if (!bubble || !card) return
    const rightToLeft = document.documentElement.dir === 'rtl'
    const view = { width: window.innerWidth, height: window.innerHeight }
    const { x, y } = bubbleBeside(
      card.getBoundingClientRect(),
      { width: bubble.offsetWidth, height: bubble.offsetHeight },
      view,
      rightToLeft,
    )
    bubble.style.transform = `translate(${x}px, ${y}px)`
  }, [hold])
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

function Reason({ hold }: { hold: Hold }) {
  const shown = useShown()
  const desk = useDesk()
  const { verdict, sessionId, over } = hold
  if (over.kind !== 'slot') return null
  const severity = verdict?.severity ?? 'free'
  const [first] = sentencesOf(
    shown,
    sessionId,
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
        <span>{verdictTitle(shown, sessionId, over.slot, verdict)}</span>
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
      {severity === 'blocked' && <Nearest hold={hold} />}
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
