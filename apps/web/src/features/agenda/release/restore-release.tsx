import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Dialog, Field } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { call } from '../../../platform/api'
import { CreationTrouble } from '../../../platform/creation-trouble'
import { useMe } from '../../../platform/me'
import { useCreation } from '../../../platform/use-creation'
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
  const make = async (event: FormEvent) => {
    event.preventDefault()
    const made = await send()
    if (!made) return
    void client.invalidateQueries({ queryKey: copiesKey })
    await navigate({ to: '/organize/plans/$id/compare', params: { id: made.id } })
  }
  return (
    <Dialog
      title={<Trans>Bring back release {number}</Trans>}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      size="30rem"
    >
      <form className="release-restore" onSubmit={(event) => void make(event)}>
        <p>
          <Trans>
            You get a copy in which every session stands where this release had it. The plan stays
            as it is until you take the copy over; then all of it comes back at once, checked like
            any move.
          </Trans>
        </p>
        <Field
          label={t`Name of the copy`}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
        />
        <CreationTrouble problem={problem} />
        <div className="acts">
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" isDisabled={busy || name.trim() === ''}>
            <Trans>Make the copy</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
