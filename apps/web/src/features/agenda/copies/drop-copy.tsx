import { Trans, useLingui } from '@lingui/react/macro'
import type { PlanSummary } from '@roundtable/contracts'
import { Button, Dialog, NoticeBox } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { useCreation } from '../../../platform/use-creation'
import { differenceWords } from './copy-words'
import { copiesKey } from './use-copies'

interface DropCopyProps {
  plan: PlanSummary
  /** Among other acts that are words. */
  asText?: boolean
  /** It is gone. */
  onDropped: () => void
}

/** Ends a copy, after saying what goes with it. */
export function DropCopy({ plan, asText = false, onDropped }: DropCopyProps) {
  const { t } = useLingui()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const { id, name, version } = plan
  const { busy, problem, send } = useCreation((commandId) =>
    call('dropPlan', { params: { id }, body: { commandId, expectedVersion: version } }),
  )
  const drop = async () => {
    const dropped = (await send()) !== null
    void client.invalidateQueries({ queryKey: copiesKey })
    if (dropped) onDropped()
  }
  return (
    <>
      <Button
        look={asText ? 'text' : 'danger'}
        className={asText ? 'danger' : ''}
        onPress={() => setOpen(true)}
      >
        <Trans>Drop this copy</Trans>
      </Button>
      <Dialog
        role="alertdialog"
        title={<Trans>Drop “{name}”?</Trans>}
        isOpen={open}
        onClose={() => setOpen(false)}
        closeLabel={t`Close`}
        size="28rem"
        footer={
          <>
            <Button onPress={() => setOpen(false)}>
              <Trans>Keep it</Trans>
            </Button>
            <Button look="danger" isDisabled={busy} onPress={() => void drop()}>
              <Trans>Drop it for good</Trans>
            </Button>
          </>
        }
      >
        <div className="drop-words">
          <p>
            <Trans>What was tried in it is lost; the plan stays as it is.</Trans>
          </p>
          <p className="soft">{differenceWords(plan.differences)}</p>
          {problem && (
            <NoticeBox
              look={problem.status === 0 ? 'offline' : 'error'}
              role="alert"
              title={<Trans>It was not dropped.</Trans>}
            >
              {problem.status === 0 ? (
                <Trans>There is no connection. Try again.</Trans>
              ) : problem.status === 412 ? (
                <Trans>Somebody has changed it meanwhile. What you see here is up to date.</Trans>
              ) : (
                problem.detail
              )}
            </NoticeBox>
          )}
        </div>
      </Dialog>
    </>
  )
}
