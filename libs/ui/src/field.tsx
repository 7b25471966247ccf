import type { HTMLInputAutoCompleteAttribute } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { FieldShell, type FieldFrame } from './fields/field-shell'

interface FieldProps extends FieldFrame {
  value: string
  onChange: (value: string) => void
  name?: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** `numeric`: phones show digits first. */
  inputMode?: 'numeric'
  /** More than one line. */
  multiline?: boolean
  /** Lines in sight of a multiline field. */
  rows?: number
  maxLength?: number
  autoFocus?: boolean
  /** `ltr` for what is written left to right in every language: addresses, codes. */
  dir?: 'ltr' | 'rtl'
  lang?: string
  placeholder?: string
  spellCheck?: boolean
}

/** Text of one line or more. */
export function Field(props: FieldProps) {
  const { label, help, error, state, after, multiline = false, rows, ...rest } = props
  const { dir, lang, placeholder, spellCheck = true, ...field } = rest
  // What was written in another script than the page's reads in its own direction.
  const direction = dir ?? (props.value === '' ? undefined : 'auto')
  const line = { className: 'input', dir: direction, lang, placeholder, spellCheck }
  return (
    <TextField className="field" {...field} isInvalid={error !== undefined}>
      <FieldShell label={label} help={help} error={error} state={state} after={after}>
        {multiline ? <TextArea {...line} rows={rows} /> : <Input {...line} />}
      </FieldShell>
    </TextField>
  )
}
