import { Trans, useLingui } from '@lingui/react/macro'
import type { Text } from '@roundtable/contracts'
import { FormSection, TextsField } from '@roundtable/ui'
import type { SessionFields } from './model/session-fields'
import { useSession } from './session-context'
import { sixLanguages, textParts } from './text-languages'
import { useField } from './use-field'

/** On the wire English is always there, if only as an empty line. */
const asText = (value: Record<string, string | undefined>): Text => ({
  ...value,
  en: value.en ?? '',
})

/** Title and summary in the six languages, and how far each of them is. */
export function TextsSection() {
  const { t } = useLingui()
  const { handle } = useSession()
  const field = useField()
  const states = handle.bind('textStates')
  const title = field('title', textParts)
  const summary = field('summary', textParts)
  const stateOptions = [
    { id: 'draft', text: t`Draft` },
    { id: 'translated', text: t`Translated` },
    { id: 'reviewed', text: t`Reviewed` },
  ]
  return (
    <FormSection
      title={<Trans>Title and summary</Trans>}
      note={<Trans>Readers see English where their language is not written yet.</Trans>}
    >
      <TextsField
        label={t`Title`}
        languages={sixLanguages}
        source="en"
        maxLength={300}
        words={{
          empty: t`nothing written yet`,
          line: (language) => t`Title, ${language}`,
        }}
        states={{
          label: t`State of the text`,
          options: stateOptions,
          value: states.value,
          onChange: (value) => states.onChange(value as SessionFields['textStates']),
        }}
        {...title}
        onChange={(value) => title.onChange(asText(value))}
        after={
          <>
            {title.after}
            {states.after}
          </>
        }
      />
      <TextsField
        label={t`Summary`}
        languages={sixLanguages}
        source="en"
        multiline
        maxLength={2000}
        words={{
          empty: t`nothing written yet`,
          line: (language) => t`Summary, ${language}`,
        }}
        {...summary}
        onChange={(value) => summary.onChange(asText(value))}
      />
    </FormSection>
  )
}
