import { Trans } from '@lingui/react/macro'
import type { PlanSummary } from '@roundtable/contracts'
import { Button, NoticeBox } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { useCreation } from '../../../platform/use-creation'
import { CopyNameDialog } from './copy-name-dialog'
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
  const client = useQueryClient()
  const [name, setName] = useState(plan.name)
  const { busy, problem, send } = useCreation((commandId) =>
    call('renamePlan', {
      params: { id: plan.id },
      body: { commandId, expectedVersion: plan.version, fields: { name } },
    }),
  )
  const rename = async () => {
    const renamed = await send()
    void client.invalidateQueries({ queryKey: copiesKey })
    if (renamed) onClose()
  }
  return (
    <CopyNameDialog
      title={<Trans>Rename the copy</Trans>}
      name={name}
      onName={setName}
      act={<Trans>Rename</Trans>}
      busy={busy}
      onAct={rename}
      onClose={onClose}
    >
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
    </CopyNameDialog>
  )
}
