import { parseDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { FieldShell, type FieldFrame } from './field-shell'

interface DateFieldProps extends FieldFrame {
  /** YYYY-MM-DD; null: none. */
  value: string | null
  onChange: (value: string | null) => void
}

/**
 * A date of the calendar, typed part by part in the reader's own order; told when it is whole.
 * `<DateField label={t`From`} {...bind('from')} />`
 */
export function DateField(props: DateFieldProps) {
  const { label, help, error, state, after, value, onChange } = props
  const { isDisabled, isReadOnly, onBlur } = props
  return (
    <AriaDateField
      className="field"
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      onBlur={onBlur}
      shouldForceLeadingZeros
    >
      <FieldShell label={label} help={help} error={error} state={state} after={after}>
        <DateInput className="input date">
          {(segment) => <DateSegment segment={segment} className="date-part" />}
        </DateInput>
      </FieldShell>
    </AriaDateField>
  )
}
