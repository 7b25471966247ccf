import { Trans, useLingui } from '@lingui/react/macro'
import { PageHead } from '@roundtable/ui'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../../platform/i18n/use-locale'
import { read } from '../../../platform/read'
import { Reading } from '../../../platform/reading'
import { useDraft } from '../draft/use-draft'
import { FocusMatrix } from './focus-matrix'
import { RuleList } from './rule-list'
import './rules.css'

/** What the agenda is held to: every rule, how it weighs, and how focus areas are tied to priorities. */
export default function RulesPage() {
  const { t } = useLingui()
  const locale = useLocale()
  const policy = useQuery({
    queryKey: ['policy'],
    queryFn: ({ signal }) => read('policy', { signal }),
  })
  const taxonomy = useQuery({
    queryKey: ['taxonomy'],
    queryFn: ({ signal }) => read('taxonomy', { signal }),
  })
  const draft = useDraft()
  const label = t`Reading the rules`
  return (
    <main className="staff-page rules-page">
      <title>{t`Rules · Roundtable`}</title>
      <PageHead
        title={<Trans>Rules</Trans>}
        meta={
          <Trans>
            What the agenda is held to, by the board, by the server and before each release.
          </Trans>
        }
      />
      <Reading query={policy} label={label} bars={10}>
        {(rules) => (
          <Reading query={draft} label={label} bars={10}>
            {(plan) => <RuleList key={locale} policy={rules} draft={plan} />}
          </Reading>
        )}
      </Reading>
      {/* Below the rules, and never where they will stand. */}
      {!policy.isPending && !draft.isPending && (
        <Reading query={taxonomy} label={label} bars={4}>
          {(tied) => <FocusMatrix key={locale} taxonomy={tied} />}
        </Reading>
      )}
    </main>
  )
}
