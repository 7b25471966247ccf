import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField'
import { Icon } from '../icon'
import { FieldShell, type FieldFrame } from './field-shell'
import { boundsAround, stepped } from './stepped'

interface NumberFieldProps extends FieldFrame {
  /** Null: nothing entered. */
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  /** What the steppers and the arrow keys go by; whatever is typed stands, also between two steps. */
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
  const { label, help, error, state, after, value, onChange, min, max, unit, steppers } = props
  const { isDisabled, isReadOnly, onBlur, step = 1 } = props
  const isFixed = isDisabled === true || isReadOnly === true
  const go = (from: number | null, way: 1 | -1): void =>
    onChange(stepped(from, way, { min, max, step }))
  return (
    <AriaNumberField
      className="field"
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...boundsAround(value, { min, max })}
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
          <Group
            className="input group"
            onKeyDownCapture={(event) => {
              const way = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined
              if (way === undefined || isFixed) return
              event.preventDefault()
              event.stopPropagation()
              go(typedIn(event.target), way)
            }}
          >
            {steppers && (
              <Button
                slot={null}
                aria-label={steppers.less}
                className="stepper"
                isDisabled={isFixed || stepped(value, -1, { min, max, step }) === value}
                onPress={() => go(value, -1)}
              >
                <Icon name="minus" />
              </Button>
            )}
            <Input />
            {steppers && (
              <Button
                slot={null}
                aria-label={steppers.more}
                className="stepper"
                isDisabled={isFixed || stepped(value, 1, { min, max, step }) === value}
                onPress={() => go(value, 1)}
              >
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

/** What stands in the line, which may not have been told yet. */
const typedIn = (target: EventTarget): number | null => {
  const text = target instanceof HTMLInputElement ? target.value.trim() : ''
  const number = Number(text)
  return text === '' || Number.isNaN(number) ? null : number
}
