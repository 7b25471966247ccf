import { Trans, useLingui } from '@lingui/react/macro'
import type { Organisation } from '@roundtable/contracts'
import { Button, Dialog } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { call } from '../../../platform/api'
import { CreationTrouble } from '../../../platform/creation-trouble'
import { submitting } from '../../../platform/submitting'
import { useCreation } from '../../../platform/use-creation'
import { useKeptState } from '../../../platform/use-kept-state'
import { OrganisationFieldset, type Filled, type OrganisationFields } from './organisation-fields'
import { useOrganisationSentences } from './refusals'

interface AddOrganisationProps {
  isOpen: boolean
  onClose: () => void
  onAdded: (organisation: Organisation) => void
}

const nothing: OrganisationFields = {
  name: '',
  acronym: '',
  group: 'government',
  country: null,
  membership: null,
  delegationSize: 0,
}

export function AddOrganisation({ isOpen, onClose, onAdded }: AddOrganisationProps) {
  const { t } = useLingui()
  const formId = useId()
  const client = useQueryClient()
  const form = useKeptState('organisation', nothing)
  const creation = useCreation(
    (commandId) => call('createOrganisation', { body: { commandId, fields: form.value } }),
    useOrganisationSentences(),
  )
  const bind: Filled<OrganisationFields> = (key) => ({
    value: form.value[key],
    onChange: (value: OrganisationFields[typeof key]) => form.change({ [key]: value }),
    error: creation.errorOf(key),
  })
  const add = async (): Promise<void> => {
    const added = await creation.send()
    if (!added) return
    form.clear()
    await client.invalidateQueries({ queryKey: ['organisations'] })
    onAdded(added)
  }
  return (
    <Dialog
      title={<Trans>Add an organisation</Trans>}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t`Close`}
      dismissable={!creation.busy}
      size="30rem"
      footer={
        <Button
          look="primary"
          type="submit"
          form={formId}
          isDisabled={creation.busy || form.value.name.trim() === ''}
        >
          <Trans>Add this organisation</Trans>
        </Button>
      }
    >
      <form id={formId} className="form-stack" noValidate onSubmit={submitting(() => void add())}>
        <OrganisationFieldset bind={bind} />
        <CreationTrouble problem={creation.problem} isMarked />
      </form>
    </Dialog>
  )
}
