import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { use, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { bubbleBeside } from '../model/bubble'
import { isolated } from '../model/words'
import { useShown } from '../view/board-context'
import type { PresenceStore } from './model/presence-store'
import { PresenceContext, usePeople } from './presence-context'
import { nameOf } from './words'

/** Said beside a card that somebody wanted to lift while another one has it. */
export function HeldByOther() {
  const store = use(PresenceContext)
  return store && <Bubble store={store} />
}

function Bubble({ store }: { store: PresenceStore }) {
  const refused = useStore(store.state, (state) => state.refused)
  const people = usePeople()
  const { sessions } = useShown().board
  const ref = useRef<HTMLDivElement>(null)
  const sessionId = refused?.sessionId ?? null
  useLayoutEffect(() => {
    if (sessionId !== null && ref.current) hangBeside(ref.current, sessionId)
  }, [sessionId])
  const holder = people.find(({ id }) => id === refused?.by.who.id)
  const session = sessionId === null ? undefined : sessions.get(sessionId)
  const name = holder && nameOf(holder)
  const code = session && isolated(session.code)
  return (
    <div ref={ref} role="status" className={holder ? 'reason' : 'reason away'}>
      {holder && (
        <>
          <div className="k other">
            <Icon name="lock" />
            <span>
              {holder.me ? (
                <Trans>You are moving {code} in another tab</Trans>
              ) : (
                <Trans>
                  {name} is moving {code}
                </Trans>
              )}
            </span>
          </div>
          <p>
            <Trans>You can look at it, not lift it, until it is let go.</Trans>
          </p>
        </>
      )}
    </div>
  )
}

function hangBeside(bubble: HTMLElement, sessionId: string): void {
  const card = document.querySelector(`[data-session="${CSS.escape(sessionId)}"]`)
  if (!card) return
  const rightToLeft = document.documentElement.dir === 'rtl'
  const view = { width: window.innerWidth, height: window.innerHeight }
  const { x, y, from } = bubbleBeside(card.getBoundingClientRect(), view, rightToLeft)
  bubble.style.left = `${x}px`
  bubble.style.top = from === 'top' ? `${y}px` : 'auto'
  bubble.style.bottom = from === 'bottom' ? `${y}px` : 'auto'
}
