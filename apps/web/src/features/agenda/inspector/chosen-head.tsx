import { plural } from '@lingui/core/macro'
import { useState } from 'react'
import { Words } from '../../../platform/i18n/words'
import { focusCard } from '../actions/context'
import { ChoiceActs } from '../list/choice-acts'
import { TogetherDialog } from '../list/together-dialog'
import { useBoardTools, useShown, useUi, useView } from '../view/board-context'

/** With several sessions chosen: which they are, and what can be done to all of them. */
export function ChosenHead() {
  const { desk, mayMove } = useBoardTools()
  const { board } = useShown()
  const selection = useUi((ui) => ui.selection)
  // The list has these acts below its lines.
  const asList = useView((view) => view.shape === 'list')
  const [together, setTogether] = useState(false)
  const chosen = selection.flatMap((id) => board.sessions.get(id) ?? [])
  return (
    <section className="chosen">
      {/* How many they are has been said when they were chosen. */}
      <h2>{plural(selection.length, { one: '# chosen', other: '# chosen' })}</h2>
      <ul className="session-links">
        {chosen.map(({ id, code, title }) => (
          <li key={id}>
            <button type="button" className="session-link" onClick={() => desk.reveal(id)}>
              <bdi>{code}</bdi> <Words text={title} />
            </button>
          </li>
        ))}
      </ul>
      {mayMove && !asList && (
        <div className="chosen-acts">
          <ChoiceActs focus={focusCard} onTogether={() => setTogether(true)} />
        </div>
      )}
      {together && <TogetherDialog onClose={() => setTogether(false)} />}
    </section>
  )
}
