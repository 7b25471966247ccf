import { Trans, useLingui } from '@lingui/react/macro'
import { Empty, FormPage, FormSection, PageHead } from '@roundtable/ui'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale } from '../../../platform/i18n/use-locale'
import { useMe } from '../../../platform/me'
import { Reading } from '../../../platform/reading'
import { useDraft } from '../draft/use-draft'
import { ChangeList } from './change-list'
import { CopyGone } from './copy-gone'
import { differenceWords } from './copy-words'
import type { ComparisonProps } from './comparison-props'
import { DayBoards } from './day-boards'
import { DropCopy } from './drop-copy'
import { Elsewhere } from './elsewhere'
import { FindingLists } from './finding-lists'
import { leftOf, placementsAfter, type Choices } from './model/comparing'
import { PeopleList } from './people-list'
import { TakeOverPanel } from './take-over-panel'
import { useComparison } from './use-copies'
import './copies.css'
import './compare.css'

/** A copy beside the plan: what would move, what the rules would say, and who would feel it. */
export default function ComparePage() {
  const { t } = useLingui()
  const locale = useLocale()
  const { id } = useParams({ from: '/organize/staff/plans/$id/compare' })
  const [choices, setChoices] = useState<Choices>({})
  const draft = useDraft()
  const comparison = useComparison(id, leftOf(choices))
  return (
    <main className="staff-page compare-page">
      <title>{t`Compare · Roundtable`}</title>
      <Reading
        query={comparison}
        label={t`Comparing the copy with the plan`}
        bars={8}
        missing={<CopyGone />}
      >
        {(compared) => (
          <Reading query={draft} label={t`Reading the plan`} bars={8}>
            {(plan) => (
              // Another language is another page: every word on it is made anew.
              <Comparison
                key={locale}
                compared={compared}
                draft={plan}
                choices={choices}
                again={() => void comparison.refetch()}
                onChoose={(sessionId, take) =>
                  setChoices((before) => ({ ...before, [sessionId]: take }))
                }
              />
            )}
          </Reading>
        )}
      </Reading>
    </main>
  )
}

interface PageProps extends ComparisonProps {
  again: () => void
  onChoose: (sessionId: string, take: 'copy' | 'main') => void
}

function Comparison({ compared, draft, choices, again, onChoose }: PageProps) {
  const navigate = useNavigate()
  const mayMove = useMe()?.permissions.includes('plan.move') ?? false
  const { plan, changes } = compared
  const { name } = plan
  const left = leftOf(choices)
  const after = placementsAfter(draft.board, draft.placements, changes, left)
  const shared = { compared, draft, choices }
  const acts = (
    <>
      <Link to="/organize/plans/$id" params={{ id: plan.id }} className="btn">
        <Trans>Open the copy</Trans>
      </Link>
      {mayMove && (
        <DropCopy plan={plan} onDropped={() => void navigate({ to: '/organize/plans' })} />
      )}
    </>
  )
  const head = (
    <PageHead
      back={
        <Link to="/organize/plans">
          <Trans>All copies</Trans>
        </Link>
      }
      title={
        <Trans>
          Copy: <bdi>{name}</bdi>
        </Trans>
      }
      meta={differenceWords(plan.differences)}
      acts={acts}
    />
  )
  if (changes.length === 0)
    return (
      <FormPage head={head}>
        <Empty title={<Trans>Nothing is different.</Trans>}>
          <Trans>Every session stands in the copy where it stands in the plan.</Trans>
        </Empty>
        <Elsewhere {...shared} />
      </FormPage>
    )
  return (
    <FormPage
      head={head}
      aside={mayMove && <TakeOverPanel {...shared} after={after} again={again} />}
    >
      <FormSection
        title={<Trans>What changes</Trans>}
        note={<Trans>Where it stands in the plan, and where the copy has it.</Trans>}
      >
        <ChangeList {...shared} onChoose={mayMove ? onChoose : null} />
      </FormSection>
      <FormSection title={<Trans>Side by side</Trans>}>
        <DayBoards {...shared} after={after} />
      </FormSection>
      <FormSection title={<Trans>What the rules say</Trans>}>
        <FindingLists {...shared} after={after} />
      </FormSection>
      <FormSection
        title={<Trans>Who is affected</Trans>}
        note={<Trans>Everybody who takes part in what changes, and has not declined.</Trans>}
      >
        <PeopleList {...shared} />
      </FormSection>
      <Elsewhere {...shared} />
    </FormPage>
  )
}
