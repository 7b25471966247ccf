import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'

interface SegmentedProps<Id extends string> {
  /** What is chosen here. */
  label: string
  options: readonly { id: Id; text: ReactNode }[]
  value: Id
  onChange: (id: Id) => void
}

/** One of a few, all in sight. Arrow keys move, as in a toolbar. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { label, options, value, onChange } = props
  return (
    <ToggleButtonGroup
      className="seg"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id))
        if (chosen) onChange(chosen.id)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id}>
          {option.text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
