import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { CheckField, Dialog } from '@roundtable/ui'
import { useState } from 'react'
import { useBoardTools } from '../view/board-context'
import { actionsFor, groups } from './action'
import { hearBareSigns, hearsBareSigns } from './bare-signs'
import { Chords } from './chords'
import { contextOf } from './context'
import { groupName } from './group-names'
import { ownKeys } from './shortcuts'
import { actions } from './table'

/** Every shortcut of this role, from the table of actions. */
export function ShortcutsSheet() {
  const tools = useBoardTools()
  const [bare, setBare] = useState(hearsBareSigns)
  const context = contextOf(tools, null)
  if (!context) return null
  const known = actionsFor(actions, tools.may)
  const lines = known.map((action) => ({ action, keys: ownKeys(known, action) }))
  return (
    <Dialog
      title={<Trans>Keyboard shortcuts</Trans>}
      closeLabel={t`Close`}
      isOpen
      size="760px"
      onClose={() => tools.desk.closeDialog()}
    >
      <div className="shortcuts">
        {groups.map((group) => {
          const mine = lines.filter((l) => l.action.group === group && l.keys.length > 0)
          return (
            mine.length > 0 && (
              <section key={group}>
                <h3>{groupName(group)}</h3>
                <dl>
                  {mine.map(({ action, keys }) => (
                    <div key={action.id}>
                      <dt>{action.label(context)}</dt>
                      <dd>
                        <Chords chords={keys} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          )
        })}
        <section>
          <h3>
            <Trans>With the mouse</Trans>
          </h3>
          <p>
            <Trans>
              Drag a card to move it, its upper or lower edge to change its length. With Ctrl or
              Shift a click chooses several; a box drawn over empty ground does, too. What is chosen
              moves together. The right button opens the menu.
            </Trans>
          </p>
        </section>
        <CheckField
          label={<Trans>Letters, digits and ? are shortcuts without Ctrl</Trans>}
          value={bare}
          onChange={(on) => {
            setBare(on)
            hearBareSigns(on)
          }}
        />
      </div>
    </Dialog>
  )
}
