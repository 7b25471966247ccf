import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FocusArea, Plan } from '@roundtable/contracts'
import { coverage } from '@roundtable/domain'
import { countryFacts } from '@roundtable/domain/countries'
import { PageHead } from '@roundtable/ui'
import { useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { dayMonthYear } from './model/coverage-words'
import { coverageInput } from './model/coverage-input'
import { coverageNames } from './model/coverage-names'
import { gapGroups, sectionsOf, type Line } from './model/coverage-view'
import { CoverageFilters } from './coverage-filters'
import { CoverageSection } from './coverage-section'
import { GapList } from './gap-list'
import { LineSheet } from './line-sheet'
import { eitherOf } from './model/coverage-words'
import { Uncounted } from './uncounted'

function useCoverage(plan: Plan) {
  const search = useSearch({ from: '/organize/staff/coverage' })
  const scope = search.sessions ?? 'placed'
  const focus = search.focus ?? null
  return useMemo(() => {
    const input = coverageInput(plan, { scope, focus })
    const covered = coverage(input, countryFacts)
    const sections = sectionsOf(covered, coverageNames(plan), focus === null)
    return { input, covered, sections, groups: gapGroups(covered.gaps, sections, eitherOf) }
  }, [plan, scope, focus])
}

/** Gaps in words first, then each dimension as a picture with its table beside it. */
export function CoverageScreen({ plan }: { plan: Plan }) {
  const { t } = useLingui()
  const { input, covered, sections, groups } = useCoverage(plan)
  const [open, setOpen] = useState<Line | null>(null)
  const areas: readonly FocusArea[] = plan.focusAreas.map((area) => area.key)
  const sessions = plural(covered.sessionIds.length, { one: '# session', other: '# sessions' })
  const people = plural(covered.personIds.length, { one: '# person', other: '# people' })
  const date = dayMonthYear(input.date)
  return (
    <>
      <PageHead
        title={<Trans>Coverage</Trans>}
        meta={
          <Trans>
            {sessions}, {people} taking part. Groups of countries as of {date}.
          </Trans>
        }
      />
      <CoverageFilters areas={areas} />
      <GapList groups={groups} areas={areas} />
      <Uncounted covered={covered} plan={plan} />
      {sections.map((section) => (
        <CoverageSection key={section.dimension} section={section} areas={areas} onOpen={setOpen} />
      ))}
      <LineSheet plan={plan} line={open} onClose={() => setOpen(null)} closeLabel={t`Close`} />
    </>
  )
}
