import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { HostImportAnswer } from '@roundtable/contracts'
import { Button, FindingLine, NoticeBox, PageBody, PageHead } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTimes } from '../../../platform/time/use-times'
import { severityLabel } from '../../agenda/model/labels'
import type { Standing } from '../changes/strips'
import { Back } from '../back'
import { ChangeRows } from '../changes/change-rows'
import { DayPictures } from '../changes/day-pictures'
import { ChangeFigures } from '../changes/figures'
import { bodiesToChoose } from '../model/bodies-to-choose'
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
  /** The chosen file. */
  children: ReactNode
}

/** What the file would change, how its words were read, what it means for us; then one button. */
export function Preview({ now, coming, answer, children }: PreviewProps) {
  const { plan } = now
  const current = plan.hostRevision?.number ?? 0
  const isKnown = answer.number <= current && answer.changes.length === 0
  const { changes, number } = answer
  return (
    <PageBody
      side={
        isKnown ? undefined : (
          <>
            <Consequences plan={plan} changes={changes} />
            <Confirm number={number} coming={coming} />
          </>
        )
      }
    >
      <PageHead
        back={<Back />}
        title={<Trans>Host revision {number}</Trans>}
        meta={
          <Compared now={now} since={isKnown ? number : number - 1} meetings={answer.meetings} />
        }
        acts={<ChangeFigures changes={changes} />}
      />
      {children}
      {isKnown ? (
        <NoticeBox
          look="plain"
          role="status"
          title={<Trans>This very file is revision {number} already.</Trans>}
        >
          <Trans>
            Applying it again changes nothing, unless you correct below how its words were read.
          </Trans>
        </NoticeBox>
      ) : (
        coming.overtaken && <Overtaken number={number - 1} />
      )}
      <Reading now={now} coming={coming} answer={answer} isKnown={isKnown} />
    </PageBody>
  )
}

/** Somebody applied another revision meanwhile: what is seen here is compared with that one. */
function Overtaken({ number }: { number: number }) {
  return (
    <NoticeBox
      look="plain"
      role="status"
      title={<Trans>Revision {number} was applied meanwhile.</Trans>}
    >
      <Trans>What you see is compared with it now. Please look once more before you apply.</Trans>
    </NoticeBox>
  )
}

interface ReadingProps {
  now: HostNow
  coming: Import
  answer: HostImportAnswer
  /** It is the applied revision: nothing changes, but its words can be corrected. */
  isKnown: boolean
}

function Reading({ now, coming, answer, isKnown }: ReadingProps) {
  const { plan, host } = now
  const zone = plan.event.timeZone
  const { changes, recognitions } = answer
  const asked = recognitions.filter(({ how }) => how === 'asked')
  const known = recognitions.filter(({ how }) => how !== 'asked')
  const bodies = bodiesToChoose(host.bodies, recognitions)
  const { shown, hits } = useConsequences(plan, changes)
  const staying = useMemo(() => stayingOf(now, answer), [now, answer])
  const hit = new Set(hits.map(({ sessionId }) => sessionId))
  useNextQuestion(asked.length)
  return (
    <>
      {asked.length > 0 && (
        <Readings look="asked" readings={asked} bodies={bodies} onMean={coming.mean} />
      )}
      <MuchWithdrawn now={now} answer={answer} />
      {!isKnown && <ChangeRows changes={changes} zone={zone} />}
      <DayPictures
        changes={changes}
        staying={staying}
        zone={zone}
        ours={(day) => oursOn(shown, day, hit)}
      />
      <Readings look="known" readings={known} bodies={bodies} onMean={coming.mean} />
      <PassedOver passedOver={answer.passedOver} />
    </>
  )
}

/** A question that was answered is gone, and with it the focus: it goes to the next, or to all answers. */
function useNextQuestion(questions: number): void {
  const before = useRef(questions)
  useEffect(() => {
    const answered = questions < before.current
    before.current = questions
    if (!answered || document.activeElement !== document.body) return
    const next = document.querySelector<HTMLElement>('#questions button, #readings summary')
    next?.focus()
  }, [questions])
}

/** A file of one day, of another year, or cut off withdraws nearly everything: that is said before all else. */
function MuchWithdrawn({ now, answer }: Omit<PreviewProps, 'coming' | 'children'>) {
  const standing = now.host.meetings.length
  const going = answer.changes.filter(({ kind, body }) => kind === 'withdrawn' && body !== null)
  const count = going.length
  if (count < 3 || count * 2 <= standing) return null
  return (
    <FindingLine look="warning" label={severityLabel('warning')}>
      <Trans>
        This file withdraws {count} of {standing} meetings.
      </Trans>{' '}
      <Trans>
        A meeting that is not in it is withdrawn. Please make sure that it is the whole timetable.
      </Trans>
    </FindingLine>
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
  /** The revision that the file was compared with; 0: there was none. */
  since: number
  meetings: number
}

function Compared({ now, since, meetings }: ComparedProps) {
  const times = useTimes(now.plan.event.timeZone)
  const count = plural(meetings, { one: '# meeting', other: '# meetings' })
  if (since === 0) return <Trans>The first timetable: {count}. Kigali time.</Trans>
  const revision = now.host.revisions.find((one) => one.number === since)
  // Somebody has just applied it: its time is on its way.
  const time = revision ? times.moment(revision.importedAt) : '…'
  return (
    <Trans>
      {count}, compared with revision {since}, {time}. Kigali time.
    </Trans>
  )
}

interface ConfirmProps {
  number: number
  coming: Import
}

function Confirm({ number, coming }: ConfirmProps) {
  const { step, apply } = coming
  return (
    <>
      <p className="soft">
        <Trans>
          Applying moves none of our sessions. Every open board is told at once, the public page
          shows the host’s new times, and you decide session by session.
        </Trans>
      </p>
      <div className="confirm-acts">
        <Button look="primary" isDisabled={step.kind !== 'preview'} onPress={apply}>
          <ApplyWords number={number} step={step} />
        </Button>
        <Link to="/organize/host" className="btn">
          <Trans>Not now</Trans>
        </Link>
      </div>
    </>
  )
}

/** The button says how far it is: nothing on the page moves for it. */
function ApplyWords({ number, step }: { number: number; step: Import['step'] }) {
  if (step.kind === 'checking') return <Trans>Reading it once more…</Trans>
  if (step.kind !== 'applying') return <Trans>Apply as revision {number}</Trans>
  if (step.part === 1) return <Trans>Applying…</Trans>
  const sent = Math.round(step.part * 100)
  return <Trans>Sending the file, {sent} %</Trans>
}
