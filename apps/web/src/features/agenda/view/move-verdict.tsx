import { Trans } from '@lingui/react/macro'
import { Button, Icon } from '@roundtable/ui'
import { useMemo } from 'react'
import { proposalsFor, type Verdict } from '../model/answers'
import { placementOf, type Slot } from '../model/board-model'
import { spotText } from '../model/words'
import { useShown } from './board-context'
import { sentencesOf, verdictTitle } from './verdict-text'

interface MoveVerdictProps {
  sessionId: string
  slot: Slot
  /** How long it would be. */
  minutes: number
  /** Null: it stands there already. */
  verdict: Verdict | null
  onTake: (slot: Slot) => void
}

const icons = {
  free: 'satisfied',
  advice: 'satisfied',
  warning: 'warning',
  blocked: 'blocked',
} as const

/** The same words as under the pointer, in the dialog. */
export function MoveVerdict({ sessionId, slot, minutes, verdict, onTake }: MoveVerdictProps) {
  const shown = useShown()
  const { board, enginePlan } = shown
  const severity = verdict?.severity ?? 'free'
  const blocked = severity === 'blocked'
  const proposals = useMemo(
    () => (blocked ? proposalsFor(enginePlan, board, sessionId, placementOf(board, slot)) : []),
    [blocked, enginePlan, board, sessionId, slot],
  )
  const open = (verdict?.findings ?? []).filter((f) => !f.waived)
  return (
    <div className={`verdict ${verdict ? severity : 'now'}`} role="status">
      <p className="k">
        <Icon name={icons[severity]} /> {verdictTitle(shown, { slot, minutes }, verdict)}
      </p>
      {sentencesOf(shown, sessionId, open).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {proposals.length > 0 && (
        <p className="n">
          <Trans>Nearest free</Trans>
          {proposals.map((proposal) => (
            <Button
              look="text"
              key={spotText(board, proposal.slot, slot.day)}
              onPress={() => onTake(proposal.slot)}
            >
              {spotText(board, proposal.slot, slot.day)}
            </Button>
          ))}
        </p>
      )}
    </div>
  )
}
