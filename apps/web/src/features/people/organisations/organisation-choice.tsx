import { Trans, useLingui } from '@lingui/react/macro'
import { Button, ComboField, type FieldFrame } from '@roundtable/ui'
import { useState } from 'react'
import { AddOrganisation } from './add-organisation'
import { useOrganisationOptions } from './use-organisations'

interface OrganisationChoiceProps extends Omit<FieldFrame, 'label'> {
  value: string | null
  onChange: (id: string) => void
  valueText?: string
}

/** Whom a person speaks for: found by typing, or added on the way. */
export function OrganisationChoice({ onChange, after, ...field }: OrganisationChoiceProps) {
  const { t } = useLingui()
  const options = useOrganisationOptions()
  const [adding, setAdding] = useState(false)
  return (
    <ComboField
      label={t`Organisation`}
      options={options}
      openLabel={t`Show all`}
      nothing={t`No such organisation`}
      more={(left) => t`${left} more: type to narrow the list`}
      {...field}
      onChange={(id) => {
        if (id !== null) onChange(id)
      }}
      after={
        <>
          {after}
          <span className="below">
            <Button slot={null} look="text" onPress={() => setAdding(true)}>
              <Trans>Add an organisation</Trans>
            </Button>
          </span>
          <AddOrganisation
            isOpen={adding}
            onClose={() => setAdding(false)}
            onAdded={({ id }) => {
              onChange(id)
              setAdding(false)
            }}
          />
        </>
      }
    />
  )
}
