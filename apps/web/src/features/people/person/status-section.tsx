import { Trans, useLingui } from '@lingui/react/macro'
import { DateField, Field, FormSection } from '@roundtable/ui'
import { useMe } from '../../../platform/me'
import { useTimes } from '../../../platform/time/use-times'
import { usePendingRow, PendingRow } from '../../../platform/pending-row'
import { Rows, RowsGroup } from '../../../platform/record/rows-group'
import { usePerson } from './person-context'
import type { Status } from './person-fields'

/** High-level is a status of a person in a function at a date; the protocol office sets it, everybody goes by it. */
export function StatusSection() {
  const { t } = useLingui()
  const { sees, may, record } = usePerson()
  if (!sees('statuses')) return null
  const bound = record.bind('statuses', (statuses) => <StatusWords statuses={statuses} />)
  return (
    <FormSection
      title={<Trans>High-level status</Trans>}
      note={<Trans>Of a person in a function, from a date on. Set by the protocol office.</Trans>}
    >
      {may('statuses') ? (
        <RowsGroup label={t`Statuses`} bound={bound}>
          <StatusRows value={bound.value} onChange={bound.onChange} />
        </RowsGroup>
      ) : (
        <StatusWords statuses={bound.value} />
      )}
    </FormSection>
  )
}

interface StatusRowsProps {
  value: readonly Status[]
  onChange: (value: Status[]) => void
}

function StatusRows({ value, onChange }: StatusRowsProps) {
  const { t } = useLingui()
  const { person, draft, record } = usePerson()
  const me = useMe()
  const [firstDay] = draft.plan.event.days
  const pending = usePendingRow({
    key: `status.${person.id}`,
    empty: { function: person.function ?? '', from: firstDay?.date ?? null, until: null } as Draft,
    isComplete: (row) => row.function.trim() !== '' && row.from !== null,
    commit: (row) => {
      const setBy = me?.name ?? ''
      onChange([...value, { ...row, from: row.from ?? '', setBy, setOn: '' }])
      record.flush()
    },
  })
  return (
    <div className="rows">
      <Rows
        rows={value}
        onChange={onChange}
        className="status-row"
        nameOf={(status) => status.function}
        noteOf={(status) => <SetBy status={status} />}
      >
        {(row, change) => (
          <StatusInputs row={row} onChange={(part) => change(part as Partial<Status>)} />
        )}
      </Rows>
      <PendingRow
        pending={pending}
        add={<Trans>Give a status</Trans>}
        className="status-row"
        label={t`New status`}
      >
        {(row, change) => <StatusInputs row={row} onChange={change} />}
      </PendingRow>
    </div>
  )
}

type Draft = Pick<Status, 'function' | 'until'> & { from: string | null }

interface StatusInputsProps {
  row: Draft
  onChange: (part: Partial<Draft>) => void
}

function StatusInputs({ row, onChange }: StatusInputsProps) {
  const { t } = useLingui()
  return (
    <>
      <Field
        label={t`In the function of`}
        value={row.function}
        onChange={(job) => onChange({ function: job })}
        maxLength={300}
      />
      <DateField
        label={t`From`}
        value={row.from || null}
        onChange={(from) => {
          if (from !== null) onChange({ from })
        }}
      />
      <DateField label={t`Until`} value={row.until} onChange={(until) => onChange({ until })} />
    </>
  )
}

function SetBy({ status }: { status: Status }) {
  const { draft } = usePerson()
  const times = useTimes(draft.plan.event.timeZone)
  if (!status.setOn) return null
  const date = times.date(status.setOn)
  return (
    <p className="soft set-by">
      <Trans>
        Set by <bdi>{status.setBy}</bdi>, {date}
      </Trans>
    </p>
  )
}

/** For reading, and for two values beside each other. */
function StatusWords({ statuses }: { statuses: readonly Status[] }) {
  const { draft } = usePerson()
  const times = useTimes(draft.plan.event.timeZone)
  if (statuses.length === 0)
    return (
      <p className="soft">
        <Trans>No high-level status.</Trans>
      </p>
    )
  return (
    <ul className="rows">
      {statuses.map((status, at) => (
        <li key={at}>
          <bdi className="strong">{status.function}</bdi>{' '}
          {status.until === null ? (
            <Trans>from {status.from && times.date(status.from)}</Trans>
          ) : (
            <Trans>
              from {status.from && times.date(status.from)} until {times.date(status.until)}
            </Trans>
          )}
          <SetBy status={status} />
        </li>
      ))}
    </ul>
  )
}
