import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { useMe } from '../../../platform/me'
import { roleLabel } from '../../../platform/world-labels'
import { FindingItem } from '../../agenda/draft/finding-item'
import { SessionLink } from '../../agenda/draft/session-link'
import { byWeight } from '../../agenda/model/answers'
import { slotOf } from '../../agenda/model/board-model'
import { replyLabel } from '../../agenda/model/labels'
import { textOf } from '../../agenda/model/names'
import { isolated, placeText } from '../../agenda/model/words'
import { usePerson } from './person-context'
import { takingsOf, type Taking } from './takes-part'

/** Where the person takes part, and what speaks against it. */
export function SessionsAside() {
  const { draft, person } = usePerson()
  const heading = useId()
  const takings = takingsOf(draft, person.id)
  return (
    <section className="taking" aria-labelledby={heading}>
      <h2 id={heading}>
        <Trans>Sessions</Trans>
        {takings.length > 0 && (
          <span className="soft">
            {plural(takings.length, { one: '# session', other: '# sessions' })}
          </span>
        )}
      </h2>
      {takings.length === 0 ? (
        <p className="soft">
          <Trans>Takes part in no session yet.</Trans>
        </p>
      ) : (
        <ul>
          {takings.map((taking) => (
            <TakingRow key={taking.session.id} taking={taking} />
          ))}
        </ul>
      )}
    </section>
  )
}

function TakingRow({ taking }: { taking: Taking }) {
  const { draft, findings } = usePerson()
  const { session, role } = taking
  const mayWithdraw = useMe()?.permissions.includes('session.write') ?? false
  const mine = byWeight(findings.filter((finding) => finding.sessions.includes(session.id)))
  return (
    <li className={role.reply === 'declined' ? 'declined' : undefined}>
      <p className="when">{placeOfTaking()}</p>
      <p>
        <SessionLink id={session.id}>
          {isolated(session.code)} {textOf(session.title)}
        </SessionLink>
      </p>
      <p className="soft">{t`${roleLabel(role.role)}, ${replyLabel(role.reply)}`}</p>
      {mine.map((finding, at) => (
        <FindingItem
          key={`${finding.code} ${at}`}
          draft={draft}
          sessionId={session.id}
          finding={finding}
        />
      ))}
      {mayWithdraw && role.reply !== 'declined' && (
        <p className="acts">
          <SessionLink id={session.id}>
            <Trans>Withdraw or change the role</Trans>
          </SessionLink>
        </p>
      )}
    </li>
  )

  function placeOfTaking(): string {
    const placement = draft.placements[session.id]
    const slot = placement && slotOf(draft.board, placement)
    return slot ? placeText(draft.board, slot, session.minutes) : t`Off the board`
  }
}
