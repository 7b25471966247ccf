import { useLingui } from '@lingui/react/macro'
import type { Finding } from '@roundtable/scheduling'
import { NoticeBox } from '@roundtable/ui'
import type { RecordHandle } from '../../platform/record/use-record'
import { FindingItem } from '../agenda/draft/finding-item'
import type { Draft } from '../agenda/draft/use-draft'
import { textOf } from '../agenda/model/names'
import { isolated } from '../agenda/model/words'
import type { RoomFields } from './room-fields'

interface RoomClashProps {
  record: RecordHandle<RoomFields>
  draft: Draft
}

/** A change that would make two sessions meet: both are named, nothing is stored, what was typed stays. */
export function RoomClash({ record, draft }: RoomClashProps) {
  const { t } = useLingui()
  // The contract leaves a finding's facts open; they are the engine's own.
  const findings = (record.state.trouble?.findings ?? []) as unknown as readonly Finding[]
  if (findings.length === 0) return null
  return (
    <NoticeBox look="error" role="alert" title={t`Not stored: two sessions would meet.`}>
      <div className="stack">
        {findings.map((finding) => {
          const [first] = finding.sessions
          const session = first === undefined ? undefined : draft.board.sessions.get(first)
          if (!session) return null
          const title = `${isolated(session.code)} ${textOf(session.title)}`
          return (
            <FindingItem
              key={finding.sessions.join(' ')}
              draft={draft}
              sessionId={session.id}
              finding={finding}
              lead={`${title}: `}
            />
          )
        })}
      </div>
    </NoticeBox>
  )
}
