import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReleaseSummary } from '@roundtable/contracts'
import { Empty, PageHead } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { Reading } from '../../../platform/reading'
import { staffZone } from '../../../platform/staff-zone'
import { useTimes } from '../../../platform/time/use-times'
import { useMinute } from '../../../platform/time/use-minute'
import { ReachPill, ReachSentence } from './audience-words'
import { useReleases } from './use-releases'
import './release.css'

/** Everything that was ever released, newest first; each stays as it is. */
export default function ReleasesPage() {
  const { t } = useLingui()
  return (
    <main className="staff-page releases-page">
      <title>{t`Releases · Roundtable`}</title>
      <PageHead
        title={<Trans>Releases</Trans>}
        meta={<Trans>What the public and others were given, number by number. Kigali time.</Trans>}
        acts={
          <Link to="/organize/releases/next" className="btn primary">
            <Trans>Prepare the next release</Trans>
          </Link>
        }
      />
      <Reading query={useReleases()} label={t`Reading the releases`}>
        {({ releases }) => <List releases={releases} />}
      </Reading>
    </main>
  )
}

function List({ releases }: { releases: readonly ReleaseSummary[] }) {
  const now = useMinute()
  if (releases.length === 0)
    return (
      <Empty title={<Trans>Nothing has been released yet.</Trans>}>
        <Trans>
          The public sees the event and the host’s hours. The first release adds the sessions.
        </Trans>
      </Empty>
    )
  return (
    <ol className="release-list">
      {releases.map((release) => (
        <Row key={release.number} release={release} now={now} />
      ))}
    </ol>
  )
}

function Row({ release, now }: { release: ReleaseSummary; now: number }) {
  const times = useTimes(staffZone)
  const { number, publishedAt, publishedBy, note, changes } = release
  const time = times.moment(publishedAt)
  return (
    <li>
      <b className="number">{number}</b>
      <div className="what">
        <p>
          <Link to="/organize/releases/$number" params={{ number: String(number) }}>
            <Trans>Release {number}</Trans>
          </Link>{' '}
          <ReachPill release={release} now={now} />
        </p>
        <p className="soft">
          {time} · <bdi>{publishedBy}</bdi> ·{' '}
          {plural(changes, { one: '# change', other: '# changes' })}
        </p>
        {note && (
          <p className="soft">
            <bdi>{note}</bdi>
          </p>
        )}
      </div>
      <p className="soft reach">
        <ReachSentence release={release} now={now} />
      </p>
    </li>
  )
}
