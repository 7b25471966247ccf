import { useLingui } from '@lingui/react/macro'
import type { FocusArea } from '@roundtable/contracts'
import { Glyph, Segmented } from '@roundtable/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { focusAreaLabel } from '../../../platform/world-labels'
import type { CoverageSearch } from '../../../routes/coverage-search'

type Focus = FocusArea | 'all'

/** Which sessions are counted; the address holds it. */
export function CoverageFilters({ areas }: { areas: readonly FocusArea[] }) {
  const { t } = useLingui()
  const search = useSearch({ from: '/organize/staff/coverage' })
  const navigate = useNavigate({ from: '/organize/coverage' })
  const change = (next: CoverageSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true })
  const choices: { id: Focus; text: ReactNode }[] = [
    { id: 'all', text: t`All focus areas` },
    ...areas.map((area) => ({
      id: area,
      text: (
        <>
          <Glyph area={area} size="11px" />
          {focusAreaLabel(area)}
        </>
      ),
    })),
  ]
  return (
    <div className="filters">
      <Segmented<'placed' | 'all'>
        label={t`Sessions counted`}
        options={[
          { id: 'placed', text: t`On the board` },
          { id: 'all', text: t`All sessions` },
        ]}
        value={search.sessions ?? 'placed'}
        onChange={(id) => change({ sessions: id === 'all' ? 'all' : undefined })}
      />
      <Segmented<Focus>
        label={t`Focus area`}
        options={choices}
        value={search.focus ?? 'all'}
        onChange={(id) => change({ focus: id === 'all' ? undefined : id })}
      />
    </div>
  )
}
