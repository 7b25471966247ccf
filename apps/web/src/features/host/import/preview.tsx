import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { HostImportAnswer } from '@roundtable/contracts'
import { Button, NoticeBox, PageBody, PageHead } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { useTimes } from '../../../platform/time/use-times'
import type { Standing } from '../changes/strips'
import { Back } from '../back'
import { ChangeRows } from '../changes/change-rows'
import { DayPictures } from '../changes/day-pictures'
import { ChangeFigures } from '../changes/figures'
import { oursOn } from '../model/ours-on'
import type { HostNow } from '../use-host'
import { Consequences, useConsequences } from './consequences'
import { PassedOver } from './passed-over'
import { Readings } from './readings'
import type { Import } from './use-import'

interface PreviewProps {
  now: HostNow
  coming: Import
  answer: HostImportAnswer
  applying: boolean
  /** The chosen file, and how far it is. */
  children: ReactNode
}

/** What the file would change, how its words were read, what it means for us; then one button. */
export function Preview({ now, coming, answer, applying, children }: PreviewProps) {
  const { plan } = now
  const current = plan.hostRevision?.number ?? 0
  const isKnown = answer.number <= current
  const { changes, number } = answer
  return (
    <PageBody
      side={
        isKnown ? undefined : (
          <>
            <Consequences plan={plan} changes={changes} />
            <Confirm number={number} applying={applying} onApply={coming.apply} />
          </>
        )
      }
    >
      <PageHead
        back={<Back />}
        title={<Trans>Host revision {number}</Trans>}
        meta={<Compared now={now} current={current} meetings={answer.meetings} />}
        acts={<ChangeFigures changes={changes} />}
      />
      {children}
      {isKnown ? (
        <NoticeBox
          look="plain"
          role="status"
          title={<Trans>This very file is revision {number} already.</Trans>}
        >
          <Trans>Applying it again changes nothing.</Trans>
        </NoticeBox>
      ) : (
        <Reading now={now} coming={coming} answer={answer} />
      )}
    </PageBody>
  )
}

interface ReadingProps {
  now: HostNow
  coming: Import
  answer: HostImportAnswer
}

function Reading({ now, coming, answer }: ReadingProps) {
  const { plan, host } = now
  const zone = plan.event.timeZone
  const { changes, recognitions } = answer
  const asked = recognitions.filter(({ how }) => how === 'asked')
  const known = recognitions.filter(({ how }) => how !== 'asked')
  const { shown, hits } = useConsequences(plan, changes)
  const staying = useMemo(() => stayingOf(now, answer), [now, answer])
  const hit = new Set(hits.map(({ sessionId }) => sessionId))
  return (
    <>
      {asked.length > 0 && (
        <Readings look="asked" readings={asked} bodies={host.bodies} onMean={coming.mean} />
      )}
      <ChangeRows changes={changes} zone={zone} />
      <DayPictures
        changes={changes}
        staying={staying}
        zone={zone}
        ours={(day) => oursOn(shown, day, hit)}
      />
      <Readings look="known" readings={known} bodies={host.bodies} onMean={coming.mean} />
      <PassedOver passedOver={answer.passedOver} />
    </>
  )
}

/** Meetings of today's timetable that the file leaves as they are. */
function stayingOf({ plan }: HostNow, { changes }: HostImportAnswer): readonly Standing[] {
  const changing = new Set(changes.map(({ uid }) => uid))
  const code = new Map(plan.bodies.map((body) => [body.id, body.code]))
  return plan.hostMeetings
    .filter(({ uid }) => !changing.has(uid))
    .map(({ bodyId, start, end }) => ({ body: code.get(bodyId) ?? null, start, end }))
}

interface ComparedProps {
  now: HostNow
  current: number
  meetings: number
}

function Compared({ now, current, meetings }: ComparedProps) {
  const { event, hostRevision } = now.plan
  const times = useTimes(event.timeZone)
  const count = plural(meetings, { one: '# meeting', other: '# meetings' })
  if (!hostRevision) return <Trans>The first timetable: {count}. Kigali time.</Trans>
  const time = times.moment(hostRevision.importedAt)
  return (
    <Trans>
      {count}, compared with revision {current}, {time}. Kigali time.
    </Trans>
  )
}

interface ConfirmProps {
  number: number
  applying: boolean
  onApply: () => void
}

function Confirm({ number, applying, onApply }: ConfirmProps) {
  return (
    <>
      <p className="soft">
        <Trans>
          Applying moves none of our sessions. Every open board is told at once, the public page
          shows the host’s new times, and you decide session by session.
        </Trans>
      </p>
      <div className="confirm-acts">
        <Button look="primary" isDisabled={applying} onPress={onApply}>
          {applying ? <Trans>Applying…</Trans> : <Trans>Apply as revision {number}</Trans>}
        </Button>
        <Link to="/organize/host" className="btn">
          <Trans>Not now</Trans>
        </Link>
      </div>
    </>
  )
}
