import { Field } from '@roundtable/ui'
import { useEffect, useState } from 'react'

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
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => onSearch(text.trim()), pause)
    return () => clearTimeout(timer)
    // Only what is typed counts: the address follows it.
  }, [text])
  return (
    <Field
      label={label}
      type="search"
      value={text}
      onChange={setText}
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
