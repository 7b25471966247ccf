import { Trans, useLingui } from '@lingui/react/macro'
import { Field, FormSection } from '@roundtable/ui'
import { ReadLine } from '../../../platform/read-line'
import { usePerson } from './person-context'

/** For the protocol office and the secretariat. */
export function ContactSection() {
  const { t } = useLingui()
  const { sees, may, record, person } = usePerson()
  if (!sees('email')) return null
  return (
    <FormSection
      title={<Trans>Contact and notes</Trans>}
      note={<Trans>Seen by the protocol office and the secretariat only.</Trans>}
    >
      {may('email') ? (
        <>
          <div className="fields-row">
            <Field label={t`E-mail`} type="email" dir="ltr" {...record.bind('email')} />
            <Field label={t`Telephone`} type="tel" dir="ltr" {...record.bind('phone')} />
          </div>
          <Field label={t`Notes`} multiline rows={4} maxLength={2_000} {...record.bind('notes')} />
        </>
      ) : (
        <dl className="read-lines">
          <ReadLine label={t`E-mail`}>{person.email && <bdi>{person.email}</bdi>}</ReadLine>
          <ReadLine label={t`Telephone`}>{person.phone && <bdi>{person.phone}</bdi>}</ReadLine>
          <ReadLine label={t`Notes`}>{person.notes}</ReadLine>
        </dl>
      )}
    </FormSection>
  )
}
