import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { FindingLine } from '@roundtable/ui'
import { useMemo } from 'react'
import { useMinute } from '../../../../platform/time/use-minute'
import { sentenceAbout } from '../../draft/use-draft'
import { highLevelOf } from '../../model/high-level'
import { FindingItem } from '../../waivers/finding-item'
import { peopleAnswer } from '../model/people-findings'
import { useSession } from '../session-context'

/** In words: whether those have confirmed who have to, as the list is written now (R10). */
export function ConfirmedLine() {
  const { draft, record, fields, id } = useSession()
  const { plan, board } = draft
  const now = useMinute()
  const { missing, needsRoles } = useMemo(
    () => peopleAnswer(plan, record, fields, now),
    [plan, record, fields, now],
  )
  const highLevel = highLevelOf(fields, board.people)
  const rolesMissing = missing.some(({ code }) => code !== 'high-level-missing')
  return (
    <div className="confirmed-lines">
      {missing.map((finding) => (
        <FindingItem
          key={finding.code}
          board={board}
          finding={finding}
          sessionId={id}
          sentence={sentenceAbout(draft, id, finding)}
        />
      ))}
      {(highLevel === 'led' || highLevel === 'included') && (
        <FindingLine look="good" label={t`Satisfied`}>
          {highLevel === 'led' ? (
            <Trans>Led by a high-level participant from the Membership.</Trans>
          ) : (
            <Trans>Includes a high-level participant from the Membership.</Trans>
          )}
        </FindingLine>
      )}
      {needsRoles && !rolesMissing && (
        <FindingLine look="good" label={t`Satisfied`}>
          <Trans>Those whom a session of this kind needs have confirmed.</Trans>
        </FindingLine>
      )}
    </div>
  )
}
