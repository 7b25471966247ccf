import { useLingui } from '@lingui/react/macro'
import type { Text } from '@roundtable/contracts'
import { TextsField, type FieldFrame } from '@roundtable/ui'
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
