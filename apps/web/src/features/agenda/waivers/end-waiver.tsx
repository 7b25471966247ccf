import { Trans, useLingui } from '@lingui/react/macro'
import type { Waiver } from '@roundtable/contracts'
import { Button, showToast } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { useMe } from '../../../platform/me'
import type { Board } from '../model/board-model'
import { moment } from '../model/words'

/** Ends a waiver now. It can be given back as it was while the toast stands. */
export function EndWaiver({ board, waiver }: { board: Board; waiver: Waiver }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const mayWaive = useMe()?.permissions.includes('waiver.give') ?? false
  if (!mayWaive) return null
  const until = moment(board, waiver.until)
  const readAgain = () => void client.invalidateQueries({ queryKey: ['plan'] })
  const giveBack = async (): Promise<void> => {
    const { rule, sessionId, reason } = waiver
    const body = { commandId: crypto.randomUUID(), rule, sessionId, reason, until: waiver.until }
    const answer = await call('giveWaiver', { body })
    if (!answer.ok) showToast({ text: answer.problem.detail })
    readAgain()
  }
  const end = async (): Promise<void> => {
    setBusy(true)
    const body = { commandId: crypto.randomUUID() }
    const answer = await call('endWaiver', { params: { id: waiver.id }, body })
    setBusy(false)
    setTrouble(answer.ok ? null : answer.problem.detail)
    if (!answer.ok) return
    showToast({
      text: t`Waiver until ${until} ended`,
      undo: { label: t`Undo`, act: () => void giveBack() },
    })
    readAgain()
  }
  return (
    <>
      <Button look="text" isDisabled={busy} onPress={() => void end()}>
        <Trans>End this waiver</Trans>
      </Button>
      {trouble !== null && (
        <span role="alert" className="wrong-line">
          <Trans>Not ended: {trouble}</Trans>
        </span>
      )}
    </>
  )
}
