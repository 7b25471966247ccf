import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Icon } from '../icon'
import { FieldShell, type FieldFrame } from './field-shell'

interface ChoiceFieldProps<Id extends string> extends FieldFrame {
  options: readonly { id: Id; text: ReactNode }[]
  /** In the order of the options. */
  value: readonly Id[]
  onChange: (value: Id[]) => void
}

/**
 * Several of a few, all in sight; a tick marks the chosen ones.
 * `<ChoiceField label={t`Languages spoken`} options={languages} {...bind('speaks')} />`
 */
export function ChoiceField<Id extends string>(props: ChoiceFieldProps<Id>) {
  const { label, help, error, state, after, options, value, onChange } = props
  const { isDisabled, isReadOnly, onBlur } = props
  return (
    <CheckboxGroup
      className="field"
      value={[...value]}
      onChange={(chosen) =>
        onChange(options.filter((option) => chosen.includes(option.id)).map((option) => option.id))
      }
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.()
      }}
    >
      <FieldShell label={label} help={help} error={error} state={state} after={after}>
        <div className="chips">
          {options.map((option) => (
            <Checkbox key={option.id} value={option.id} className="chip">
              <span className="box">
                <Icon name="check" />
              </span>
              {option.text}
            </Checkbox>
          ))}
        </div>
      </FieldShell>
    </CheckboxGroup>
  )
}
