import { Icon } from '@roundtable/ui'

interface ChoiceLineProps<Id extends string> {
  label: string
  options: readonly { id: Id; text: string }[]
  value: Id
  onChange: (id: Id) => void
  isReadOnly: boolean
}

/** One of a few inside a row; its label is heard, the column says it to the eye. */
export function ChoiceLine<Id extends string>(props: ChoiceLineProps<Id>) {
  const { label, options, value, onChange, isReadOnly } = props
  if (isReadOnly)
    return <span className="choice-line">{options.find(({ id }) => id === value)?.text}</span>
  return (
    <span className="choice-line lang-state">
      <select
        className="input"
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find(({ id }) => id === event.target.value)
          if (chosen) onChange(chosen.id)
        }}
      >
        {options.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      <Icon name="chevron" className="down" />
    </span>
  )
}
