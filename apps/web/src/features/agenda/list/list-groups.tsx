import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Empty } from '@roundtable/ui'
import { useId } from 'react'
import type { Board } from '../model/board-model'
import { longDay, roomCode } from '../model/words'
import { useShown, useUi } from '../view/board-context'
import { HostRow, NowRow } from './other-rows'
import { rowFinding } from './row-finding'
import type { ListGroup, ListRow } from './rows'
import { SessionRow } from './session-row'

interface ListGroupsProps {
  groups: readonly ListGroup[]
  /** The line that Tab reaches. */
  stop: string | undefined
  onMenu: (sessionId: string, at: HTMLElement) => void
}

export function ListGroups({ groups, stop, onMenu }: ListGroupsProps) {
  return groups.map((group) => <Group key={group.key} group={group} stop={stop} onMenu={onMenu} />)
}

function headOf(board: Board, { kind, index }: ListGroup): string | null {
  if (kind === 'day') return longDay(board.days[index]!)
  return kind === 'room' ? roomCode(board, index) : null
}

function Group({ group, stop, onMenu }: Omit<ListGroupsProps, 'groups'> & { group: ListGroup }) {
  const shown = useShown()
  const { board } = shown
  const selection = useUi((ui) => ui.selection)
  const id = useId()
  return (
    <div role="rowgroup" aria-labelledby={id} data-group={group.key} className="lgroup">
      <div role="row" className="lhead">
        <div role="gridcell" aria-colspan={4}>
          <h2 id={id}>{headOf(board, group) ?? <Trans>Unplaced</Trans>}</h2>{' '}
          <span className="dim">
            {plural(group.sessions, { one: '# session', other: '# sessions' })}
          </span>
        </div>
      </div>
      {group.rows.map((row) => (
        <Line
          key={row.key}
          board={board}
          row={row}
          finding={row.kind === 'session' ? rowFinding(shown, row.card) : null}
          withDay={group.kind === 'room'}
          chosen={row.kind === 'session' && selection.includes(row.card.session.id)}
          tabStop={row.key === stop}
          onMenu={onMenu}
        />
      ))}
      {group.sessions === 0 && <NothingHere kind={group.kind} />}
    </div>
  )
}

interface LineProps {
  board: Board
  row: ListRow
  finding: string | null
  withDay: boolean
  chosen: boolean
  tabStop: boolean
  onMenu: ListGroupsProps['onMenu']
}

function Line({ board, row, finding, withDay, chosen, tabStop, onMenu }: LineProps) {
  if (row.kind === 'now')
    return (
      <NowRow minute={row.at - (board.days.findLast((d) => d.midnight <= row.at)?.midnight ?? 0)} />
    )
  if (row.kind === 'host')
    return (
      <HostRow
        board={board}
        rowKey={row.key}
        day={row.day}
        of={row.span}
        tabStop={tabStop}
        withDay={withDay}
      />
    )
  return (
    <SessionRow
      board={board}
      card={row.card}
      finding={finding}
      chosen={chosen}
      tabStop={tabStop}
      withDay={withDay}
      onMenu={onMenu}
    />
  )
}

/** A head without sessions says so; what it says stands in a line of the grid. */
function NothingHere({ kind }: { kind: ListGroup['kind'] }) {
  const { cards } = useShown()
  return (
    <div role="row" className="nothing-row">
      <div role="gridcell" aria-colspan={4}>
        {kind === 'unplaced' && cards.length === 0 ? (
          <Empty title={<Trans>No sessions yet</Trans>}>
            <Trans>The plan is empty: sessions appear here as soon as there are some.</Trans>
          </Empty>
        ) : kind === 'unplaced' ? (
          <Empty title={<Trans>Nothing unplaced</Trans>}>
            <Trans>Every session has a room and a time.</Trans>
          </Empty>
        ) : (
          <p className="soft">
            <Trans>No session here.</Trans>
          </p>
        )}
      </div>
    </div>
  )
}
