import { Trans } from '@lingui/react/macro'
import { Button, Icon } from '@roundtable/ui'
import { plural } from '@lingui/core/macro'
import { clockIn } from '../model/words'
import { useDesk, usePlan, useShown } from './board-context'

/** What has become of my moves, always in the same place. */
export function SaveState() {
  const saving = usePlan((state) => state.saving)
  const desk = useDesk()
  const { board } = useShown()
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
  if (saving.kind === 'waiting') {
    const moves = plural(saving.moves, { one: '# move', other: '# moves' })
    return (
      <span className="saved waiting" role="status">
        <Icon name="offline" />
        <span>
          <Trans>Not saved yet: {moves}</Trans>
        </span>
        <Button look="text" onPress={() => desk.plan.retry()}>
          <Trans>Try now</Trans>
        </Button>
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
