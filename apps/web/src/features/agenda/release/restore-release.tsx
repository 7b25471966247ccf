import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../platform/api'
import { CreationTrouble } from '../../../platform/creation-trouble'
import { useMe } from '../../../platform/me'
import { useCreation } from '../../../platform/use-creation'
import { CopyNameDialog } from '../copies/copy-name-dialog'
import { copiesKey } from '../copies/use-copies'

/** Brings the places of a release back, in a copy that is taken over as one batch or dropped. */
export function RestoreRelease({ number }: { number: number }) {
  const mayMove = useMe()?.permissions.includes('plan.move') ?? false
  const [isOpen, setOpen] = useState(false)
  if (!mayMove) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Trans>Bring it back as a copy…</Trans>
      </Button>
      {isOpen && <RestoreDialog number={number} onClose={() => setOpen(false)} />}
    </>
  )
}

function RestoreDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState(t`As in release ${number}`)
  const { busy, problem, send } = useCreation((commandId) =>
    call('copyPlan', { body: { commandId, name, release: number } }),
  )
  const make = async () => {
    const made = await send()
    if (!made) return
    void client.invalidateQueries({ queryKey: copiesKey })
    await navigate({ to: '/organize/plans/$id/compare', params: { id: made.id } })
  }
  return (
    <CopyNameDialog
      title={<Trans>Bring back release {number}</Trans>}
      lead={
        <Trans>
          You get a copy in which every session stands where this release had it. The plan stays as
          it is until you take the copy over; then all of it comes back at once, checked like any
          move.
        </Trans>
      }
      name={name}
      onName={setName}
      act={<Trans>Make the copy</Trans>}
      busy={busy}
      onAct={make}
      onClose={onClose}
    >
      <CreationTrouble problem={problem} />
    </CopyNameDialog>
  )
}
