import { Trans, useLingui } from '@lingui/react/macro'
import type { Text } from '@roundtable/contracts'
import { Button, Field, TextsField, type FieldFrame } from '@roundtable/ui'
import { useState } from 'react'
import { contentLanguages } from '../../platform/i18n/content-languages'

interface NameFieldProps extends Omit<FieldFrame, 'label'> {
  value: Text
  onChange: (name: Text) => void
}

/** A name in the languages of the event; English is always there. */
export function NameField({ value, onChange, ...frame }: NameFieldProps) {
  const { t } = useLingui()
  return (
    <TextsField
      label={t`Name`}
      languages={contentLanguages}
      source="en"
      words={{ empty: t`nothing written yet`, line: (language) => t`Name in ${language}` }}
      maxLength={300}
      {...frame}
      value={value}
      onChange={({ en, ...others }) => onChange({ ...others, en: en ?? '' })}
    />
  )
}

/** The English name in one line; the other languages unfold. */
export function ShortNameField({ value, onChange }: Pick<NameFieldProps, 'value' | 'onChange'>) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  if (open) return <NameField value={value} onChange={onChange} />
  return (
    <Field
      label={t`Name in English`}
      dir="ltr"
      maxLength={300}
      value={value.en}
      onChange={(en) => onChange({ ...value, en })}
      state={
        <Button slot={null} look="text" onPress={() => setOpen(true)}>
          <Trans>Other languages</Trans>
        </Button>
      }
    />
  )
}
