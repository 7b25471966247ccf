import { plural, t } from '@lingui/core/macro'
import { Button } from '@roundtable/ui'
import type { Change, Finding } from '@roundtable/scheduling'
import { slotOf } from '../../model/board-model'
import type { Shown } from '../../model/plan-state'
import { clockTime, isolated, minutesShort, roomCode, spotText } from '../../model/words'
import { useBoardTools, useShown, useUi } from '../../view/board-context'
import type { Mend } from './mends'
import { RecordLink } from './record-link'

interface MendActsProps {
  sessionId: string
  finding: Finding
  mends: readonly Mend[]
}

/** What would mend a finding: each one press, each allowed by the engine, and the record that it comes from. */
export function MendActs({ sessionId, finding, mends }: MendActsProps) {
  const { desk, mayMove, mayWrite } = useBoardTools()
  const shown = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const possible = mends.filter(({ kind }) => mayMove && (kind !== 'shorten' || mayWrite))
  return (
    <>
      {possible.map((mend) => (
        <Button
          key={mend.kind}
          look="text"
          onPress={() => {
            desk.acts.apply(mend.changes, deedOf(mend))
          }}
        >
          {mendText(shown, mend, openDay)}
        </Button>
      ))}
      <RecordLink sessionId={sessionId} finding={finding} />
    </>
  )
}

const deedOf = ({ kind }: Mend) =>
  kind === 'shorten' ? 'length' : kind === 'swap' ? 'swap' : 'move'

/** Move to 14:05, MH2 — with what it would cost, where it costs something. */
function mendText(shown: Shown, mend: Mend, openDay: number): string {
  const act = actText(shown, mend, openDay)
  if (mend.warnings === 0) return act
  const cost = plural(mend.warnings, { one: '# warning', other: '# warnings' })
  return t`${act} (${cost})`
}

function actText(shown: Shown, { kind, changes }: Mend, openDay: number): string {
  const { board } = shown
  const [change] = changes as readonly [Change]
  const slot = change.placement && slotOf(board, change.placement)
  const spot = slot ? spotText(board, slot, openDay) : ''
  switch (kind) {
    case 'room': {
      const room = slot ? roomCode(board, slot.room) : ''
      const time = slot ? clockTime(slot.minute) : ''
      return t`Use ${room}, also at ${time}`
    }
    case 'move':
      return t`Move to ${spot}`
    case 'back':
      return t`Move back to ${spot}`
    case 'shorten': {
      const length = minutesShort(change.minutes!)
      return t`Shorten to ${length}`
    }
    case 'swap': {
      const code = codeOf(shown, changes[1]!.sessionId)
      return t`Swap with ${code}`
    }
    case 'other': {
      const code = codeOf(shown, change.sessionId)
      return t`Move ${code} to ${spot}`
    }
  }
}

const codeOf = ({ board }: Shown, sessionId: string): string =>
  isolated(board.sessions.get(sessionId)?.code ?? '?')
