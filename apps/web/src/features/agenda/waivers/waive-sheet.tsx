import { Trans, useLingui } from '@lingui/react/macro'
import { Button, DateTimeField, Field, FindingLine, NoticeBox, Sheet } from '@roundtable/ui'
import type { Finding } from '@roundtable/scheduling'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/api'
import { dayTimesIn } from '../../../platform/time/day-times'
import { useMinute } from '../../../platform/time/use-minute'
import { useCity, useTimes } from '../../../platform/time/use-times'
import { useCreation } from '../../../platform/use-creation'
import { useKeptState } from '../../../platform/use-kept-state'
import type { Board } from '../model/board-model'
import { severityLabel } from '../model/labels'
import { moment } from '../model/words'
import { usualDay, waiverDays } from './model/waivers'

interface WaiveSheetProps {
  board: Board
  finding: Finding
  sessionId: string
  sentence: string
  onClose: () => void
}

const evening = 18 * 60

/** A finding is let pass on one session: for a reason, until a time, by name. */
export function WaiveSheet({ board, finding, sessionId, sentence, onClose }: WaiveSheetProps) {
  const { t } = useLingui()
  const client = useQueryClient()
  const form = useKeptState(`waiver.${finding.code}.${sessionId}`, {
    reason: '',
    until: usualEnd(board),
  })
  const { reason, until } = form.value
  const now = useMinute()
  const creation = useCreation((commandId) =>
    call('giveWaiver', {
      body: { commandId, rule: finding.code, sessionId, reason, until: until ?? '' },
    }),
  )
  const waive = async (): Promise<void> => {
    if (!(await creation.send())) return
    form.clear()
    void client.invalidateQueries({ queryKey: ['plan'] })
    onClose()
  }
  const past = until !== null && Date.parse(until) <= now
  const complete = reason.trim() !== '' && until !== null && !past
  return (
    <Sheet
      title={<Trans>Waive on {board.sessions.get(sessionId)?.code}</Trans>}
      isOpen
      onClose={onClose}
      closeLabel={t`Close`}
      footer={
        <Button look="primary" isDisabled={!complete || creation.busy} onPress={() => void waive()}>
          {until === null ? (
            <Trans>Let it pass</Trans>
          ) : (
            <Trans>Let it pass until {moment(board, until)}</Trans>
          )}
        </Button>
      }
    >
      <FindingLine look={finding.severity} label={severityLabel(finding.severity)}>
        {sentence}
      </FindingLine>
      <p className="soft">
        {finding.at === 'release' ? (
          <Trans>Until then the session may be released as if this were met.</Trans>
        ) : (
          <Trans>
            Until then the session may be moved, changed and released as if this rule did not speak
            against it. Every other rule goes on holding.
          </Trans>
        )}{' '}
        <Trans>Your name and the reason stand wherever the finding would be.</Trans>
      </p>
      <Field
        label={t`Reason`}
        multiline
        rows={3}
        maxLength={300}
        value={reason}
        onChange={(value) => form.change({ reason: value })}
      />
      <Until
        board={board}
        value={until}
        onChange={(value) => form.change({ until: value })}
        error={past ? t`This moment has passed.` : undefined}
      />
      {creation.problem && (
        <NoticeBox
          look={creation.problem.status === 0 ? 'offline' : 'error'}
          role="alert"
          title={<Trans>Not waived.</Trans>}
        >
          {creation.problem.status === 0 ? (
            <Trans>There is no connection. What you typed is kept.</Trans>
          ) : (
            creation.problem.detail
          )}
        </NoticeBox>
      )}
    </Sheet>
  )
}

const today = (zone: string): string => dayTimesIn(zone).read(new Date().toISOString()).day

function usualEnd({ clock, days }: Board): string | null {
  const last = days.at(-1)!.date
  const day = usualDay(waiverDays(today(clock.timeZone), last), last)
  return dayTimesIn(clock.timeZone).write({ day, minutes: evening })
}

interface UntilProps {
  board: Board
  value: string | null
  onChange: (value: string | null) => void
  error: string | undefined
}

function Until({ board, value, onChange, error }: UntilProps) {
  const { t } = useLingui()
  const { timeZone } = board.clock
  const times = useTimes(timeZone)
  const city = useCity()
  const days = waiverDays(today(timeZone), board.days.at(-1)!.date)
  return (
    <DateTimeField
      label={t`Until`}
      value={value}
      onChange={onChange}
      error={error}
      days={days.map((id) => ({ id, text: times.longDay(id) }))}
      {...dayTimesIn(timeZone)}
      words={{
        day: t`Day`,
        time: t`Time`,
        noDay: t`Choose a day`,
        wrong: t`This is no time of that day.`,
      }}
      zone={city(timeZone)}
    />
  )
}
