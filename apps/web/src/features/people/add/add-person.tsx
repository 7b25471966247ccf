import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Field, Sheet } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { call } from '../../../platform/api'
import { CreationTrouble } from '../../../platform/creation-trouble'
import { submitting } from '../../../platform/submitting'
import { useCreation } from '../../../platform/use-creation'
import { useKeptState } from '../../../platform/use-kept-state'
import { OrganisationChoice } from '../organisations/organisation-choice'
import { usePersonSentences } from '../person/refusals'

const nothing = {
  honorific: '',
  name: '',
  function: '',
  organisationId: null as string | null,
}

/** What is needed for a person to be there; the rest is written on the page that opens. */
export function AddPerson({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const formId = useId()
  const form = useKeptState('person', nothing)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { organisationId, ...said } = form.value
  const creation = useCreation(
    (commandId) =>
      call('createPerson', {
        body: { commandId, fields: { ...said, organisationId: organisationId ?? '' } },
      }),
    usePersonSentences(),
  )
  const bind = (key: keyof typeof said) => ({
    value: said[key],
    onChange: (value: string) => form.change({ [key]: value }),
    error: creation.errorOf(key),
  })
  const add = async (): Promise<void> => {
    const person = await creation.send()
    if (!person) return
    // Before the fields are emptied: the next page may take a while to come.
    onClose()
    form.clear()
    void client.invalidateQueries({ queryKey: ['people'] })
    client.setQueryData(['person', person.id], person)
    await navigate({ to: '/organize/people/$id', params: { id: person.id } })
  }
  const complete = said.name.trim() !== '' && organisationId !== null
  return (
    <Sheet
      title={<Trans>Add a person</Trans>}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        <Button look="primary" type="submit" form={formId} isDisabled={!complete || creation.busy}>
          <Trans>Add this person</Trans>
        </Button>
      }
    >
      <form id={formId} className="form-stack" noValidate onSubmit={submitting(() => void add())}>
        <Field
          label={t`Form of address`}
          {...bind('honorific')}
          maxLength={300}
          help={t`H.E. Ms, Dr, Mr`}
        />
        <Field label={t`Name`} {...bind('name')} maxLength={300} />
        <Field label={t`Function`} {...bind('function')} maxLength={300} />
        <OrganisationChoice
          value={organisationId}
          onChange={(id) => form.change({ organisationId: id })}
          error={creation.errorOf('organisationId')}
        />
        <CreationTrouble problem={creation.problem} isMarked />
      </form>
    </Sheet>
  )
}
