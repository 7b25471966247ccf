import { useLingui } from '@lingui/react/macro'
import type { Organisation } from '@roundtable/contracts'
import { ComboField, Field, NumberField, SelectField, type FieldFrame } from '@roundtable/ui'
import { useCountries } from '../use-countries'
import { optionsOf, usePeopleWords } from '../words'

export type OrganisationFields = Pick<
  Organisation,
  'name' | 'acronym' | 'group' | 'country' | 'membership' | 'delegationSize'
>

/** What a field of the form is filled with: by a record that saves as it is edited, or by a form of something new. */
export type Filled<F> = <K extends keyof F & string>(
  key: K,
) => FieldFrame extends infer Frame
  ? Omit<Frame, 'label'> & { value: F[K]; onChange: (value: F[K]) => void }
  : never

/** The fields of an organisation, new or known. */
export function OrganisationFieldset({ bind }: { bind: Filled<OrganisationFields> }) {
  const { t } = useLingui()
  const words = usePeopleWords()
  const countries = useCountries()
  const country = bind('country')
  const membership = bind('membership')
  const size = bind('delegationSize')
  return (
    <>
      <Field label={t`Name`} maxLength={300} {...bind('name')} />
      <Field label={t`Acronym`} maxLength={300} {...bind('acronym')} />
      <SelectField
        label={t`Group`}
        options={optionsOf(words.group)}
        placeholder={t`Choose`}
        {...bind('group')}
      />
      <ComboField
        label={t`Country`}
        options={countries.options}
        openLabel={t`Show all`}
        clearLabel={t`Clear`}
        nothing={t`No such country`}
        {...country}
      />
      <SelectField
        label={t`Membership`}
        options={optionsOf(words.membership)}
        placeholder={t`Not a member`}
        none={{ text: t`Not a member`, onChoose: () => membership.onChange(null) }}
        {...membership}
      />
      <NumberField
        label={t`Size of the delegation`}
        help={t`How many come; empty: not known.`}
        min={0}
        max={10_000}
        {...size}
        value={size.value === 0 ? null : size.value}
        onChange={(value) => size.onChange(value ?? 0)}
      />
    </>
  )
}
