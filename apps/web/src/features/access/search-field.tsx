import { Field } from '@roundtable/ui'
import { useEffect, useRef, useState } from 'react'

/** ms without a key before the server is asked. */
const pause = 250

interface SearchFieldProps {
  label: string
  /** What the address says. */
  value: string
  onSearch: (text: string) => void
}

/** A text to search by, told after a pause. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (next: string): void => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSearch(next.trim()), pause)
  }
  return (
    <Field
      label={label}
      type="search"
      value={text}
      onChange={type}
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
