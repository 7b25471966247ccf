import { Palette } from '../palette/palette'
import { useUi } from '../view/board-context'
import { DoneDialog } from './done-dialog'
import { SessionMenu } from './session-menu'
import { ShortcutsSheet } from './shortcuts-sheet'

/** Palette, menu and sheets of the table of actions: one at a time. */
export function ActionDialogs() {
  const dialog = useUi((ui) => ui.dialog)
  switch (dialog?.kind) {
    case 'palette':
      return <Palette ask={dialog.ask} />
    case 'shortcuts':
      return <ShortcutsSheet />
    case 'done':
      return <DoneDialog />
    case 'menu':
      return <SessionMenu sessionId={dialog.sessionId} at={dialog.at} />
    default:
      return null
  }
}
