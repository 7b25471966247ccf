import { plural, t } from '@lingui/core/macro'
import { capital } from '../../../platform/i18n/capital'
import { countOf, isGap, type Section } from './model/coverage-view'

/** What a picture shows, for those who do not see it; the numbers are in the table beside it. */
export function pictureLabel({ title, counted, lines }: Section): string {
  const empty = lines.filter((line) => isGap(line.share)).length
  const most = lines.reduce((a, b) =>
    countOf(b.share, counted) > countOf(a.share, counted) ? b : a,
  )
  const name = most.title ?? capital(most.name)
  const number = countOf(most.share, counted)
  const gaps = plural(empty, { one: '# line is empty', other: '# lines are empty' })
  return empty === lines.length
    ? t`${title}: ${gaps}. The table holds the numbers.`
    : t`${title}: most has ${name} with ${number}; ${gaps}. The table holds the numbers.`
}
