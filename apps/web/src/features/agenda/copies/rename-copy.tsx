import { Trans, useLingui } from '@lingui/react/macro'
import type { PlanSummary } from '@roundtable/contracts'
import { Button, Dialog, Field, NoticeBox } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { call } from '../../../platform/api'
import { useCreation } from '../../../platform/use-creation'
import { copiesKey } from './use-copies'

/** Another name for a copy. */
export function RenameCopy({ plan }: { plan: PlanSummary }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="text" onPress={() => setOpen(true)}>
        <Trans>Rename</Trans>
      </Button>
      {open && <RenameDialog plan={plan} onClose={() => setOpen(false)} />}
    </>
  )
}

function RenameDialog({ plan, onClose }: { plan: PlanSummary; onClose: () => void }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const [name, setName] = useState(plan.name)
  const { busy, problem, send } = useCreation((commandId) =>
    call('renamePlan', {
      params: { id: plan.id },
      body: { commandId, expectedVersion: plan.version, fields: { name } },
    }),
  )
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    const renamed = await send()
    void client.invalidateQueries({ queryKey: copiesKey })
    if (renamed) onClose()
  }
  return (
    <Dialog title={t`Rename the copy`} isOpen onClose={onClose} closeLabel={t`Close`} size="28rem">
      <form className="try-form" onSubmit={(event) => void rename(event)}>
        <Field
          label={t`Name of the copy`}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
        />
        {problem && (
          <NoticeBox
            look={problem.status === 0 ? 'offline' : 'error'}
            role="alert"
            title={<Trans>It has its old name.</Trans>}
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
        <div className="try-acts">
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" isDisabled={busy || name.trim() === ''}>
            <Trans>Rename</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
