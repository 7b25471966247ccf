import { Trans } from '@lingui/react/macro'
import type { FocusArea } from '@roundtable/contracts'
import { focusAreas, type Share } from '@roundtable/domain'
import { Glyph, Icon } from '@roundtable/ui'
import type { CSSProperties } from 'react'
import { capital } from '../../../platform/i18n/capital'
import { focusAreaLabel } from '../../../platform/world-labels'
import { countOf, isGap, type Counted, type Line, type Section } from './model/coverage-view'
import { pictureLabel } from './picture-label'

/** Widest dot of a picture, px; areas are in proportion, and one is still seen. */
const widest = 24
const narrowest = 5

interface LinePictureProps {
  section: Section
  /** Columns of dots; none where the section is not crossed with the focus areas. */
  areas: readonly FocusArea[]
}

/** A bar per line, and a dot per line and focus area. */
export function LinePicture({ section, areas }: LinePictureProps) {
  const { lines, counted } = section
  const longest = Math.max(1, ...lines.map((line) => countOf(line.share, counted)))
  const largest = Math.max(
    1,
    ...lines.flatMap((line) => line.cells.map((cell) => (cell ? countOf(cell, counted) : 0))),
  )
  return (
    <div
      className={areas.length > 0 ? 'line-picture crossed' : 'line-picture'}
      role="img"
      aria-label={pictureLabel(section)}
      style={{ '--areas': areas.length } as CSSProperties}
    >
      <div className="heads">
        <span />
        <span>{counted === 'people' ? <Trans>People</Trans> : <Trans>Sessions</Trans>}</span>
        {areas.map((area) => (
          <span key={area} className="area">
            <Glyph area={area} size="10px" />
            <span>{focusAreaLabel(area)}</span>
          </span>
        ))}
      </div>
      {lines.map((line) => (
        <div key={line.key} className={isGap(line.share) ? 'line gap' : 'line'}>
          <Name line={line} />
          <Bar line={line} counted={counted} longest={longest} />
          {line.cells.map((cell, i) => (
            <Dot
              key={areas[i]}
              area={areas[i]!}
              cell={cell}
              counted={counted}
              largest={largest}
              bare={isGap(line.share)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

const isArea = (key: string | number): key is FocusArea => focusAreas.some((area) => area === key)

function Name({ line }: { line: Line }) {
  return (
    <span className="name">
      {isGap(line.share) ? (
        <Icon name="warning" />
      ) : (
        isArea(line.key) && <Glyph area={line.key} size="11px" />
      )}
      <span>{capital(line.name)}</span>
    </span>
  )
}

function Bar({ line, counted, longest }: { line: Line; counted: Counted; longest: number }) {
  const number = countOf(line.share, counted)
  if (isGap(line.share))
    return (
      <span className="none">
        <b>{counted === 'people' ? <Trans>Nobody</Trans> : <Trans>No session</Trans>}</b>
      </span>
    )
  const style = { '--p': `${(number / longest) * 100}%` } as CSSProperties
  return (
    <span className="bar" style={style} data-area={isArea(line.key) ? line.key : undefined}>
      <i />
      <b>{number}</b>
    </span>
  )
}

interface DotProps {
  area: FocusArea
  cell: Share<unknown> | null
  counted: Counted
  largest: number
  /** The whole line is empty and says so already. */
  bare: boolean
}

function Dot({ area, cell, counted, largest, bare }: DotProps) {
  if (cell === null || bare) return <span className="dot-cell" />
  if (isGap(cell)) return <span className="dot-cell hole" />
  const size = Math.max(narrowest, Math.sqrt(countOf(cell, counted) / largest) * widest)
  return (
    <span className="dot-cell">
      <i data-area={area} style={{ inlineSize: size, blockSize: size }} />
    </span>
  )
}
