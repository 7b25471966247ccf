import { Trans, useLingui } from '@lingui/react/macro'
import { ComboField, Field, FormSection, SelectField } from '@roundtable/ui'
import { ReadLine } from '../../../platform/read-line'
import { OrganisationChoice } from '../organisations/organisation-choice'
import { useOrganisationOptions } from '../organisations/use-organisations'
import { useCountryNote } from './country-note'
import { useCountries } from '../use-countries'
import { optionsOf, usePeopleWords } from '../words'
import { usePerson } from './person-context'

export function IdentitySection() {
  const { may } = usePerson()
  return (
    <FormSection title={<Trans>Who it is</Trans>}>
      {may('name') ? <Editor /> : <Reader />}
    </FormSection>
  )
}

function Editor() {
  const { t } = useLingui()
  const { record, person, may } = usePerson()
  const words = usePeopleWords()
  const countries = useCountries()
  const organisations = useOrganisationOptions()
  const country = record.bind('country', (code) => countries.name(code) || null)
  const note = useCountryNote(country.value)
  return (
    <>
      <div className="fields-row name-row">
        <Field label={t`Form of address`} maxLength={300} {...record.bind('honorific')} />
        <Field label={t`Name`} maxLength={300} {...record.bind('name')} />
      </div>
      <Field label={t`Function`} maxLength={300} {...record.bind('function')} />
      <OrganisationChoice
        valueText={person.organisation}
        {...record.bind('organisationId', (id) => {
          const known = organisations.find((one) => one.id === id)
          return known ? <bdi>{known.text}</bdi> : id
        })}
      />
      <div className="fields-row">
        <SelectField
          label={t`Group`}
          options={optionsOf(words.group)}
          placeholder={t`Choose`}
          {...record.bind('group', (group) => words.group[group])}
        />
        <ComboField
          label={t`Country`}
          {...(note && { help: note })}
          options={countries.options}
          openLabel={t`Show all`}
          clearLabel={t`Clear`}
          nothing={t`No such country`}
          {...country}
          valueText={countries.name(country.value)}
        />
      </div>
      {may('rank') ? (
        <SelectField
          label={t`Protocol rank`}
          help={t`Orders speakers, highest first.`}
          options={optionsOf(words.rank)}
          placeholder={t`Choose`}
          {...record.bind('rank', (rank) => words.rank[rank])}
        />
      ) : (
        <dl className="read-lines">
          <RankLine />
        </dl>
      )}
    </>
  )
}

function RankLine() {
  const { t } = useLingui()
  const { person } = usePerson()
  const words = usePeopleWords()
  if (person.rank === undefined) return null
  return <ReadLine label={t`Protocol rank`}>{words.rank[person.rank]}</ReadLine>
}

function Reader() {
  const { t } = useLingui()
  const { person } = usePerson()
  const words = usePeopleWords()
  const countries = useCountries()
  const note = useCountryNote(person.country ?? null)
  return (
    <dl className="read-lines">
      <ReadLine label={t`Function`}>{person.function && <bdi>{person.function}</bdi>}</ReadLine>
      <ReadLine label={t`Organisation`}>
        <bdi>{person.organisation}</bdi>
      </ReadLine>
      <ReadLine label={t`Group`}>{person.group && words.group[person.group]}</ReadLine>
      <ReadLine label={t`Country`}>
        {person.country && (
          <>
            {countries.name(person.country)}
            {note && <span className="soft"> · {note}</span>}
          </>
        )}
      </ReadLine>
      <RankLine />
    </dl>
  )
}
