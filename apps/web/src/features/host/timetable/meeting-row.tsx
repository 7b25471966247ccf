import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Pill } from '@roundtable/ui'
import { useText } from '../../../platform/i18n/words'
import { HostTitle } from '../../../platform/host-title'
import type { Times } from '../../../platform/time/times'
import { TimeRange } from '../../../platform/time/use-times'
import type { Editing } from '../edit/use-hand-edits'
import type { Line } from '../model/days'
import type { HostNow } from '../use-host'

interface MeetingRowProps {
  line: Line
  now: HostNow
  times: Times
  edit: Editing | null
}

/** 09:30–12:30 COM3 Committee 3 – Objectives, MH2; struck where a change by hand waits. */
export function MeetingRow({ line, now, times, edit }: MeetingRowProps) {
  const text = useText()
  const { of } = line
  const body = line.kind === 'meeting' ? now.host.bodies.find((b) => b.id === line.of.bodyId) : null
  const draft = edit?.draftOf(of.uid)
  const range = <TimeRange from={times.time(of.start)} to={times.time(of.end)} />
  const meant = `${body?.code ?? ''} ${of.title} ${times.time(of.start)}`.trim()
  return (
    <li className={line.kind}>
      <time dateTime={of.start}>{draft && otherHours(draft) ? <s>{range}</s> : range}</time>
      {body && (
        <span className="body">
          <Pill state="host">
            <bdi title={text(body.name)}>{body.code}</bdi>
          </Pill>
        </span>
      )}
      <div className="what">
        <span className="name">
          {draft?.after === null ? (
            <s>
              <HostTitle title={of.title} />
            </s>
          ) : (
            <HostTitle title={of.title} />
          )}
        </span>
        {draft && <Waiting draft={draft} times={times} />}
      </div>
      {line.kind === 'meeting' && line.of.roomName && (
        <span className="soft room">
          <bdi>{line.of.roomName}</bdi>
        </span>
      )}
      {edit && (
        <Button look="quiet" aria-label={t`Edit ${meant}`} onPress={() => edit.open(of.uid)}>
          <Trans>Edit</Trans>
        </Button>
      )}
    </li>
  )
}

type Waits = NonNullable<ReturnType<Editing['draftOf']>>

const otherHours = ({ before, after }: Waits): boolean =>
  before?.start !== after?.start || before?.end !== after?.end

/** What a change by hand would make of it. */
function Waiting({ draft, times }: { draft: Waits; times: Times }) {
  const { after } = draft
  if (!after)
    return (
      <Pill state="cancelled">
        <Trans>To be withdrawn</Trans>
      </Pill>
    )
  if (!otherHours(draft))
    return (
      <Pill state="changed">
        <Trans>Changed</Trans>
      </Pill>
    )
  const day = times.shortDay(times.day(after.start))
  return (
    <Pill state="changed">
      {day} <TimeRange from={times.time(after.start)} to={times.time(after.end)} />
    </Pill>
  )
}
