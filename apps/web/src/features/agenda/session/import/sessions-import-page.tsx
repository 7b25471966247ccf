import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { routes, type ImportAnswer } from '@roundtable/contracts'
import { PageHead } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../../../platform/api'
import { ImportPart } from '../../../../platform/import/import-part'
import { Needs } from '../../../access/needs'
import { useSessionFieldName } from './field-names'
import { useSessionCell } from './session-cell'
import { useSessionsTableSentences } from './sessions-table-sentences'

/** Sessions from a table. */
export default function SessionsImportPage() {
  return (
    <Needs
      permission="session.write"
      title={<Trans>This page is for those who may change sessions.</Trans>}
    >
      <SessionsImport />
    </Needs>
  )
}

function SessionsImport() {
  const { t } = useLingui()
  const fieldName = useSessionFieldName()
  const client = useQueryClient()
  const done = (): void => {
    for (const key of ['session', 'plan']) void client.invalidateQueries({ queryKey: [key] })
  }
  return (
    <main className="staff-page">
      <title>{t`Import sessions · Roundtable`}</title>
      <PageHead
        title={t`Import sessions`}
        meta={t`All lines of a table are stored, or none. Sessions are known by their code; those that are there already are changed, never doubled.`}
        back={
          <Link to="/organize">
            <Trans>Board</Trans>
          </Link>
        }
      />
      <ImportPart
        send={(upload, dryRun) =>
          call('importSessions', { query: { dryRun: String(dryRun) }, upload })
        }
        template={(format) => `${routes.sessionsTemplate.path}?format=${format}`}
        consequence={consequence}
        fieldName={fieldName}
        cellText={useSessionCell()}
        sentences={useSessionsTableSentences()}
        subject={t`Session`}
        onDone={done}
        next={
          <Link to="/organize">
            <Trans>See them on the board</Trans>
          </Link>
        }
      />
    </main>
  )
}

function consequence({ created, updated }: ImportAnswer): string {
  const added = plural(created, { one: 'Add # session', other: 'Add # sessions' })
  if (updated === 0) return added
  if (created === 0) return plural(updated, { one: 'Change # session', other: 'Change # sessions' })
  return plural(updated, { one: `${added}, change #`, other: `${added}, change #` })
}
