import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Empty, PageBody, PageHead } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../platform/me'
import { useCity, useTimes } from '../../platform/time/use-times'
import { BodyList } from './bodies/body-list'
import { useHandEdits } from './edit/use-hand-edits'
import { HostFrame } from './host-frame'
import { RevisionList } from './revisions/revision-list'
import { Timetable } from './timetable/timetable'
import type { HostNow } from './use-host'

/** What the conference around us has applied: its timetable, its bodies, how it got there. */
export function HostPage() {
  const { t } = useLingui()
  return <HostFrame title={t`Host · Roundtable`}>{(now) => <HostScreen now={now} />}</HostFrame>
}

function HostScreen({ now }: { now: HostNow }) {
  const { t } = useLingui()
  const me = useMe()
  const mayWrite = me?.permissions.includes('host.write') ?? false
  const { host, plan } = now
  const zone = plan.event.timeZone
  const isEmpty = host.meetings.length === 0 && host.breaks.length === 0
  const hand = useHandEdits(now)
  return (
    <PageBody
      side={
        <>
          <RevisionList revisions={host.revisions} zone={zone} />
          <BodyList bodies={host.bodies} zone={zone} mayWrite={mayWrite} />
        </>
      }
    >
      <PageHead
        title={<Trans>The host’s timetable</Trans>}
        meta={<Applied now={now} />}
        acts={
          mayWrite && (
            <>
              <Button onPress={hand.add}>
                <Trans>Add a meeting</Trans>
              </Button>
              <Link to="/organize/host/import" className="btn primary">
                <Trans>Import a timetable</Trans>
              </Link>
            </>
          )
        }
      />
      <nav className="jumps" aria-label={t`On this page`}>
        <a href="#revisions">
          <Trans>Revisions</Trans>
        </a>
        <a href="#bodies">
          <Trans>Bodies</Trans>
        </a>
      </nav>
      {mayWrite && hand.notice}
      {isEmpty && <NothingYet mayWrite={mayWrite} />}
      <Timetable now={now} zone={zone} edit={mayWrite ? hand.edit : null} />
      {mayWrite && hand.sheets}
    </PageBody>
  )
}

/** Revision 2 since 3 June at 18:05, 41 meetings. Kigali time. */
function Applied({ now }: { now: HostNow }) {
  const { event, hostRevision } = now.plan
  const times = useTimes(event.timeZone)
  const city = useCity()(event.timeZone)
  if (!hostRevision) return <Trans>Nothing applied yet</Trans>
  const meetings = plural(now.host.meetings.length, { one: '# meeting', other: '# meetings' })
  const time = times.moment(hostRevision.importedAt)
  return (
    <Trans>
      Revision {hostRevision.number}, {time}. {meetings}. {city} time.
    </Trans>
  )
}

function NothingYet({ mayWrite }: { mayWrite: boolean }) {
  return (
    <Empty title={<Trans>No timetable of the host yet</Trans>}>
      {mayWrite ? (
        <Trans>
          Import the calendar file or table that the host sends, or add its meetings by hand. Until
          then nothing of ours can meet it.
        </Trans>
      ) : (
        <Trans>It appears here as soon as an organizer has imported it.</Trans>
      )}
    </Empty>
  )
}
