import { Trans } from '@lingui/react/macro'
import { useShown, useView } from './board-context'

/** People's columns without people: what is still to be done, over the rooms that stand there meanwhile. */
export function NobodyChosen() {
  const { board } = useShown()
  const waits = useView(
    ({ columns, people }) => columns === 'people' && !people.some((id) => board.people.has(id)),
  )
  if (!waits) return null
  return (
    <p className="nobody-chosen" role="status">
      <Trans>Choose people to see their day</Trans>
    </p>
  )
}
