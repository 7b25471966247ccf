import { Trans, useLingui } from '@lingui/react/macro'
import { FormSection, TagField } from '@roundtable/ui'
import { useList } from '../../../platform/i18n/use-list'
import { useLanguageOptions } from '../../../platform/language-options'
import { ReadLine } from '../../../platform/read-line'
import { languageName } from '../../../platform/world-labels'
import { usePerson } from './person-context'

export function LanguagesSection() {
  const { t } = useLingui()
  const { may, sees, record } = usePerson()
  const options = useLanguageOptions()
  const list = useList()
  if (!sees('languagesSpoken')) return null
  const listed = (codes: readonly string[]): string => list(codes.map(languageName))
  const field = (key: 'languagesSpoken' | 'languagesUnderstood', label: string) => (
    <TagField
      label={label}
      options={options}
      chosenLabel={t`Chosen languages`}
      removeLabel={(text) => t`Remove ${text}`}
      textOf={languageName}
      openLabel={t`Show all`}
      nothing={t`No such language`}
      {...record.bind(key, (codes) => listed(codes) || null)}
    />
  )
  const line = (key: 'languagesSpoken' | 'languagesUnderstood', label: string) => (
    <ReadLine label={label}>{listed(record.bind(key).value)}</ReadLine>
  )
  return (
    <FormSection title={<Trans>Languages</Trans>}>
      {may('languagesSpoken') ? (
        <>
          {field('languagesSpoken', t`Spoken`)}
          {field('languagesUnderstood', t`Understood`)}
        </>
      ) : (
        <dl className="read-lines">
          {line('languagesSpoken', t`Spoken`)}
          {line('languagesUnderstood', t`Understood`)}
        </dl>
      )}
    </FormSection>
  )
}
