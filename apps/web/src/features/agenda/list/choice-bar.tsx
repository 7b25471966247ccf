import { plural } from '@lingui/core/macro'
import { useBoardTools, useUi } from '../view/board-context'
import { ChoiceActs } from './choice-acts'
import { focusRow } from './use-list-keys'

/** What can be done to all that is chosen; stands while there is more than one. */
export function ChoiceBar({ onTogether }: { onTogether: () => void }) {
  const { mayMove } = useBoardTools()
  const count = useUi((ui) => ui.selection.length)
  if (count < 2 || !mayMove) return null
  return (
    <section
      className="choice-bar"
      aria-label={plural(count, { one: '# chosen', other: '# chosen' })}
    >
      <b>{plural(count, { one: '# chosen', other: '# chosen' })}</b>
      <ChoiceActs focus={focusRow} onTogether={onTogether} />
    </section>
  )
}
