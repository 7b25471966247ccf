import { t } from '@lingui/core/macro'
import { Sheet } from '@roundtable/ui'
import { Words } from '../../../platform/i18n/words'
import { SessionDetails, useTopOf } from '../inspector/inspector'
import type { Card } from '../model/cards'
import { useDesk, useShown, useUi } from './board-context'
import { useWide } from './use-wide'

/** Below 1200 px the inspector stands only when asked for: beside the board, on phones over the whole page. */
export function InspectorSheet() {
  const desk = useDesk()
  const { cardOf } = useShown()
  const open = useUi((ui) => ui.sheet && !ui.hold && !ui.dialog)
  const selected = useUi((ui) => ui.selected)
  const beside = useWide(800)
  const card = selected ? cardOf.get(selected) : undefined
  if (beside) return open && card ? <Beside card={card} /> : null
  return (
    <Sheet
      title={card && <Words text={card.session.title} />}
      closeLabel={t`Close details`}
      isOpen={open && card !== undefined}
      onClose={() => desk.closeSheet()}
    >
      <div className="insp in-sheet">{card && <SessionDetails card={card} />}</div>
    </Sheet>
  )
}

/** Nothing is barred: the board can be read and worked on next to it. */
function Beside({ card }: { card: Card }) {
  const desk = useDesk()
  const ref = useTopOf(card.session.id)
  return (
    <aside
      ref={ref}
      className="insp beside"
      aria-label={t`Details`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) desk.closeSheet()
      }}
    >
      <SessionDetails key={card.session.id} card={card} />
    </aside>
  )
}
