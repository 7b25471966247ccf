import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NoticeBox, PageBody, PageHead, SelectField, Wait } from '@roundtable/ui'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { NoSuchPage } from '../../../platform/no-such-page'
import { Refused } from '../../../platform/problem'
import { useTimes } from '../../../platform/time/use-times'
import { Back } from '../back'
import { ChangeRows } from '../changes/change-rows'
import { DayPictures } from '../changes/day-pictures'
import { ChangeFigures } from '../changes/figures'
import { useChanges } from '../changes/use-changes'
import { HostFrame } from '../host-frame'
import type { HostNow } from '../use-host'
import { RevisionSource } from './revision-source'

const route = getRouteApi('/organize/staff/host/revisions/$number')

/** What one revision says otherwise than another. */
export function RevisionPage() {
  const { t } = useLingui()
  const { number } = route.useParams()
  const { since } = route.useSearch()
  return (
    <HostFrame title={t`Host revision ${number} · Roundtable`}>
      {(now) => {
        const revision = now.host.revisions.find((one) => String(one.number) === number)
        if (!revision)
          return <NoSuchPage back={<Back />} title={<Trans>There is no such revision.</Trans>} />
        const earlier = since ?? revision.number - 1
        return <Comparison now={now} number={revision.number} since={earlier} />
      }}
    </HostFrame>
  )
}

interface ComparisonProps {
  now: HostNow
  number: number
  since: number
}

function Comparison({ now, number, since }: ComparisonProps) {
  const { t } = useLingui()
  const zone = now.plan.event.timeZone
  const { data, error, refetch } = useChanges(number, since)
  return (
    <PageBody>
      <PageHead
        back={<Back />}
        title={<Trans>Host revision {number}</Trans>}
        meta={<Origin now={now} number={number} />}
        acts={data && <ChangeFigures changes={data.changes} />}
      />
      <Choice now={now} number={number} since={since} />
      {data ? (
        <>
          <ChangeRows changes={data.changes} zone={zone} />
          <DayPictures changes={data.changes} staying={[]} zone={zone} />
        </>
      ) : error ? (
        <NoticeBox
          look="error"
          role="alert"
          title={<Trans>The two revisions could not be compared.</Trans>}
        >
          <p>{error instanceof Refused && error.problem.detail}</p>
          <Button look="text" onPress={() => void refetch()}>
            <Trans>Try again</Trans>
          </Button>
        </NoticeBox>
      ) : (
        <Wait label={t`Comparing two revisions`} bars={5} />
      )}
    </PageBody>
  )
}

function Origin({ now, number }: { now: HostNow; number: number }) {
  const times = useTimes(now.plan.event.timeZone)
  const revision = now.host.revisions.find((one) => one.number === number)
  if (!revision) return null
  return (
    <>
      {times.moment(revision.importedAt)} · <RevisionSource revision={revision} />
      {revision.reason && <span dir="auto"> · {revision.reason}</span>}
    </>
  )
}

/** Any two of them, the later one first. */
function Choice({ now, number, since }: ComparisonProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const numbers = now.host.revisions.map((one) => one.number).toSorted((a, b) => b - a)
  const go = (later: number, earlier: number) =>
    void navigate({
      to: '/organize/host/revisions/$number',
      params: { number: String(later) },
      search: { since: earlier },
    })
  const option = (n: number) => ({
    id: String(n),
    text: n === 0 ? t`Before the first` : t`Revision ${n}`,
  })
  return (
    <div className="fields-row compare">
      <SelectField
        label={t`What stands in`}
        options={numbers.map(option)}
        placeholder={t`Choose`}
        value={String(number)}
        onChange={(id) => go(Number(id), Math.min(since, Number(id) - 1))}
      />
      <SelectField
        label={t`Compared with`}
        options={[...numbers.filter((n) => n < number), 0].map(option)}
        placeholder={t`Choose`}
        value={String(since)}
        onChange={(id) => go(number, Number(id))}
      />
    </div>
  )
}
