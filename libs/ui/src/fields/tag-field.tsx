import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup'
import { Icon } from '../icon'
import { GroupShell, type FieldFrame } from './field-shell'
import { OptionPopover } from './option-popover'
import type { Option } from './search'
import { useOptions, type OptionSource } from './use-options'

interface TagFieldProps extends FieldFrame, OptionSource {
  /** Ids, in the order they were chosen. */
  value: readonly string[]
  onChange: (value: string[]) => void
  /** Words of chosen ids that `options` may not hold: after a search on the server. */
  textOf?: (id: string) => string
  placeholder?: string
  /** What the chosen ones are, read before them: “Chosen people”. */
  chosenLabel: string
  /** The word for taking one away, from its text. */
  removeLabel: (text: string) => string
  openLabel: string
  max?: number
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at])

/**
 * Several of many: found by typing, removed by their cross, by Delete on a tag or Backspace in the empty line.
 * `<TagField label={t`Duties`} options={bodies} chosenLabel={t`Chosen bodies`} openLabel={t`Show all`}
 *   removeLabel={(text) => t`Remove ${text}`} nothing={t`No such body`} {...bind('bodyIds')} />`
 */
export function TagField(props: TagFieldProps) {
  const { label, help, error, state, after, value, onChange, onBlur, placeholder } = props
  const { isDisabled, isReadOnly, openLabel, nothing, more, max = Infinity } = props
  const { query, setQuery, found } = useOptions(props)
  const change = (keys: readonly string[]): void => {
    setQuery(null)
    if (!same(keys, value) && (keys.length <= max || keys.length < value.length))
      onChange([...keys])
  }
  return (
    <GroupShell
      className="tag-field"
      label={label}
      help={help}
      error={error}
      state={state}
      after={after}
      onBlur={onBlur}
    >
      {(labelId) => (
        <>
          {/* Beside the combobox, not in it: it would take the tags for entries of its list. */}
          <ChosenTags {...props} onChange={change} />
          {!isReadOnly && value.length < max && (
            <ComboBox
              aria-labelledby={labelId}
              selectionMode="multiple"
              value={[...value]}
              onChange={(keys) => change((Array.isArray(keys) ? keys : []).map(String))}
              inputValue={query ?? ''}
              onInputChange={(text) => setQuery(text === '' ? null : text)}
              items={found.shown}
              allowsEmptyCollection
              isInvalid={error !== undefined}
              isDisabled={isDisabled}
              onBlur={() => setQuery(null)}
            >
              <Group className="input group">
                <Input
                  placeholder={placeholder}
                  autoComplete="off"
                  spellCheck={false}
                  onKeyDown={(event) => {
                    if (event.key === 'Backspace' && event.currentTarget.value === '')
                      change(value.slice(0, -1))
                  }}
                />
                <Button className="inner" aria-label={openLabel}>
                  <Icon name="chevron" className="down" />
                </Button>
              </Group>
              <OptionPopover nothing={nothing} left={found.left} more={more} />
            </ComboBox>
          )}
        </>
      )}
    </GroupShell>
  )
}

function ChosenTags(props: TagFieldProps) {
  const { value, options, textOf, chosenLabel, removeLabel, onChange, isDisabled } = props
  // Words once seen stay known while the list below shows something else.
  const [known] = useState(() => new Map<string, Option>())
  for (const option of options) if (value.includes(option.id)) known.set(option.id, option)
  if (value.length === 0) return null
  const wordsOf = (id: string): string => known.get(id)?.text ?? textOf?.(id) ?? id
  const removable = !props.isReadOnly && !isDisabled
  return (
    <TagGroup
      className="tags"
      aria-label={chosenLabel}
      onRemove={removable ? (keys) => onChange(value.filter((id) => !keys.has(id))) : undefined}
    >
      <TagList>
        {value.map((id) => (
          <Tag key={id} id={id} textValue={wordsOf(id)} className="tag">
            {wordsOf(id)}
            {removable && (
              <Button slot="remove" className="inner" aria-label={removeLabel(wordsOf(id))}>
                <Icon name="close" />
              </Button>
            )}
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  )
}
