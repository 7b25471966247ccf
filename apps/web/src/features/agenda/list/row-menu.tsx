import { t } from '@lingui/core/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { contextOf } from '../actions/context'
import { run } from '../actions/run'
import { useBoardTools, useShown } from '../view/board-context'
import { listActions } from './list-actions'
import { focusRow } from './use-list-keys'

interface RowMenuProps {
  sessionId: string
  /** What was pressed. */
  at: HTMLElement
  onClose: () => void
}

/** All that can be done to one session of the list: the table of actions, its details, its record. */
export function RowMenu({ sessionId, at, onClose }: RowMenuProps) {
  const tools = useBoardTools()
  const navigate = useNavigate()
  const { board } = useShown()
  const anchor = useMemo(() => ({ current: at }), [at])
  const context = contextOf(tools, sessionId, focusRow)
  const code = board.sessions.get(sessionId)?.code ?? '?'
  if (!context) return null
  const items = listActions(tools)
    .filter(({ onlyKeys }) => !onlyKeys)
    .map((action) => ({ action, why: action.enabled(context) }))
  const act = (id: string): void => {
    const item = items.find(({ action }) => action.id === id)
    onClose()
    if (id === 'details') tools.desk.select(sessionId, true)
    else if (id === 'record')
      void navigate({ to: '/organize/sessions/$id', params: { id: sessionId } })
    else if (item) run(item.action, context)
  }
  return (
    <Popover
      className="popover"
      aria-label={t`What can be done with ${code}`}
      placement="bottom end"
      offset={6}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Menu
        className="menu"
        aria-label={t`What can be done with ${code}`}
        autoFocus="first"
        disabledKeys={items.filter(({ why }) => why !== true).map(({ action }) => action.id)}
        onAction={(key) => act(String(key))}
      >
        <MenuItem id="details" className="menu-item">
          {t`Details, findings and history`}
        </MenuItem>
        <MenuItem id="record" className="menu-item">
          {tools.mayWrite ? t`Edit session` : t`All about this session`}
        </MenuItem>
        {items.map(({ action, why }) => (
          <MenuItem
            key={action.id}
            id={action.id}
            className="menu-item"
            textValue={action.label(context)}
          >
            {action.label(context)}
            {why !== true && <span className="dim"> {why}</span>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
