import { plural, t } from '@lingui/core/macro'
import type { CopyChange, PlanSummary } from '@roundtable/contracts'

/** 3 moved · 1 placed · 1 taken off */
export function differenceWords({ moved, placed, takenOff }: PlanSummary['differences']): string {
  const said = [
    moved > 0 && plural(moved, { one: '# moved', other: '# moved' }),
    placed > 0 && plural(placed, { one: '# placed', other: '# placed' }),
    takenOff > 0 && plural(takenOff, { one: '# taken off', other: '# taken off' }),
  ].filter((words) => words !== false)
  return said.length === 0 ? t`No difference from the plan` : said.join(' · ')
}

export function kindLabel(kind: CopyChange['kind']): string {
  switch (kind) {
    case 'moved':
      return t`Moved`
    case 'placed':
      return t`Placed`
    case 'taken-off':
      return t`Taken off`
  }
}

export const movesCount = (n: number): string => plural(n, { one: '# move', other: '# moves' })
