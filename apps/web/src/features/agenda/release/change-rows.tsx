import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { toPlacement, type ReleasePreview } from '@roundtable/contracts'
import { Empty, Glyphs, Icon, Pill } from '@roundtable/ui'
import { Words } from '../../../platform/i18n/words'
import { slotOf, type Board } from '../model/board-model'
import { formatLabel } from '../model/labels'
import type { Place } from '../model/reconcile'
import { eventTime, spotText } from '../model/words'
import { useShown } from '../view/board-context'

type Change = ReleasePreview['diff'][number]

/** What the public will see differently: old struck, new beside it. */
export function ChangeRows({ changes }: { changes: readonly Change[] }) {
  const { board } = useShown()
  if (changes.length === 0)
    return (
      <Empty title={<Trans>Nothing has changed</Trans>}>
        <Trans>The public already sees this plan. A release would only add a number.</Trans>
      </Empty>
    )
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Change</Trans>
          </th>
          <th scope="col">
            <Trans>Session</Trans>
          </th>
          <th scope="col">
            <Trans>Before and after</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeRow key={`${change.sessionId} ${change.kind}`} board={board} change={change} />
        ))}
      </tbody>
    </table>
  )
}

function ChangeRow({ board, change }: { board: Board; change: Change }) {
  const session = board.sessions.get(change.sessionId)
  const title = <Words text={change.title} />
  return (
    <tr>
      <td>
        <ChangeKind kind={change.kind} />
      </td>
      <td>
        <span className="what">
          {session && <Glyphs areas={session.focusAreas} size="10px" />}
          {change.kind === 'cancelled' ? <s>{title}</s> : <b>{title}</b>}
        </span>
        {session && (
          <span className="dim">
            <bdi>{session.code}</bdi> · {formatLabel(session.format)}
          </span>
        )}
      </td>
      <td>
        <BeforeAndAfter board={board} change={change} />
      </td>
    </tr>
  )
}

function placeWords(board: Board, place: Place): string {
  const placement = toPlacement(board.clock, place)
  const slot = slotOf(board, placement)
  return slot ? spotText(board, slot, -1) : eventTime(board, placement.start, true)
}

function BeforeAndAfter({ board, change }: { board: Board; change: Change }) {
  const before = change.before && placeWords(board, change.before)
  const after = change.after && placeWords(board, change.after)
  if (before === after) return <span>{after}</span>
  return (
    <span className="before-after">
      {before && <s>{before}</s>}
      {before && after && <Icon name="arrow" label={t`now`} />}
      {after && <b>{after}</b>}
    </span>
  )
}

function ChangeKind({ kind }: { kind: Change['kind'] }) {
  switch (kind) {
    case 'new':
      return (
        <Pill state="free">
          <Trans>New</Trans>
        </Pill>
      )
    case 'moved':
      return (
        <Pill state="changed">
          <Trans>Moved</Trans>
        </Pill>
      )
    case 'cancelled':
      return (
        <Pill state="cancelled">
          <Trans>Cancelled</Trans>
        </Pill>
      )
    case 'length':
      return <Trans>Length</Trans>
    case 'title':
      return <Trans>Title</Trans>
    case 'people':
      return <Trans>People</Trans>
    case 'items':
      return <Trans>Items</Trans>
    case 'languages':
      return <Trans>Languages</Trans>
    case 'text':
      return <Trans>Text</Trans>
  }
}
