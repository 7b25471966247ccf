import { Trans } from '@lingui/react/macro'
import { toPlacement } from '@roundtable/contracts'
import { Button, Icon } from '@roundtable/ui'
import { useMemo } from 'react'
import { verdictAt } from '../model/answers'
import { proposalsNear } from '../model/proposals-near'
import type { Trouble } from '../model/trouble'
import { NearList } from '../inspector/near-list'
import { useBoardTools, usePlan, useShown, useUi } from '../view/board-context'
import { sentencesOf } from '../view/verdict-text'
import { BothSides, Reasons } from './both-sides'
import type { RefusedMove } from './kept-queue'
import { useIsMe } from './mover'
import { placeWords, sessionWords, whenText } from './place-words'
import { openMoves } from './undecided'

interface RefusedEntryProps {
  entry: RefusedMove
  /** Something was decided on the board: the list may close. */
  onLeave: () => void
}

/** One command that could not be applied: both sides, why, and the ways out. Nothing happens to it by itself. */
export function RefusedEntry({ entry, onLeave }: RefusedEntryProps) {
  const { desk, mayMove } = useBoardTools()
  const { board } = useShown()
  const { command } = entry
  const { commandId } = command
  const moves = openMoves(entry)
  const only = moves.length === 1 ? moves[0]! : null
  const stale = entry.troubles.some((t) => t.kind === 'stale')
  const gone = entry.troubles.some((t) => t.kind === 'gone')
  const way = useWay(only && !gone ? only : null)
  const again = (): void => {
    desk.plan.again(commandId)
    if (only) desk.reveal(only.sessionId)
    onLeave()
  }
  return (
    <li className="queue-entry">
      <Icon name="blocked" className="b" />
      <div>
        <Title trouble={entry.troubles[0]} />
        {moves.map((move) => {
          const trouble = entry.troubles.find((t) => t.sessionId === move.sessionId)
          const { code, title } = sessionWords(board, command, move.sessionId)
          return (
            <div key={move.sessionId} className="queue-move">
              <p className="strong">
                <bdi>{code}</bdi> <bdi>{title}</bdi>
              </p>
              {trouble ? (
                <>
                  <BothSides trouble={trouble} called={command.called} />
                  {(!way || way.open) && <Reasons trouble={trouble} />}
                </>
              ) : (
                <p>{placeWords(board, move.sessionId, move.placement, command.called)}</p>
              )}
            </div>
          )
        })}
        {way && !way.open && <Ways way={way} stale={stale} onTake={onLeave} />}
        <Stood entry={entry} />
        <p className="soft">
          <Asked at={command.at ?? entry.at} refused={entry.at} />
        </p>
        {mayMove && (
          <div className="acts">
            {!gone && (!way || way.open) && (
              <Button onPress={again}>
                {stale ? <Trans>Move to mine anyway</Trans> : <Trans>Try again</Trans>}
              </Button>
            )}
            <Button look="text" onPress={() => desk.plan.discard(commandId)}>
              {stale ? <Trans>Keep theirs</Trans> : <Trans>Let it go</Trans>}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

function Title({ trouble }: { trouble: Trouble | undefined }) {
  const isMe = useIsMe()
  if (trouble?.kind !== 'stale')
    return (
      <b>
        <Trans>It could not be put there.</Trans>
      </b>
    )
  const who = trouble.current.changedBy
  if (isMe(who))
    return (
      <b>
        <Trans>You moved it meanwhile, in another window.</Trans>
      </b>
    )
  return (
    <b>
      {who ? (
        <Trans>
          <bdi>{who}</bdi> moved it meanwhile.
        </Trans>
      ) : (
        <Trans>It was moved meanwhile.</Trans>
      )}
    </b>
  )
}

/** A move on top of another one that was refused is tried by its own version: what it wanted is explained by that. */
function Stood({ entry }: { entry: RefusedMove }) {
  const refused = usePlan((state) => state.refused)
  const ids = refused.map(({ command }) => command.commandId)
  if (!openMoves(entry).some(({ on }) => on !== undefined && ids.includes(on))) return null
  return (
    <p>
      <Trans>It came after a move of yours that could not be applied either.</Trans>
    </p>
  )
}

function Asked({ at, refused }: { at: number; refused: number }) {
  const { board } = useShown()
  const asked = whenText(board, at)
  const answered = whenText(board, refused)
  return (
    <Trans>
      Your move of {asked}, answered {answered}
    </Trans>
  )
}

/** What the engine says now of my wish, and the nearest free places to it. */
function useWay(move: RefusedMove['command']['moves'][number] | null) {
  const shown = useShown()
  const openDay = useUi((ui) => ui.openDay)
  return useMemo(() => {
    if (!move || !shown.board.sessions.has(move.sessionId)) return null
    const { sessionId, placement } = move
    const wish = placement && toPlacement(shown.board.clock, placement)
    const { severity, findings } = verdictAt(shown.enginePlan, sessionId, wish)
    const open = severity !== 'blocked'
    const blockers = findings.filter((f) => f.severity === 'blocker' && !f.waived)
    const proposals = open ? [] : proposalsNear(shown, sessionId, wish, openDay)
    return { sessionId, open, blockers, proposals }
  }, [move, shown, openDay])
}

interface WaysProps {
  way: NonNullable<ReturnType<typeof useWay>>
  /** Theirs came first: that mine is no place any longer is news. */
  stale: boolean
  onTake: () => void
}

function Ways({ way, stale, onTake }: WaysProps) {
  const { desk, mayMove } = useBoardTools()
  const shown = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const { sessionId, blockers, proposals } = way
  return (
    <>
      <p>
        {stale && (
          <>
            <b>
              <Trans>Yours is not free now.</Trans>
            </b>{' '}
          </>
        )}
        {sentencesOf(shown, sessionId, blockers).join(' ')}
      </p>
      {mayMove && proposals.length > 0 && (
        <>
          <p className="soft">
            <Trans>Nearest free places</Trans>
          </p>
          <NearList
            board={shown.board}
            proposals={proposals}
            openDay={openDay}
            unplaced={false}
            onTake={(proposal) => {
              desk.take(sessionId, proposal)
              onTake()
            }}
          />
        </>
      )}
    </>
  )
}
