import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { routes, type ImportAnswer } from '@roundtable/contracts'
import { PageHead } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../../platform/api'
import { ImportPart } from '../../../platform/import/import-part'
import { Needs } from '../../access/needs'
import { useFieldName } from '../field-names'
import { usePeopleCell } from '../words'
import { usePeopleTableSentences } from './people-table-sentences'

/** People from a table. */
export default function PeopleImportPage() {
  return (
    <Needs
      permission="people.write"
      title={<Trans>This page is for those who may change people.</Trans>}
    >
      <PeopleImport />
    </Needs>
  )
}

function PeopleImport() {
  const { t } = useLingui()
  const fieldName = useFieldName()
  const client = useQueryClient()
  const done = (): void => {
    for (const key of ['people', 'person', 'organisations', 'plan'])
      void client.invalidateQueries({ queryKey: [key] })
  }
  return (
    <main className="staff-page">
      <title>{t`Import people · Roundtable`}</title>
      <PageHead
        title={t`Import people`}
        meta={t`All lines of a table are stored, or none. People who are there already are changed, never doubled.`}
        back={
          <Link to="/organize/people">
            <Trans>People</Trans>
          </Link>
        }
      />
      <ImportPart
        send={(upload, dryRun) =>
          call('importPeople', { query: { dryRun: String(dryRun) }, upload })
        }
        template={(format) => `${routes.peopleTemplate.path}?format=${format}`}
        consequence={consequence}
        fieldName={fieldName}
        cellText={usePeopleCell()}
        sentences={usePeopleTableSentences()}
        subject={t`Person`}
        onDone={done}
        next={
          <Link to="/organize/people">
            <Trans>See the people</Trans>
          </Link>
        }
      />
    </main>
  )
}

function consequence({ created, updated }: ImportAnswer): string {
  if (updated === 0) return plural(created, { one: 'Add # person', other: 'Add # people' })
  if (created === 0) return plural(updated, { one: 'Change # person', other: 'Change # people' })
  const added = plural(created, { one: 'Add # person', other: 'Add # people' })
  return plural(updated, { one: `${added}, change #`, other: `${added}, change #` })
}
