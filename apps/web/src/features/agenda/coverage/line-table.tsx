import { Trans, useLingui } from '@lingui/react/macro'
import type { FocusArea } from '@roundtable/contracts'
import type { Share } from '@roundtable/domain'
import { Glyph } from '@roundtable/ui'
import { capital } from '../../../platform/i18n/capital'
import { focusAreaLabel } from '../../../platform/world-labels'
import { countOf, isGap, type Counted, type Line, type Section } from './model/coverage-view'

interface LineTableProps {
  section: Section
  areas: readonly FocusArea[]
  /** Id of the heading that names the table. */
  heading: string
  onOpen: (line: Line) => void
}

/** Every number of a picture; a name opens who and what stands behind it. */
export function LineTable({ section, areas, heading, onOpen }: LineTableProps) {
  const looks = [
    'line-table',
    areas.length > 0 && 'crossed',
    section.dimension === 'sdg' && 'mild',
  ].filter(Boolean)
  return (
    <table className={looks.join(' ')} aria-labelledby={heading}>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <Trans>Sessions</Trans>
          </th>
          <th scope="col">
            <Trans>People</Trans>
          </th>
          {areas.map((area) => (
            <th key={area} scope="col" className="area">
              <Glyph area={area} size="10px" label={focusAreaLabel(area)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {section.lines.map((line) => (
          <tr key={line.key} className={isGap(line.share) ? 'gap' : undefined}>
            <th scope="row">
              <LineName line={line} onOpen={onOpen} />
            </th>
            <td>{line.share.sessionIds.length}</td>
            <td>{line.share.personIds.length}</td>
            {line.cells.map((cell, i) => (
              <Cell key={areas[i]} cell={cell} counted={section.counted} />
            ))}
          </tr>
        ))}
      </tbody>
      {areas.length > 0 && (
        <tfoot>
          <tr>
            <td colSpan={3 + areas.length}>
              {section.counted === 'people' ? (
                <Trans>By focus area: people.</Trans>
              ) : (
                <Trans>By focus area: sessions.</Trans>
              )}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function LineName({ line, onOpen }: { line: Line; onOpen: (line: Line) => void }) {
  const name = line.title ?? capital(line.name)
  if (isGap(line.share)) return name
  return (
    <button type="button" onClick={() => onOpen(line)}>
      {name}
    </button>
  )
}

function Cell({ cell, counted }: { cell: Share<unknown> | null; counted: Counted }) {
  const { t } = useLingui()
  if (cell === null)
    return (
      <td>
        <span className="untied" role="img" aria-label={t`not tied`}>
          –
        </span>
      </td>
    )
  return <td className={isGap(cell) ? 'hole' : undefined}>{countOf(cell, counted)}</td>
}
