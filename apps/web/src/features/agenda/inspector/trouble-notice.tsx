import { Trans } from '@lingui/react/macro'
import { toPlacement } from '@roundtable/contracts'
import { Button, NoticeBox } from '@roundtable/ui'
import type { Board } from '../model/board-model'
import { slotOf } from '../model/board-model'
import type { Place } from '../model/reconcile'
import type { Trouble } from '../model/trouble'
import { moment, placeText } from '../model/words'
import { useDesk, useShown } from '../view/board-context'
import { sentencesOf } from '../view/verdict-text'

function placeWords(board: Board, sessionId: string, place: Place | null): string | null {
  const slot = place && slotOf(board, toPlacement(board.clock, place))
  return slot && placeText(board, slot, board.sessions.get(sessionId)!.minutes)
}

/** A move of mine that did not come to be: what happened, what is there now, my wish kept, one act. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const desk = useDesk()
  const { board } = useShown()
  const wish = placeWords(board, trouble.sessionId, trouble.wish)
  return (
    <section className="trouble">
      <NoticeBox look="error" role="alert" title={<Title trouble={trouble} />}>
        <Body trouble={trouble} />
        {wish && (
          <p>
            <Trans>Your move is kept here: {wish}.</Trans>
          </p>
        )}
        <div className="acts">
          <Button look="text" onPress={() => desk.moveAgain(trouble.sessionId)}>
            {trouble.kind === 'stale' ? <Trans>Move it again</Trans> : <Trans>Try again</Trans>}
          </Button>
          <Button look="text" onPress={() => desk.plan.dismiss(trouble.sessionId)}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </NoticeBox>
    </section>
  )
}

function Title({ trouble }: { trouble: Trouble }) {
  if (trouble.kind === 'stale') {
    const who = trouble.current.changedBy
    return who ? (
      <Trans>Not saved: {who} moved it first.</Trans>
    ) : (
      <Trans>Not saved: it was moved first.</Trans>
    )
  }
  if (trouble.kind === 'clash' && trouble.wish === null)
    return <Trans>It stays on the board.</Trans>
  return <Trans>Not saved: it may not stand there.</Trans>
}

function Body({ trouble }: { trouble: Trouble }) {
  const shown = useShown()
  if (trouble.kind === 'refused') return <p>{trouble.detail}</p>
  if (trouble.kind === 'clash')
    return sentencesOf(
      shown,
      trouble.sessionId,
      trouble.findings.filter((f) => !f.waived),
    ).map((sentence) => <p key={sentence}>{sentence}</p>)
  const { current } = trouble
  const place = placeWords(shown.board, trouble.sessionId, current.placement)
  const time = current.changedAt && moment(shown.board, current.changedAt)
  return (
    <p>
      {place ? <Trans>It is now {place}.</Trans> : <Trans>It is now off the board.</Trans>}{' '}
      {time && <Trans>Since {time}.</Trans>}
    </p>
  )
}
