import { Trans } from '@lingui/react/macro'
import { useBoardTools, useUi } from './board-context'

/** What screen readers are told: how to use the keys, and what has just come of them. */
export function KeysHelp() {
  const { mayMove } = useBoardTools()
  const spoken = useUi((ui) => ui.spoken)
  return (
    <div className="sr">
      <p id="board-keys">
        {mayMove ? (
          <Trans>
            Enter takes it in the hand. M opens “Move to”. 1 to 3 accept the nearest free places.
            Delete takes it off the board. Arrow keys go to other sessions, with Shift they choose
            them as well. Shift and F10 open its menu. A question mark lists all keys.
          </Trans>
        ) : (
          <Trans>Enter shows its details. Arrow keys go to other sessions.</Trans>
        )}
      </p>
      <p id="board-keys-held">
        <Trans>
          Up and down move by five minutes, with Shift by an hour. Left and right change the room,
          Page Up and Page Down the day. Enter lets go, Escape cancels.
        </Trans>
      </p>
      <p role="status">{spoken}</p>
    </div>
  )
}
