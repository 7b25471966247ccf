import { plural, t } from '@lingui/core/macro'
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
  const show = (): void => setOpen(true)
  return (
    <>
      {waiting ? <Waiting onPress={show} /> : <Saving quiet={refused > 0} />}
      {refused > 0 && (
        <Button look="text" className="unapplied" onPress={show}>
          <Icon name="blocked" />
          <span>
            <Trans>To decide: {refused}</Trans>
          </span>
        </Button>
      )}
      {refused === 0 && !waiting && (tabs > 0 || accounts > 0) && (
        <Button look="text" onPress={show}>
          <Trans>Your moves</Trans>
        </Button>
      )}
      <QueuePanel isOpen={open} onClose={() => setOpen(false)} />
    </>
  )
}

/** How many moves wait; on a phone the line under the header says the rest. */
function Waiting({ onPress }: { onPress: () => void }) {
  const count = usePlan((state) => state.sync?.unsettled.length ?? 0)
  const moves = plural(count, { one: '# move', other: '# moves' })
  const whole = t`Not saved yet: ${moves}`
  return (
    <span role="status">
      <Button look="quiet" className="saved waiting" aria-label={whole} onPress={onPress}>
        <Icon name="offline" />
        <span className="whole">{whole}</span>
        <span className="middle">{moves}</span>
        <span className="short">{count}</span>
      </Button>
    </span>
  )
}

/** All that this place ever says: it takes the room of the longest, so that nothing beside it moves. */
function widestOf(): string {
  const time = '00:00'
  return [t`All saved`, t`Saved ${time}`, t`Saving…`, t`Not saved`].join('\n')
}

/** `quiet`: what was not saved is told beside it. */
function Saving({ quiet }: { quiet: boolean }) {
  const saving = usePlan((state) => state.saving)
  const { board } = useShown()
  const widest = widestOf()
  if (saving.kind === 'saved') {
    const time = saving.at === null ? null : clockIn(board.clock.timeZone, saving.at)
    return (
      <span className="saved">
        <Icon name="check" />
        <span className="words" data-widest={widest}>
          {time === null ? <Trans>All saved</Trans> : <Trans>Saved {time}</Trans>}
        </span>
      </span>
    )
  }
  if (saving.kind === 'refused' && quiet) return null
  return (
    <span className="saved">
      <Icon name="clock" />
      <span className="words soft" data-widest={widest}>
        {saving.kind === 'saving' ? <Trans>Saving…</Trans> : <Trans>Not saved</Trans>}
      </span>
    </span>
  )
}
