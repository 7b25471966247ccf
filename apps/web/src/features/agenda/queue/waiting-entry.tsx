import { Trans } from '@lingui/react/macro'
import { Button, Icon } from '@roundtable/ui'
import type { Unsettled } from '../model/reconcile'
import { minutesLong } from '../model/words'
import { useDesk, useShown } from '../view/board-context'
import { fromOf, placeWords, sessionWords, whenText } from './place-words'

/** A move of mine that is not on the server yet: from where to where, and since when it waits. */
export function WaitingEntry({ command, sending }: { command: Unsettled; sending: boolean }) {
  const desk = useDesk()
  const { board } = useShown()
  const time = command.at === undefined ? null : whenText(board, command.at)
  return (
    <li className="queue-entry">
      <Icon name="clock" />
      <div>
        {command.moves.map(({ sessionId, placement, length }) => {
          const { code, title } = sessionWords(board, command, sessionId)
          return (
            <div key={sessionId} className="queue-move">
              <p className="strong">
                <bdi>{code}</bdi> <bdi>{title}</bdi>
              </p>
              <p className="from-to">
                <s>{placeWords(board, sessionId, fromOf(command, sessionId), command.called)}</s>
                <span className="to">
                  <Icon name="arrow" />
                  {placeWords(board, sessionId, placement, command.called)}
                </span>
              </p>
              {length && (
                <p>
                  <NewLength minutes={length.minutes} />
                </p>
              )}
            </div>
          )
        })}
        <p className="soft">{time && <Trans>Your move of {time}</Trans>}</p>
        {!sending && (
          <div className="acts">
            <Button look="text" onPress={() => desk.plan.discard(command.commandId)}>
              <Trans>Take it back</Trans>
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

function NewLength({ minutes }: { minutes: number }) {
  const change = minutesLong(minutes)
  return <Trans>Length: {change}</Trans>
}
