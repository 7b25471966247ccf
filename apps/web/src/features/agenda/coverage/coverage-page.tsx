import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NoticeBox, PageHead, Wait } from '@roundtable/ui'
import { useLocale } from '../../../platform/i18n/use-locale'
import { TopBar } from '../../access/top-bar'
import { CoverageScreen } from './coverage-screen'
import { usePlan } from '../use-plan'
import './coverage.css'

/** What the draft covers and what it lacks, computed here from the plan (R7, R17, R31–R34). */
export function CoveragePage() {
  const { t } = useLingui()
  const locale = useLocale()
  const { plan, failed, again, line } = usePlan()
  return (
    <>
      <title>{t`Coverage · Roundtable`}</title>
      <TopBar />
      <main className="staff-page coverage">
        {plan ? (
          <>
            {line === 'offline' && (
              <NoticeBox look="offline" title={<Trans>No connection.</Trans>} role="status">
                <Trans>What you see may have changed since.</Trans>
              </NoticeBox>
            )}
            {/* Another language is another page: every word on it is made anew. */}
            <CoverageScreen key={locale} plan={plan} />
          </>
        ) : (
          <>
            <PageHead title={<Trans>Coverage</Trans>} />
            {failed ? (
              <NoticeBox
                look="error"
                role="alert"
                title={<Trans>The plan could not be read.</Trans>}
              >
                <Button look="text" onPress={() => void again()}>
                  <Trans>Try again</Trans>
                </Button>
              </NoticeBox>
            ) : (
              <Wait label={t`Reading the plan`} bars={6} />
            )}
          </>
        )}
      </main>
    </>
  )
}
