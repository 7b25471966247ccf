import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@roundtable/ui'
import { contextOf } from '../actions/context'
import { run } from '../actions/run'
import { useBoardTools, useUi } from '../view/board-context'
import { listActions } from './list-actions'
import { focusRow } from './use-list-keys'

/** What makes sense for several sessions at once, from the table of actions. */
const forSeveral = ['swap', 'take-off', 'lock', 'unlock']

/** What can be done to all that is chosen; stands while there is more than one. */
export function ChoiceBar({ onTogether }: { onTogether: () => void }) {
  const tools = useBoardTools()
  const { selection } = useUi((ui) => ui)
  const count = selection.length
  if (count < 2 || !tools.mayMove) return null
  const context = contextOf(tools, null, focusRow)
  const several = listActions(tools).filter(({ id }) => forSeveral.includes(id))
  return (
    <section
      className="choice-bar"
      aria-label={plural(count, { one: '# chosen', other: '# chosen' })}
    >
      <b>{plural(count, { one: '# chosen', other: '# chosen' })}</b>
      <Button onPress={onTogether}>
        <Trans>Move together…</Trans>
      </Button>
      {context &&
        several.map((action) => (
          <Button
            key={action.id}
            look="quiet"
            isDisabled={action.enabled(context) !== true}
            onPress={() => run(action, context)}
          >
            {action.label(context)}
          </Button>
        ))}
      <Button look="quiet" onPress={() => tools.desk.select(null)}>
        <Trans>Choose none</Trans>
      </Button>
    </section>
  )
}
