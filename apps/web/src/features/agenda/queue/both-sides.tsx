import { Trans } from '@lingui/react/macro'
import type { Standing, Unsettled } from '../model/reconcile'
import type { Trouble } from '../model/trouble'
import { usePlan, useShown } from '../view/board-context'
import { sentencesOf } from '../view/verdict-text'
import { useIsMe } from './mover'
import { placeWords, whenText } from './place-words'

/** Where I wanted it, and where it is: who put it there, and when. */
export function BothSides({ trouble, called }: { trouble: Trouble; called?: Unsettled['called'] }) {
  const { board } = useShown()
  const { sessionId, wish } = trouble
  const standing = usePlan((state) => state.sync?.truth.standings[sessionId])
  return (
    <dl className="both-sides">
      <dt>
        <Trans>You wanted</Trans>
      </dt>
      <dd>{placeWords(board, sessionId, wish, called)}</dd>
      {standing && (
        <>
          <dt>
            <Trans>It is now</Trans>
          </dt>
          <dd>
            {placeWords(board, sessionId, standing.placement)}
            <By standing={standing} />
          </dd>
        </>
      )}
    </dl>
  )
}

function By({ standing: { changedBy, changedAt } }: { standing: Standing }) {
  const { board } = useShown()
  const isMe = useIsMe()
  if (!changedBy || !changedAt) return null
  const time = whenText(board, Date.parse(changedAt))
  return (
    <span className="soft">
      {isMe(changedBy) ? <Trans>You, in another window</Trans> : <bdi>{changedBy}</bdi>} · {time}
    </span>
  )
}

/** Why it could not be applied, in sentences. */
export function Reasons({ trouble }: { trouble: Trouble }) {
  const shown = useShown()
  if (trouble.kind === 'stale') return null
  if (trouble.kind === 'refused') return <p>{trouble.detail}</p>
  if (trouble.kind === 'gone')
    return (
      <p>
        {trouble.what === 'session' ? (
          <Trans>The session is not in the plan any longer.</Trans>
        ) : (
          <Trans>The room is not in the plan any longer.</Trans>
        )}
      </p>
    )
  const findings = trouble.findings.filter((f) => !f.waived)
  return sentencesOf(shown, trouble.sessionId, findings).map((sentence) => (
    <p key={sentence}>{sentence}</p>
  ))
}
