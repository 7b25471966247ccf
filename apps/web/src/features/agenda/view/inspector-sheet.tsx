import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Dialog } from '@roundtable/ui'
import { SessionDetails } from '../inspector/inspector'
import { useDesk, useShown, useUi } from './board-context'

/** Below 1200 px the inspector is a sheet, opened by a press on a session. */
export function InspectorSheet() {
  const desk = useDesk()
  const { cardOf } = useShown()
  const open = useUi((ui) => ui.sheet && !ui.hold && !ui.dialog)
  const selected = useUi((ui) => ui.selected)
  const card = selected ? cardOf.get(selected) : undefined
  return (
    <Dialog
      title={<Trans>Details</Trans>}
      closeLabel={t`Close details`}
      isOpen={open && card !== undefined}
      onClose={() => desk.closeSheet()}
      size="25rem"
    >
      <div className="insp in-sheet">{card && <SessionDetails card={card} />}</div>
    </Dialog>
  )
}
