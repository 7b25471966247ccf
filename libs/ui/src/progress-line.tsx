import type { CSSProperties, ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'

interface ProgressLineProps {
  /** What is under way. */
  label: ReactNode
  /** From 0 to 1; null: nobody knows how much is left. */
  part: number | null
}

/** How far something is that takes a while. */
export function ProgressLine({ label, part }: ProgressLineProps) {
  return (
    <ProgressBar
      className="progress-line"
      value={Math.round((part ?? 0) * 100)}
      isIndeterminate={part === null}
    >
      <Label>{label}</Label>
      <span className={part === null ? 'bar-progress unknown' : 'bar-progress'}>
        <i style={{ '--p': `${(part ?? 1) * 100}%` } as CSSProperties} />
      </span>
    </ProgressBar>
  )
}
