import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Field, NumberField, Sheet } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { call } from '../../platform/api'
import { CreationTrouble } from '../../platform/creation-trouble'
import { submitting } from '../../platform/submitting'
import { useCreation } from '../../platform/use-creation'
import { useKeptState } from '../../platform/use-kept-state'
import { useVenueSentences } from './refusals'
import { venueKey } from './use-venue'

const nothing = { code: '', name: '', capacity: null as number | null }

/** What is needed for a room to be there; when it is lent is painted on the page that opens. */
export function AddRoom({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const formId = useId()
  const form = useKeptState('room', nothing)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { code, name, capacity } = form.value
  const fields = { code, name: { en: name.trim() || code.trim() }, capacity: capacity ?? 0 }
  const creation = useCreation(
    (commandId) => call('createRoom', { body: { commandId, fields } }),
    useVenueSentences(),
  )
  const add = async (): Promise<void> => {
    const room = await creation.send()
    if (!room) return
    // Before the fields are emptied: the next page may take a while to come.
    onClose()
    form.clear()
    await client.invalidateQueries({ queryKey: venueKey })
    void client.invalidateQueries({ queryKey: ['plan'] })
    await navigate({ to: '/organize/venue/rooms/$id', params: { id: room.id } })
  }
  return (
    <Sheet
      title={<Trans>Add a room</Trans>}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        <Button
          look="primary"
          type="submit"
          form={formId}
          isDisabled={code.trim() === '' || capacity === null || creation.busy}
        >
          <Trans>Add this room</Trans>
        </Button>
      }
    >
      <form id={formId} className="form-stack" noValidate onSubmit={submitting(() => void add())}>
        <Field
          label={t`Short name`}
          help={t`As the host calls it: MH1, Auditorium`}
          dir="ltr"
          value={code}
          onChange={(value) => form.change({ code: value })}
          error={creation.errorOf('code')}
        />
        <Field
          label={t`Name in English`}
          help={t`Empty: the short name`}
          dir="ltr"
          value={name}
          onChange={(value) => form.change({ name: value })}
          error={creation.errorOf('name')}
        />
        <NumberField
          label={t`Seats`}
          min={0}
          max={100_000}
          value={capacity}
          onChange={(value) => form.change({ capacity: value })}
          error={creation.errorOf('capacity')}
        />
        <CreationTrouble problem={creation.problem} isMarked />
      </form>
    </Sheet>
  )
}
