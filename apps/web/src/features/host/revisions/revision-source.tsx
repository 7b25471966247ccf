import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Host } from '@roundtable/contracts'
import { sourceLabel } from '../words'

/** Jean Habimana, calendar file, 30 meetings */
export function RevisionSource({ revision }: { revision: Host['revisions'][number] }) {
  const source = sourceLabel(revision.source)
  const count = plural(revision.meetings, { one: '# meeting', other: '# meetings' })
  return (
    <Trans>
      <bdi>{revision.importedBy}</bdi>, {source}, {count}
    </Trans>
  )
}
