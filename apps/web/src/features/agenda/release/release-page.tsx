import { Trans, useLingui } from '@lingui/react/macro'
import type { Release, ReleaseSummary } from '@roundtable/contracts'
import { PageBody, PageHead, SelectField, Wait, WidePage } from '@roundtable/ui'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useLocale } from '../../../platform/i18n/use-locale'
import { Reading } from '../../../platform/reading'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { useDraft, type Draft } from '../draft/use-draft'
import { useMinute } from '../../../platform/time/use-minute'
import { ReachPill, ReachSentence } from './audience-words'
import { ChangeList } from './change-list'
import { compare } from './compared'
import { DayStrip } from './day-strip'
import { ComparedWith } from './next-page'
import { RestoreRelease } from './restore-release'
import { TallyFigures } from './tally'
import { ToldPanel } from './told-panel'
import { useReleases } from './use-releases'
import { AllReleases, NoRelease, WithRelease } from './with-release'
import './release.css'

const route = getRouteApi('/organize/staff/releases/$number')

/** One release for ever: what it changed against any other, who sees it, who was told; and the way back to it. */
export default function ReleasePage() {
  const { t } = useLingui()
  const locale = useLocale()
  const { number } = route.useParams()
  const { with: other } = route.useSearch()
  const list = useReleases()
  const draft = useDraft()
  return (
    <WidePage title={t`Release ${number} · Roundtable`}>
      <Reading query={list} label={t`Reading the releases`}>
        {({ releases }) => {
          const summary = releases.find((one) => String(one.number) === number)
          // One that was published a moment ago is not in what was read before.
          if (!summary && list.isFetching) return <Wait label={t`Reading the releases`} bars={6} />
          if (!summary) return <NoRelease />
          return (
            <Reading query={draft} label={t`Reading the plan`} bars={8}>
              {(plan) => (
                <WithRelease number={summary.number}>
                  {(release) => (
                    <WithRelease number={baseOf(release!, other, releases)}>
                      {(base) => (
                        // Another language is another page: every word on it is made anew.
                        <Shown
                          key={`${locale} ${number}`}
                          draft={plan}
                          summary={summary}
                          releases={releases}
                          release={release!}
                          base={base}
                          isOwn={other === undefined}
                        />
                      )}
                    </WithRelease>
                  )}
                </WithRelease>
              )}
            </Reading>
          )
        }}
      </Reading>
    </WidePage>
  )
}

/** The one that is asked for, else the one that its readers knew; old releases do not say which. */
function baseOf(
  { number, base }: Release,
  other: number | undefined,
  releases: readonly ReleaseSummary[],
): number | null {
  if (other !== undefined && releases.some((one) => one.number === other)) return other
  return base === undefined ? (number > 1 ? number - 1 : null) : base
}

interface ShownProps {
  draft: Draft
  summary: ReleaseSummary
  releases: readonly ReleaseSummary[]
  release: Release
  base: Release | null
  /** Against what its readers knew, and not against another one that somebody has chosen. */
  isOwn: boolean
}

function Shown({ draft, summary, releases, release, base, isOwn }: ShownProps) {
  const times = useTimes(staffZone)
  const now = useMinute()
  const compared = compare(draft, base, release)
  const { number, note } = release
  const time = times.moment(release.publishedAt)
  return (
    <PageBody
      side={
        <>
          {isOwn && <ToldPanel draft={draft} number={number} />}
          <RestoreRelease number={number} />
          <p className="dim">
            <Trans>A release never changes. SHA-256 of its bytes:</Trans>{' '}
            <a href={`/api/releases/${number}`} className="hash">
              <bdi>{summary.sha256}</bdi>
            </a>
          </p>
        </>
      }
    >
      <PageHead
        back={<AllReleases />}
        title={
          <>
            <Trans>Release {number}</Trans> <ReachPill release={summary} now={now} />
          </>
        }
        meta={
          <>
            <Trans>
              Published {time} by <bdi>{summary.publishedBy}</bdi>.
            </Trans>{' '}
            <ReachSentence release={summary} now={now} />
          </>
        }
        acts={<TallyFigures lines={compared.lines} />}
      />
      {note && (
        <p className="release-note">
          <bdi>{note}</bdi>
        </p>
      )}
      <div className="release-choice">
        <p className="soft">
          <ComparedWith base={base} />
        </p>
        <Choice number={number} base={base?.number ?? null} releases={releases} />
      </div>
      <ChangeList compared={compared} affected={null} />
      <DayStrip compared={compared} />
    </PageBody>
  )
}

interface ChoiceProps {
  number: number
  base: number | null
  releases: readonly ReleaseSummary[]
}

/** Any two of them beside each other. */
function Choice({ number, base, releases }: ChoiceProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const others = releases.filter((one) => one.number !== number)
  if (others.length === 0) return null
  return (
    <SelectField
      label={t`Compare with`}
      options={others.map((one) => ({
        id: String(one.number),
        text: t`Release ${one.number}`,
      }))}
      placeholder={t`Choose`}
      value={base === null ? null : String(base)}
      onChange={(id) =>
        void navigate({
          to: '/organize/releases/$number',
          params: { number: String(number) },
          search: { with: Number(id) },
        })
      }
    />
  )
}
