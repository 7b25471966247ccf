import type { ImportedLine } from '@roundtable/contracts'
import type { PeopleColumn } from './columns'
import type { Organisation } from './find-organisation'
import type { ImportEdit } from './import-edit'
import type { LineFacts } from './read-line'
import { toTableLine } from './table-line'

/** What a line does, in the words of the table. `was`: whom the person spoke for before; null: nobody knew them. */
export function toldLine(
  facts: LineFacts,
  { before, after, organisation, reference }: ImportEdit,
  was: Organisation | null,
  isSame: boolean,
): ImportedLine {
  const now = toTableLine(after, { reference, organisation }, facts)
  const then = before && was && toTableLine(before.fields, { ...before, organisation: was }, facts)
  const changed = (Object.keys(now) as PeopleColumn[]).filter(
    (column) => (then?.[column] ?? '') !== now[column],
  )
  return {
    line: facts.line,
    action: isSame ? 'same' : before ? 'update' : 'create',
    name: `${after.honorific} ${after.name}`.trim(),
    changes: changed.map((field) => ({
      field,
      before: then?.[field] || null,
      after: now[field],
    })),
  }
}
