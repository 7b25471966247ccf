import { Kbd } from '@roundtable/ui'
import type { ReactNode } from 'react'
import type { Proposal } from '../model/answers'
import type { Board } from '../model/board-model'
import { spotText } from '../model/words'
import { proposalText } from '../view/ghosts'

interface NearListProps {
  board: Board
  proposals: readonly Proposal[]
  /** Times of this day are told without it; -1: of none. */
  openDay: number
  unplaced: boolean
  /** False: only a press takes them, no key stands beside them. */
  keys?: boolean
  /** Absent: they are only shown. */
  onTake?: ((proposal: Proposal) => void) | undefined
}

/** Free places with the keys that accept them: where, and what it would cost. */
export function NearList(props: NearListProps) {
  const { board, proposals, openDay, unplaced, keys = true, onTake } = props
  return (
    <ul className="near">
      {proposals.map((proposal, index) => (
        <li key={`${proposal.slot.day} ${proposal.slot.room} ${proposal.slot.minute}`}>
          <Place onTake={onTake && (() => onTake(proposal))}>
            {onTake && keys && <Kbd>{String(index + 1)}</Kbd>}
            <b>{spotText(board, proposal.slot, openDay)}</b>
            <span className="soft">{proposalText(proposal, unplaced)}</span>
          </Place>
        </li>
      ))}
    </ul>
  )
}

function Place({ onTake, children }: { onTake: (() => void) | undefined; children: ReactNode }) {
  if (!onTake) return <div>{children}</div>
  return (
    <button type="button" onClick={onTake}>
      {children}
    </button>
  )
}
