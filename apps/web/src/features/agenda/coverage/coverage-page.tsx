import { Trans, useLingui } from '@lingui/react/macro'
import { PageHead } from '@roundtable/ui'
import { useLocale } from '../../../platform/i18n/use-locale'
import { Reading } from '../../../platform/reading'
import { useDraft } from '../draft/use-draft'
import { CoverageScreen } from './coverage-screen'
import './coverage.css'
import './line-table.css'
import './pictures.css'

/** What the draft covers and what it lacks, computed here from the plan (R7, R17, R31–R34). */
export function CoveragePage() {
  const { t } = useLingui()
  const locale = useLocale()
  const draft = useDraft()
  return (
    <main className="staff-page coverage">
      <title>{t`Coverage · Roundtable`}</title>
      {!draft.data && <PageHead title={<Trans>Coverage</Trans>} />}
      <Reading query={draft} label={t`Reading the plan`}>
        {/* Another language is another page: every word on it is made anew. */}
        {({ plan }) => <CoverageScreen key={locale} plan={plan} />}
      </Reading>
    </main>
  )
}
