import { useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Icon } from '../icon'
import { FieldShell, type FieldFrame } from './field-shell'
import { OptionPopover } from './option-popover'
import { useOptions, type OptionSource } from './use-options'

interface ComboFieldProps extends FieldFrame, OptionSource {
  /** The id chosen; null: none. */
  value: string | null
  onChange: (value: string | null) => void
  /** Its words where `options` may not hold it: after a search on the server. */
  valueText?: string
  placeholder?: string
  /** The word for the button that empties the field; without it a choice can only be replaced. */
  clearLabel?: string
  /** The word for the button that opens the list. */
  openLabel: string
}

/**
 * One of many, found by typing (2,000 are fine; accents do not matter).
 * `<ComboField label={t`Organisation`} options={organisations} openLabel={t`Show all`}
 *   nothing={t`No such organisation`} clearLabel={t`Clear`} {...bind('organisationId')} />`
 */
export function ComboField(props: ComboFieldProps) {
  const { label, help, error, state, after, value, valueText, onChange, onBlur } = props
  const { isDisabled, isReadOnly, placeholder, clearLabel, openLabel, more, nothing } = props
  const { query, setQuery, found } = useOptions(props)
  const chosen =
    value === null ? '' : (props.options.find((o) => o.id === value)?.text ?? valueText ?? '')
  // Left empty by Tab, Enter or a click elsewhere: the choice is taken back. Escape restores it.
  const emptied = useRef(false)
  const takeBack = (): void => {
    if (emptied.current && mayClear) onChange(null)
    emptied.current = false
  }
  const mayClear = clearLabel !== undefined && value !== null && !isReadOnly && !isDisabled
  return (
    <ComboBox
      className="field"
      value={value}
      onChange={(key) => {
        setQuery(null)
        if (key === value) takeBack()
        else if (key !== null) onChange(String(key))
      }}
      inputValue={query ?? chosen}
      onInputChange={(text) => {
        emptied.current = text.trim() === ''
        setQuery(text === chosen ? null : text)
      }}
      items={found.shown}
      allowsEmptyCollection
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      onBlur={() => {
        takeBack()
        setQuery(null)
        onBlur?.()
      }}
    >
      <FieldShell label={label} help={help} error={error} state={state} after={after}>
        <Group
          className="input group"
          onKeyDownCapture={(event) => {
            if (event.key === 'Escape') emptied.current = false
          }}
        >
          <Input placeholder={placeholder} autoComplete="off" spellCheck={false} />
          {mayClear && (
            <Button
              slot={null}
              className="inner"
              aria-label={clearLabel}
              onPress={() => {
                setQuery(null)
                onChange(null)
              }}
            >
              <Icon name="close" />
            </Button>
          )}
          <Button className="inner" aria-label={openLabel}>
            <Icon name="chevron" className="down" />
          </Button>
        </Group>
      </FieldShell>
      <OptionPopover nothing={nothing} left={found.left} more={more} />
    </ComboBox>
  )
}
