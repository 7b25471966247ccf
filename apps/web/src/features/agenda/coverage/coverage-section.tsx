import type { FocusArea } from '@roundtable/contracts'
import { GoalPicture } from './goal-picture'
import { LinePicture } from './line-picture'
import { LineTable } from './line-table'
import type { Line, Section } from './model/coverage-view'

interface CoverageSectionProps {
  section: Section
  areas: readonly FocusArea[]
  onOpen: (line: Line) => void
}

/** One dimension: a picture for the eye, and beside it the same as a table with every number. */
export function CoverageSection({ section, areas, onOpen }: CoverageSectionProps) {
  const heading = `coverage-${section.dimension}`
  const crossed = section.lines.some((line) => line.cells.length > 0) ? areas : []
  return (
    <section className="dimension" aria-labelledby={heading}>
      <h2 id={heading}>{section.title}</h2>
      {section.dimension === 'sdg' ? (
        <GoalPicture section={section} />
      ) : (
        <LinePicture section={section} areas={crossed} />
      )}
      <LineTable section={section} areas={crossed} heading={heading} onOpen={onOpen} />
    </section>
  )
}
