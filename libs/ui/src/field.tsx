import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { Icon } from './icon'

interface FieldProps {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  /** A sentence below the field. */
  help?: ReactNode
  /** Why this cannot stand; what was typed is kept. */
  error?: ReactNode
  name?: string
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** More than one line. */
  multiline?: boolean
  maxLength?: number
  isDisabled?: boolean
  autoFocus?: boolean
  /** `ltr` for what is written left to right in every language: addresses, codes. */
  dir?: 'ltr'
  spellCheck?: boolean
}

export function Field(props: FieldProps) {
  const { label, help, error, multiline = false, dir, spellCheck = true, ...field } = props
  const line = { className: 'input', dir, spellCheck }
  return (
    <TextField className="field" {...field} isInvalid={error !== undefined}>
      <Label>{label}</Label>
      {multiline ? <TextArea {...line} /> : <Input {...line} />}
      {help !== undefined && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <FieldError className="wrong">
        <Icon name="blocked" />
        <span>{error}</span>
      </FieldError>
    </TextField>
  )
}
