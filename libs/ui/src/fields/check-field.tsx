import { useId } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { Icon } from '../icon'
import type { FieldFrame } from './field-shell'

interface CheckFieldProps extends FieldFrame {
  value: boolean
  onChange: (value: boolean) => void
}

/**
 * Yes or no, the sentence beside the box.
 * `<CheckField label={t`Takes part remotely`} {...bind('remote')} />`
 */
export function CheckField(props: CheckFieldProps) {
  const { label, help, error, state, after, value, onChange, isDisabled, isReadOnly } = props
  const id = useId()
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
  return (
    <div className="field">
      <div className="field-head">
        <Checkbox
          className="check"
          isSelected={value}
          onChange={onChange}
          isDisabled={isDisabled}
          isReadOnly={isReadOnly}
          isInvalid={error !== undefined}
          onBlur={props.onBlur}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
        >
          <span className="box">
            <Icon name="check" />
          </span>
          {label}
        </Checkbox>
        {state !== undefined && <span className="field-state">{state}</span>}
      </div>
      {help !== undefined && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {error !== undefined && (
        <span className="wrong" id={`${id}-error`}>
          <Icon name="blocked" />
          <span>{error}</span>
        </span>
      )}
      {after}
    </div>
  )
}
