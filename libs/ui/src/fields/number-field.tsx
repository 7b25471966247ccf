import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField'
import { Icon } from '../icon'
import { FieldShell, type FieldFrame } from './field-shell'

interface NumberFieldProps extends FieldFrame {
  /** Null: nothing entered. */
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
  /** After the number, and read with the label: “min”, “people”. */
  unit?: string
  /** Buttons for one step less and more, with their words. */
  steppers?: { less: string; more: string }
}

/**
 * A number, told when the field is left, on Enter and with each step (arrow keys step, too).
 * `<NumberField label={t`Length`} unit={t`min`} min={5} max={480} step={5} {...bind('minutes')} />`
 */
export function NumberField(props: NumberFieldProps) {
  const { label, help, error, state, after, value, onChange, min, max, step, unit, steppers } =
    props
  const { isDisabled, isReadOnly, onBlur } = props
  return (
    <AriaNumberField
      className="field"
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      minValue={min}
      maxValue={max}
      step={step}
      formatOptions={{ useGrouping: false }}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      onBlur={onBlur}
    >
      <FieldShell
        label={
          <>
            {label}
            {unit !== undefined && <span className="sr">, {unit}</span>}
          </>
        }
        help={help}
        error={error}
        state={state}
        after={after}
      >
        <span className="number-line">
          <Group className="input group">
            {steppers && (
              <Button slot="decrement" aria-label={steppers.less} className="stepper">
                <Icon name="minus" />
              </Button>
            )}
            <Input />
            {steppers && (
              <Button slot="increment" aria-label={steppers.more} className="stepper">
                <Icon name="plus" />
              </Button>
            )}
          </Group>
          {unit !== undefined && (
            <span className="unit" aria-hidden>
              {unit}
            </span>
          )}
        </span>
      </FieldShell>
    </AriaNumberField>
  )
}
