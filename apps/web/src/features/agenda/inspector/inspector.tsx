import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Icon } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { memo, useDeferredValue, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { MoreButton } from '../actions/more-button'
import type { Card } from '../model/cards'
import { isAlone } from '../model/holding'
import { useBoardTools, usePlan, useShown, useUi } from '../view/board-context'
import { useRestedHold } from '../view/use-rested-hold'
import { ChosenHead } from './chosen-head'
import { FindingsSection } from './findings-section'
import { Foot } from './foot'
import { HistorySection } from './history/history-section'
import { NearestSection } from './nearest-section'
import { Overview } from './overview'
import { PeopleSection } from './people/people-section'
import { ReasonSection } from './reason-section'
import { SessionHead } from './session-head'
import { TroubleNotice } from './trouble-notice'
import { WaiversSection } from './waivers-section'

/** Everything about one session, or, with none chosen, what the whole plan still lacks. */
export function Inspector() {
  const { cardOf } = useShown()
  // What is chosen is marked on the board first.
  const selected = useDeferredValue(useUi((ui) => ui.selected))
  const card = selected ? cardOf.get(selected) : undefined
  const several = useUi((ui) => ui.selection.length > 1)
  const ref = useTopOf(card?.session.id)
  return (
    <aside ref={ref} className="insp" aria-label={t`Details`} data-of-session={card?.session.id}>
      {several && <ChosenHead />}
      {card ? <SessionDetails key={card.session.id} card={card} /> : <Overview />}
    </aside>
  )
}

/** Another session is read from its head on; the same one stays where it was scrolled to. */
export function useTopOf(sessionId: string | undefined): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null)
  const scrolled = useRef(false)
  useEffect(() => {
    const element = ref.current
    const note = (): void => {
      scrolled.current = true
    }
    element?.addEventListener('scroll', note, { passive: true })
    return () => element?.removeEventListener('scroll', note)
  }, [])
  useLayoutEffect(() => {
    // Asked for it, the page would be laid out on the spot.
    if (scrolled.current && ref.current) ref.current.scrollTop = 0
    scrolled.current = false
  }, [sessionId])
  return ref
}

export function SessionDetails({ card }: { card: Card }) {
  const { mayMove } = useBoardTools()
  const { id } = card.session
  const trouble = usePlan((state) => state.troubles[id])
  const hold = useRestedHold(id)
  return (
    <>
      <SessionHead card={card} hold={hold} />
      <EditLink id={id} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <FindingsSection card={card} hold={hold} />
      {mayMove && (
        <NearestSection card={card} offered={hold && isAlone(hold) ? hold.proposals : null} />
      )}
      <Rest card={card} />
    </>
  )
}

const EditLink = memo(function EditLink({ id }: { id: string }) {
  const { mayWrite } = useBoardTools()
  return (
    <p className="edit-link">
      <Link to="/organize/sessions/$id" params={{ id }}>
        {mayWrite ? <Trans>Edit session</Trans> : <Trans>All about this session</Trans>}
      </Link>
    </p>
  )
})

/** What is the same wherever the session is held. */
const Rest = memo(function Rest({ card }: { card: Card }) {
  const { desk, mayMove } = useBoardTools()
  const { id } = card.session
  return (
    <>
      <PeopleSection session={card.session} />
      <WaiversSection sessionId={id} />
      {mayMove && (
        <>
          <ReasonSection />
          <section className="acts">
            <Button onPress={() => desk.openDialog({ kind: 'move-to', sessionId: id })}>
              <Trans>Move to…</Trans>
            </Button>
            {card.placement && (
              <Button look="quiet" onPress={() => desk.place(id, null)}>
                <Trans>Take off the board</Trans>
              </Button>
            )}
            <MoreButton sessionId={id} />
          </section>
        </>
      )}
      <HistorySection card={card} />
      <Foot />
      <Button
        look="quiet"
        className="close"
        aria-label={t`Close details`}
        onPress={() => desk.select(null)}
      >
        <Icon name="close" />
      </Button>
    </>
  )
})
