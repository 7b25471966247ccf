import { Trans } from '@lingui/react/macro'
import { toPlacement, type Slot } from '@roundtable/contracts'
import { Button, FindingLine, NoticeBox } from '@roundtable/ui'
import type { Finding } from '@roundtable/scheduling'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { troubleOf } from '../../../platform/problem'
import { NotSaved } from '../../../platform/record/not-saved'
import type { KeyOf } from '../../../platform/record/record'
import { sentenceAbout } from '../draft/use-draft'
import { byWeight } from '../model/answers'
import { slotOf } from '../model/board-model'
import { severityLabel } from '../model/labels'
import { placeText } from '../model/words'
import { heldFields } from './model/held-fields'
import type { SessionFields } from './model/session-fields'
import { useSession } from './session-context'

/**
 * What the agenda has against a change, at the first field it is about; `page`: what is refused and stands at no
 * field of this page. Nothing that was typed is lost.
 */
export function ClashNotice({ among }: { among: KeyOf<SessionFields> | 'page' }) {
  const { handle, draft, id, record, fields } = useSession()
  const { trouble } = handle.state
  const [first] = heldFields(handle.state)
  if (!trouble || (among === 'page' ? first !== undefined : among !== first)) return null
  if (troubleOf(trouble) !== 'clash') return <NotSaved trouble={trouble} />
  const findings = byWeight((trouble.findings ?? []) as unknown as Finding[])
  const slots = (trouble.suggestions ?? []).filter((slot) => slot.sessionId === id).slice(0, 3)
  const giveUp = (): void => {
    for (const key of heldFields(handle.state)) handle.edit(key, handle.state.base.fields[key])
  }
  return (
    <NoticeBox look="error" role="alert" title={<Trans>Not saved: it would clash.</Trans>}>
      <div className="clash">
        {findings.map((finding, at) => (
          <FindingLine
            key={`${finding.code} ${at}`}
            look={finding.severity}
            label={severityLabel(finding.severity)}
          >
            {sentenceAbout(draft, id, finding)}
          </FindingLine>
        ))}
        {slots.length > 0 && <NearestPlaces slots={slots} minutes={fields.minutes} />}
        <div className="acts">
          {record.placement && fields.lock === null && (
            <Button onPress={() => handle.retry({ offBoard: true })}>
              <Trans>Save and take it off the board</Trans>
            </Button>
          )}
          <Button look="text" onPress={giveUp}>
            <Trans>Leave it as it was</Trans>
          </Button>
        </div>
      </div>
    </NoticeBox>
  )
}

/** Where the session would fit as it is written now: one press moves it there and saves. */
function NearestPlaces({ slots, minutes }: { slots: readonly Slot[]; minutes: number }) {
  const { draft, handle, record } = useSession()
  const client = useQueryClient()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { board } = draft
  const moveAndSave = async ({ roomId, start }: Slot): Promise<void> => {
    const placement = { roomId, start }
    const moves = [{ sessionId: record.id, expectedVersion: record.placementVersion, placement }]
    const answer = await call('moves', { body: { commandId: crypto.randomUUID(), moves } })
    setTrouble(answer.ok ? null : answer.problem.detail)
    if (!answer.ok) return
    void client.invalidateQueries({ queryKey: ['session', record.id] })
    handle.retry()
  }
  return (
    <div>
      <h3>
        <Trans>Nearest free places</Trans>
      </h3>
      <ul className="places">
        {slots.map((slot) => {
          const at = slotOf(board, toPlacement(board.clock, slot))
          return (
            at && (
              <li key={`${slot.roomId} ${slot.start}`}>
                <Button look="text" onPress={() => void moveAndSave(slot)}>
                  <Trans>Move it to {placeText(board, at, minutes)} and save</Trans>
                </Button>
              </li>
            )
          )
        })}
      </ul>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}
