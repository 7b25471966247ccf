import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { useShown } from '../view/board-context'

/** What everybody should know who takes these names for true. */
export function Foot() {
  const { board } = useShown()
  if (!board.plan.event.illustrative) return null
  return (
    <p className="foot">
      <Icon name="advice" />
      <Trans>People are illustrative.</Trans>
    </p>
  )
}
