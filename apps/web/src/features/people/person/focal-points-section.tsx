import { Trans, useLingui } from '@lingui/react/macro'
import { Field, FormSection } from '@roundtable/ui'
import { PendingRow, usePendingRow } from '../../../platform/pending-row'
import { Rows, RowsGroup } from '../../../platform/record/rows-group'
import { usePerson } from './person-context'
import type { FocalPoint } from './person-fields'

/** Who acts for the person. */
export function FocalPointsSection() {
  const { t } = useLingui()
  const { sees, may, record } = usePerson()
  if (!sees('focalPoints')) return null
  const bound = record.bind('focalPoints', (points) => <FocalPointWords points={points} />)
  return (
    <FormSection title={<Trans>Focal points</Trans>} note={<Trans>Who acts for the person.</Trans>}>
      {may('focalPoints') ? (
        <RowsGroup label={t`Focal points`} bound={bound}>
          <FocalPointRows value={bound.value} onChange={bound.onChange} />
        </RowsGroup>
      ) : (
        <FocalPointWords points={bound.value} />
      )}
    </FormSection>
  )
}

interface FocalPointRowsProps {
  value: readonly FocalPoint[]
  onChange: (value: FocalPoint[]) => void
}

function FocalPointRows({ value, onChange }: FocalPointRowsProps) {
  const { t } = useLingui()
  const { person, record } = usePerson()
  const pending = usePendingRow<FocalPoint>({
    key: `focal-point.${person.id}`,
    empty: { name: '', email: '', phone: '' },
    isComplete: ({ name }) => name.trim() !== '',
    commit: (row) => {
      onChange([...value, row])
      record.flush()
    },
  })
  return (
    <div className="rows">
      <Rows rows={value} onChange={onChange} className="point-row" nameOf={({ name }) => name}>
        {(row, change) => <FocalPointInputs row={row} onChange={change} />}
      </Rows>
      <PendingRow
        pending={pending}
        add={<Trans>Add a focal point</Trans>}
        label={t`New focal point`}
        className="point-row"
      >
        {(row, change) => <FocalPointInputs row={row} onChange={change} />}
      </PendingRow>
    </div>
  )
}

interface FocalPointInputsProps {
  row: FocalPoint
  onChange: (part: Partial<FocalPoint>) => void
}

function FocalPointInputs({ row, onChange }: FocalPointInputsProps) {
  const { t } = useLingui()
  return (
    <>
      <Field label={t`Name`} value={row.name} onChange={(name) => onChange({ name })} />
      <Field
        label={t`E-mail`}
        type="email"
        dir="ltr"
        value={row.email}
        onChange={(email) => onChange({ email })}
      />
      <Field
        label={t`Telephone`}
        type="tel"
        dir="ltr"
        value={row.phone}
        onChange={(phone) => onChange({ phone })}
      />
    </>
  )
}

function FocalPointWords({ points }: { points: readonly FocalPoint[] }) {
  if (points.length === 0)
    return (
      <p className="soft">
        <Trans>Nobody is named.</Trans>
      </p>
    )
  return (
    <ul className="rows">
      {points.map(({ name, email, phone }, at) => (
        <li key={at}>
          <bdi className="strong">{name}</bdi>{' '}
          <bdi className="soft">{[email, phone].filter(Boolean).join(' · ')}</bdi>
        </li>
      ))}
    </ul>
  )
}
