import { Trans } from '@lingui/react/macro'
import { Button } from '@roundtable/ui'
import { contextOf } from '../actions/context'
import { run } from '../actions/run'
import { useBoardTools, useUi } from '../view/board-context'
import { listActions } from './list-actions'

/** What makes sense for several sessions at once, from the table of actions. */
const forSeveral = ['swap', 'take-off', 'lock', 'unlock']

interface ChoiceActsProps {
  /** Where the focus goes afterwards: to the session's line, or to its card. */
  focus: (sessionId: string) => void
  onTogether: () => void
}

/** The acts on all that is chosen, and the way out of the choice. */
export function ChoiceActs({ focus, onTogether }: ChoiceActsProps) {
  const tools = useBoardTools()
  // What can be done changes with what is chosen.
  useUi((ui) => ui.selection)
  const context = contextOf(tools, null, focus)
  const several = listActions(tools).filter(({ id }) => forSeveral.includes(id))
  return (
    <>
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
    </>
  )
}
