import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { Icon } from '../icon'
import { FieldShell, type FieldFrame } from './field-shell'
import { OptionItem } from './option-item'
import type { Option } from './search'

interface SelectFieldProps<Id extends string> extends FieldFrame {
  options: readonly (Option & { id: Id })[]
  value: Id | null
  onChange: (value: Id) => void
  /** What stands there while nothing is chosen. */
  placeholder: string
  /** Another entry on top that takes the choice back. */
  none?: { text: ReactNode; onChoose: () => void }
}

const noneKey = '\u0000none'

/**
 * One of a few to about thirty; more: `ComboField`. Letters jump, arrows move.
 * `<SelectField label={t`Format`} options={formats} placeholder={t`Choose`} {...bind('format')} />`
 */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { label, help, error, state, after, options, value, onChange, placeholder, none } = props
  const { isDisabled, isReadOnly, onBlur } = props
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
        else if (key === noneKey) none?.onChoose()
      }}
      placeholder={placeholder}
      isInvalid={error !== undefined}
      isDisabled={isDisabled || isReadOnly}
      onBlur={onBlur}
    >
      <FieldShell label={label} help={help} error={error} state={state} after={after}>
        <Button className="input group select">
          <SelectValue />
          <Icon name="chevron" className="down" />
        </Button>
      </FieldShell>
      <Popover className="popover options" offset={4}>
        <ListBox className="option-list">
          {none && (
            <ListBoxItem id={noneKey} className="option soft">
              {none.text}
            </ListBoxItem>
          )}
          {options.map((option) => (
            <OptionItem key={option.id} option={option} />
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
