import type { CSSProperties } from 'react'
import { countOf, isGap, type Section } from './model/coverage-view'
import { pictureLabel } from './picture-label'

/** The seventeen goals side by side; as high as they have sessions. */
export function GoalPicture({ section }: { section: Section }) {
  const { lines, counted } = section
  const highest = Math.max(1, ...lines.map((line) => countOf(line.share, counted)))
  return (
    <div className="goal-picture" role="img" aria-label={pictureLabel(section)}>
      {lines.map((line) => {
        const number = countOf(line.share, counted)
        return (
          <div key={line.key} className={isGap(line.share) ? 'goal gap' : 'goal'}>
            <b>{number}</b>
            <i style={{ '--p': `${(number / highest) * 100}%` } as CSSProperties} />
            <span>{line.key}</span>
          </div>
        )
      })}
    </div>
  )
}
