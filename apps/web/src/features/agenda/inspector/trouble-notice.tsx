import { Trans } from '@lingui/react/macro'
import { Button, NoticeBox } from '@roundtable/ui'
import type { Trouble } from '../model/trouble'
import { BothSides, Reasons } from '../queue/both-sides'
import { useDesk } from '../view/board-context'
import '../queue/queue.css'

/** A move of mine that did not come to be: what happened, both sides, my wish kept, two ways out. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const desk = useDesk()
  const stale = trouble.kind === 'stale'
  // What was no move is done again as it was done.
  const isMove = !(trouble.kind === 'refused' && trouble.act)
  return (
    <section className="trouble">
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
  if (trouble.kind === 'stale') {
    const who = trouble.current.changedBy
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
  return <Trans>Not saved: it may not stand there.</Trans>
}
