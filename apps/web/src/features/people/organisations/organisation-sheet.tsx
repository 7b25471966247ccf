import { Trans, useLingui } from '@lingui/react/macro'
import { Sheet } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../../platform/api'
import { inWords } from '../../../platform/in-words'
import { SaveState } from '../../../platform/record/save-state'
import { useRecord } from '../../../platform/record/use-record'
import { staffZone } from '../../../platform/staff-zone'
import { ReadLine } from '../../../platform/read-line'
import { useCountries } from '../use-countries'
import { usePeopleWords } from '../words'
import { OrganisationFieldset, type OrganisationFields } from './organisation-fields'
import { useOrganisationSentences } from './refusals'
import type { Listed } from './use-organisations'

interface OrganisationSheetProps {
  organisation: Listed
  mayWrite: boolean
  onClose: () => void
}

const fieldsOf = (one: Omit<Listed, 'people'>): OrganisationFields => ({
  name: one.name,
  acronym: one.acronym,
  group: one.group,
  country: one.country,
  membership: one.membership,
  delegationSize: one.delegationSize,
})

/** One organisation beside the list. */
export function OrganisationSheet(props: OrganisationSheetProps) {
  return props.mayWrite ? <Editor {...props} /> : <Reader {...props} />
}

function Editor({ organisation, onClose }: OrganisationSheetProps) {
  const { t } = useLingui()
  const client = useQueryClient()
  const { id, version, changedBy, changedAt } = organisation
  const words = usePeopleWords()
  const countries = useCountries()
  const sentences = useOrganisationSentences()
  const record = useRecord<OrganisationFields>({
    record: { version, fields: fieldsOf(organisation), changedBy, changedAt },
    storageKey: `organisation.${id}`,
    zone: staffZone,
    save: async (command) => {
      const answer = await call('changeOrganisation', { params: { id }, body: command })
      if (!answer.ok) return { ok: false, problem: inWords(answer.problem, sentences) }
      for (const key of ['organisations', 'people', 'person'])
        void client.invalidateQueries({ queryKey: [key] })
      return { ok: true, value: { ...answer.value, fields: fieldsOf(answer.value) } }
    },
  })
  return (
    <Sheet
      title={<bdi>{organisation.name}</bdi>}
      meta={<SaveState record={record} zone={staffZone} />}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={<PeopleOf organisation={organisation} />}
    >
      <OrganisationFieldset
        bind={(key) =>
          record.bind(key, (value) => {
            if (key === 'group') return words.group[value as OrganisationFields['group']]
            if (key === 'country') return countries.name(value as string | null) || null
            if (key === 'membership')
              return value === null
                ? t`Not a member`
                : words.membership[value as keyof typeof words.membership]
            return String(value)
          })
        }
      />
    </Sheet>
  )
}

function Reader({ organisation, onClose }: OrganisationSheetProps) {
  const { t } = useLingui()
  const words = usePeopleWords()
  const countries = useCountries()
  const { membership, delegationSize } = organisation
  return (
    <Sheet
      title={<bdi>{organisation.name}</bdi>}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={<PeopleOf organisation={organisation} />}
    >
      <dl className="read-lines">
        <ReadLine label={t`Acronym`}>{organisation.acronym}</ReadLine>
        <ReadLine label={t`Group`}>{words.group[organisation.group]}</ReadLine>
        <ReadLine label={t`Country`}>{countries.name(organisation.country)}</ReadLine>
        <ReadLine label={t`Membership`}>
          {membership === null ? t`Not a member` : words.membership[membership]}
        </ReadLine>
        <ReadLine label={t`Size of the delegation`}>{delegationSize || null}</ReadLine>
      </dl>
    </Sheet>
  )
}

function PeopleOf({ organisation }: { organisation: Listed }) {
  if (organisation.people === 0)
    return (
      <span className="soft">
        <Trans>Nobody speaks for it yet.</Trans>
      </span>
    )
  return (
    <Link to="/organize/people" search={{ organisation: organisation.id }}>
      <Trans>See its people</Trans>
    </Link>
  )
}
