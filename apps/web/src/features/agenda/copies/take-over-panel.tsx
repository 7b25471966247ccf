import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Problem } from '@roundtable/contracts'
import type { Placement } from '@roundtable/scheduling'
import { Button, Field, NoticeBox } from '@roundtable/ui'
import { useState } from 'react'
import type { Draft } from '../draft/use-draft'
import { placeWords } from '../queue/place-words'
import type { ComparisonProps } from './comparison-props'
import { movesCount } from './copy-words'
import { Told } from './finding-lists'
import { commandOf, leftOf, sinceThen, undecidedOf } from './model/comparing'
import { useTakeOver } from './use-take-over'

interface TakeOverProps extends ComparisonProps {
  after: Readonly<Record<string, Placement>>
  again: () => void
}

/** The act of the page, with its consequence; and whatever stands in its way. */
export function TakeOverPanel({ compared, draft, choices, after, again }: TakeOverProps) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const { busy, problem, take } = useTakeOver(compared.plan, draft, again)
  const left = new Set(leftOf(choices))
  const moves = compared.changes.filter((c) => !left.has(c.sessionId)).length
  const undecided = undecidedOf(compared, choices).length
  const people = compared.people.length
  const isRefused = compared.refused.length > 0
  const moved = movesCount(moves)
  return (
    <section className="take-over" aria-labelledby="take-over">
      <h2 id="take-over">
        <Trans>Take it over</Trans>
      </h2>
      <p>
        {plural(people, {
          one: 'It concerns # person. The copy ends with it.',
          other: 'It concerns # people. The copy ends with it.',
        })}
      </p>
      <SinceOpened compared={compared} draft={draft} />
      {undecided > 0 && (
        <p className="both" role="status">
          {plural(undecided, {
            one: 'Choose first what stands for # session that both have changed.',
            other: 'Choose first what stands for # sessions that both have changed.',
          })}
        </p>
      )}
      {isRefused && (
        <NoticeBox look="error" title={<Trans>The plan cannot take this over as it is.</Trans>}>
          {compared.refused.map((finding) => (
            <Told
              key={JSON.stringify(finding)}
              draft={draft}
              finding={finding}
              placements={after}
            />
          ))}
        </NoticeBox>
      )}
      <Field
        label={t`Reason`}
        help={t`It stands beside every move.`}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
      <TakeOverTrouble problem={problem} />
      <Button
        look="primary"
        isDisabled={busy || undecided > 0 || isRefused || moves === 0}
        onPress={() => void take(commandOf(compared, choices), reason)}
      >
        <Trans>Take over {moved}</Trans>
      </Button>
    </section>
  )
}

/** Nobody takes over what they have not seen: what has changed under the reader is said. */
function SinceOpened({ compared, draft }: { compared: ComparisonProps['compared']; draft: Draft }) {
  const [first] = useState(compared)
  const since = sinceThen(first, compared)
  if (since.length === 0) return null
  return (
    <NoticeBox
      look="plain"
      role="status"
      title={<Trans>Changed since you opened this page:</Trans>}
    >
      <ul className="since">
        {since.map(({ sessionId, side, by, place }) => (
          <li key={`${sessionId} ${side}`}>
            <bdi>{draft.board.sessions.get(sessionId)?.code}</bdi>{' '}
            {side === 'main' ? <Trans>in the plan:</Trans> : <Trans>in the copy:</Trans>}{' '}
            <b>{placeWords(draft.board, sessionId, place)}</b> <bdi className="dim">{by}</bdi>
          </li>
        ))}
      </ul>
    </NoticeBox>
  )
}

function TakeOverTrouble({ problem }: { problem: Problem | null }) {
  if (!problem) return null
  if (problem.status === 0)
    return (
      <NoticeBox look="offline" role="alert" title={<Trans>Nothing was taken over yet.</Trans>}>
        <Trans>There is no connection. Your choices are kept; try again.</Trans>
      </NoticeBox>
    )
  return (
    <NoticeBox look="error" role="alert" title={<Trans>Nothing was taken over.</Trans>}>
      {problem.status === 412 ? (
        <Trans>
          Something has moved since you compared. What you see now is up to date: look once more.
        </Trans>
      ) : (
        problem.detail
      )}
    </NoticeBox>
  )
}
