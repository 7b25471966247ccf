import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import { plural } from '@lingui/core/macro'
import { MenuItem, PointMenu } from '@roundtable/ui'
import { calledOf } from '../model/card-text'
import type { Point } from '../model/ui-state'
import { useBoardTools, useShown } from '../view/board-context'
import { actionsFor } from './action'
import { Chords } from './chords'
import { besideCard, contextOf, focusCard } from './context'
import { run } from './run'
import { ownKeys } from './shortcuts'
import { actions } from './table'

/** What can be done to a session, or to all that are chosen with it, where it was asked for. */
export function SessionMenu({ sessionId, at }: { sessionId: string; at: Point }) {
  const tools = useBoardTools()
  const { board } = useShown()
  const context = contextOf(tools, sessionId)
  const session = board.sessions.get(sessionId)
  if (!context || !session) return null
  const known = actionsFor(actions, tools.may)
  const offered = known.filter(({ on, onlyKeys }) => on.includes('card') && !onlyKeys)
  const judged = offered.map((action) => ({ action, enabled: action.enabled(context) }))
  // What cannot be done now is told last.
  const sorted = judged.toSorted((a, b) => Number(a.enabled !== true) - Number(b.enabled !== true))
  const count = context.sessions.length
  const close = (): void => tools.desk.closeDialog()
  return (
    <PointMenu
      key={i18n.locale}
      label={t`What can be done with it`}
      at={besideCard(sessionId, at)}
      head={
        count > 1 ? (
          plural(count, { one: '# session chosen', other: '# sessions chosen' })
        ) : (
          <span>{calledOf(session)}</span>
        )
      }
      onClose={() => {
        close()
        requestAnimationFrame(() => focusCard(sessionId))
      }}
      onAction={(id) => {
        const action = offered.find((a) => a.id === id)
        close()
        if (action) requestAnimationFrame(() => run(action, contextOf(tools, sessionId) ?? context))
      }}
    >
      {sorted.map(({ action, enabled }) => {
        const label = action.label(context)
        return (
          <MenuItem key={action.id} id={action.id} textValue={label}>
            <span className={enabled === true ? 'act' : 'act off'}>
              <span>{label}</span>
              {enabled !== true && <small>{enabled}</small>}
            </span>
            <span className="end">
              <Chords chords={ownKeys(known, action).slice(0, 1)} />
            </span>
          </MenuItem>
        )
      })}
    </PointMenu>
  )
}
