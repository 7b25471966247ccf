import { useRef, useState, type ReactNode } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { SearchField } from 'react-aria-components/SearchField'
import { Button } from './button'
import { OptionItem } from './fields/option-item'
import { matches, type Option } from './fields/search'
import { Hanging } from './hanging'
import { Icon } from './icon'

interface FilterMenuProps<Id extends string> {
  /** What is filtered by: “Group”. */
  label: string
  options: readonly (Option & { id: Id })[]
  /** Null: no filter. */
  value: Id | null
  onChange: (value: Id | null) => void
  /** The entry that takes the filter away: “All groups”. */
  all: ReactNode
  /** Said when nothing matches what was typed. */
  nothing?: string
  /** Lists longer than a dozen are searched by typing: the name of that line. */
  search?: string
}

const allKey = '\u0000all'

/**
 * One filter of a list: its name while it is off, its value in strong while it is on.
 * `<FilterMenu label={t`Country`} options={countries} value={country} onChange={…} all={t`All countries`} />`
 */
export function FilterMenu<Id extends string>(props: FilterMenuProps<Id>) {
  const { label, options, value, onChange, all, search, nothing } = props
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const chosen = options.find(({ id }) => id === value)
  const choose = (key: string): void => {
    onChange(options.find(({ id }) => id === key)?.id ?? null)
    setOpen(false)
  }
  const list = (
    <ListBox
      className="option-list"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value ?? allKey]}
      onSelectionChange={(keys) => {
        const [key] = keys
        if (key !== undefined) choose(String(key))
      }}
      onAction={(key) => choose(String(key))}
      autoFocus={search === undefined ? 'first' : false}
      renderEmptyState={() => <span className="option-note">{nothing}</span>}
    >
      <ListBoxItem id={allKey} className="option soft" textValue="">
        {all}
      </ListBoxItem>
      {options.map((option) => (
        <OptionItem key={option.id} option={option} />
      ))}
    </ListBox>
  )
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button ref={button} look="quiet" className={chosen ? 'filter on' : 'filter'}>
        {chosen ? (
          <>
            <span className="sr">{label}: </span>
            <span className="value">{chosen.text}</span>
          </>
        ) : (
          label
        )}
        <Icon name="chevron" className="down" />
      </Button>
      <Hanging from={button} name={label} className="options" within="filter-dialog">
        {search === undefined ? (
          list
        ) : (
          <Autocomplete filter={(text, query) => text === '' || matches({ id: text, text }, query)}>
            <SearchField aria-label={search} className="filter-search" autoFocus>
              <Input className="input" placeholder={search} />
            </SearchField>
            {list}
          </Autocomplete>
        )}
      </Hanging>
    </DialogTrigger>
  )
}
