import { plural, t } from '@lingui/core/macro'
import { Kbd } from '@roundtable/ui'
import { speaksAgainst, type Proposal } from '../model/answers'
import { sizeOf } from '../model/geometry'
import { span } from '../model/words'
import { lanesWith } from '../model/layout'
import { useDesk, useShown, useUi } from './board-context'
import { useDayLayout, useLayout } from './layout-context'
import { inLane } from './host-layer'

/** Why a proposal is near, and what it would cost, in a few words. */
export function proposalText(proposal: Proposal, unplaced: boolean): string {
  const count = proposal.findings.filter(speaksAgainst).length
  const cost =
    count === 0 ? t`no findings` : plural(count, { one: '# warning', other: '# warnings' })
  if (unplaced) return count === 0 ? t`No findings` : cost
  switch (proposal.reason) {
    case 'same-room':
      return t`Same room, ${cost}`
    case 'same-time':
      return t`Same time, ${cost}`
    case 'other-room':
      return t`Another room, ${cost}`
    case 'other-day':
      return t`Another day, ${cost}`
  }
}

/** The nearest free places on the board itself, with the key that accepts each; at most three. */
export function Ghosts({ day }: { day: number }) {
  const desk = useDesk()
  const mayAccept = useUi((ui) => ui.hold?.phase === 'refused')
  const held = useUi((ui) => ui.hold?.sessionId ?? null)
  const unplaced = useUi((ui) => ui.hold?.from === null)
  const proposals = useUi((ui) => ui.hold?.proposals)
  const { sessions } = useShown().board
  const { scale } = useLayout()
  const dayLayout = useDayLayout(day)
  const session = held ? sessions.get(held) : null
  if (!session || !proposals) return null
  return proposals.map((proposal, index) => {
    const { slot } = proposal
    const [lane] = lanesWith(dayLayout, session, slot.room)
    if (slot.day !== day || !lane) return null
    return (
      <button
        key={`${slot.room} ${slot.minute}`}
        type="button"
        tabIndex={mayAccept ? 0 : -1}
        className={`ghost ${sizeOf(session.minutes * scale)} ${proposal.severity}`}
        style={inLane(slot.minute, slot.minute + session.minutes, lane)}
        data-proposal={index + 1}
        onClick={() => desk.accept(index)}
      >
        <Kbd>{String(index + 1)}</Kbd>
        <span>
          <b>{span(slot.minute, slot.minute + session.minutes)}</b>
          <span>{proposalText(proposal, unplaced)}</span>
        </span>
      </button>
    )
  })
}
