import { useId } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { Icon } from '../icon'
import { FieldNotes, notesOf, type FieldFrame } from './field-shell'

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
          aria-describedby={notesOf(id, props)}
        >
          <span className="box">
            <Icon name="check" />
          </span>
          {label}
        </Checkbox>
        {state !== undefined && <span className="field-state">{state}</span>}
      </div>
      <FieldNotes id={id} help={help} error={error} />
      {after}
    </div>
  )
}
