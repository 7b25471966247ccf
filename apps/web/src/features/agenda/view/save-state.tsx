import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Icon } from '@roundtable/ui'
import { useState } from 'react'
import { clockIn } from '../model/words'
import { QueuePanel } from '../queue/queue-panel'
import { usePlan, useShown } from './board-context'

/** What has become of my moves, always in the same place; more about them in a sheet. */
export function SaveState() {
  const refused = usePlan((state) => state.refused.length)
  const waiting = usePlan((state) => state.saving.kind === 'waiting')
  const { tabs, accounts } = usePlan((state) => state.elsewhere)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Saving />
      {refused > 0 && (
        <Button look="text" className="unapplied" onPress={() => setOpen(true)}>
          <Icon name="blocked" />
          <span>
            <Trans>To decide: {refused}</Trans>
          </span>
        </Button>
      )}
      {refused === 0 && (waiting || tabs > 0 || accounts > 0) && (
        <Button look="text" onPress={() => setOpen(true)}>
          <Trans>Your moves</Trans>
        </Button>
      )}
      <QueuePanel isOpen={open} onClose={() => setOpen(false)} />
    </>
  )
}

function Saving() {
  const saving = usePlan((state) => state.saving)
  const count = usePlan((state) => state.sync?.unsettled.length ?? 0)
  const { board } = useShown()
  if (saving.kind === 'waiting') {
    const moves = plural(count, { one: '# move', other: '# moves' })
    return (
      <span className="saved waiting" role="status">
        <Icon name="offline" />
        <span>
          <Trans>Not saved yet: {moves}</Trans>
        </span>
      </span>
    )
  }
  if (saving.kind === 'saved') {
    const time = saving.at === null ? null : clockIn(board.clock.timeZone, saving.at)
    return (
      <span className="saved">
        <Icon name="check" />
        <span className="words">
          {time === null ? <Trans>All saved</Trans> : <Trans>Saved {time}</Trans>}
        </span>
      </span>
    )
  }
  return (
    <span className="saved">
      <span className="words soft">
        {saving.kind === 'saving' ? <Trans>Saving…</Trans> : <Trans>Not saved</Trans>}
      </span>
    </span>
  )
}
