import { Trans } from '@lingui/react/macro'
import { memo, useMemo } from 'react'
import type { Proposal } from '../model/answers'
import { proposalsNear } from '../model/proposals-near'
import type { Card } from '../model/cards'
import { useDesk, useShown, useUi } from '../view/board-context'
import { NearList } from './near-list'

interface NearestSectionProps {
  card: Card
  /** What is on offer for the card in the hand; null: for where it stands. */
  offered: readonly Proposal[] | null
}

/** The nearest places, free or with a warning, with the keys that accept them. */
export const NearestSection = memo(function NearestSection({ card, offered }: NearestSectionProps) {
  const desk = useDesk()
  const shown = useShown()
  const { board } = shown
  const openDay = useUi((ui) => ui.openDay)
  const { session, placement } = card
  const resting = useMemo(
    () => proposalsNear(shown, session.id, placement, openDay),
    [shown, session.id, placement, openDay],
  )
  const proposals = offered ?? resting
  return (
    <section>
      <h3>
        <Trans>Nearest places</Trans>
      </h3>
      {proposals.length === 0 ? (
        <p className="soft">
          {session.lock ? (
            <Trans>It is locked, and stays where it is.</Trans>
          ) : (
            <Trans>None on any day: make room, or shorten it.</Trans>
          )}
        </p>
      ) : (
        <NearList
          board={board}
          proposals={proposals}
          openDay={openDay}
          unplaced={placement === null}
          onTake={(proposal) => desk.take(session.id, proposal)}
        />
      )}
    </section>
  )
})
