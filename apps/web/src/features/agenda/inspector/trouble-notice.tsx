import { Trans } from '@lingui/react/macro'
import { Button, NoticeBox } from '@roundtable/ui'
import type { Trouble } from '../model/trouble'
import { BothSides, Reasons } from '../queue/both-sides'
import { useIsMe } from '../queue/mover'
import { isolated } from '../model/words'
import { useDesk, useShown } from '../view/board-context'
import '../queue/queue.css'

/** A move of mine that did not come to be: what happened, both sides, my wish kept, two ways out. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const desk = useDesk()
  const stale = trouble.kind === 'stale'
  // What was no move is done again as it was done.
  const isMove = !(trouble.kind === 'refused' && trouble.act)
  return (
    <section className="trouble" data-of-session={trouble.sessionId}>
      <NoticeBox look="error" role="alert" title={<Title trouble={trouble} />}>
        {isMove && <BothSides trouble={trouble} />}
        <Reasons trouble={trouble} />
        <div className="acts">
          {isMove && (
            <Button look="text" onPress={() => desk.moveAgain(trouble.sessionId)}>
              {stale ? <Trans>Move to mine anyway</Trans> : <Trans>Try again</Trans>}
            </Button>
          )}
          <Button look="text" onPress={() => desk.plan.dismiss(trouble.sessionId)}>
            {stale ? <Trans>Keep theirs</Trans> : <Trans>Let it go</Trans>}
          </Button>
        </div>
      </NoticeBox>
    </section>
  )
}

function Title({ trouble }: { trouble: Trouble }) {
  const { board } = useShown()
  const isMe = useIsMe()
  if (trouble.kind === 'stale') {
    const who = trouble.current.changedBy
    if (isMe(who)) return <Trans>Not saved: you moved it first, in another window.</Trans>
    return who ? (
      <Trans>Not saved: {who} moved it first.</Trans>
    ) : (
      <Trans>Not saved: it was moved first.</Trans>
    )
  }
  if (trouble.kind === 'refused' && trouble.act === 'duplicate')
    return <Trans>It was not duplicated.</Trans>
  if (trouble.kind === 'refused' && trouble.act === 'lock')
    return <Trans>Its lock was not changed.</Trans>
  if (trouble.kind === 'clash' && trouble.wish === null)
    return <Trans>It stays on the board.</Trans>
  const session = board.sessions.get(trouble.sessionId)
  if (!session) return <Trans>Not saved: it may not stand there.</Trans>
  const code = isolated(session.code)
  return <Trans>Not saved: {code} may not stand there.</Trans>
}
