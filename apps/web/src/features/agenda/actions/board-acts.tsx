import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Icon, Kbd } from '@roundtable/ui'
import { useStore } from 'zustand'
import { useBoardTools, usePlan, useShown } from '../view/board-context'
import { keysOf } from './chord-text'

/** In the top line: search, take back, do again, and what was done. */
export function BoardActs() {
  const { desk, mayMove } = useBoardTools()
  return (
    <>
      <Button className="ask" onPress={() => desk.openDialog({ kind: 'palette', ask: '' })}>
        <Icon name="search" />
        <span className="words">
          <Trans>Search or command</Trans>
        </span>
        <span className="chord" dir="ltr">
          {keysOf('Mod+K').map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      </Button>
      {mayMove && <UndoButtons />}
    </>
  )
}

function UndoButtons() {
  const { desk } = useBoardTools()
  const { board } = useShown()
  // What is done, what was taken back and what waits: each of them may be undone or done again.
  const { deeds } = useStore(desk.undoing.past.state)
  usePlan((state) => state.sync?.unsettled)
  const planId = board.plan.id
  const refused = deeds.some((d) => d.refusal !== null)
  return (
    <span className="undo-buttons" role="group" aria-label={t`Take back and do again`}>
      <Button
        look="quiet"
        aria-label={t`Undo`}
        isDisabled={!desk.undoing.canUndo(planId)}
        onPress={() => desk.undoing.undo()}
      >
        <Icon name="undo" />
      </Button>
      <Button
        look="quiet"
        className="redo"
        aria-label={t`Redo`}
        isDisabled={!desk.undoing.canRedo(planId)}
        onPress={() => desk.undoing.redo()}
      >
        <Icon name="redo" />
      </Button>
      {deeds.length > 0 && (
        <Button
          look="quiet"
          className={refused ? 'done-button refused' : 'done-button'}
          aria-label={t`What you did here`}
          onPress={() => desk.openDialog({ kind: 'done' })}
        >
          <Icon name={refused ? 'warning' : 'history'} />
        </Button>
      )}
    </span>
  )
}
