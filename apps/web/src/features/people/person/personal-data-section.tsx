import { Trans } from '@lingui/react/macro'
import { Button, FormSection } from '@roundtable/ui'
import { useState } from 'react'
import { useMe } from '../../../platform/me'
import { ErasePerson } from './erase-person'
import { usePerson } from './person-context'

/** What one person may ask for: to see what is kept about them, and to have it taken away. */
export function PersonalDataSection() {
  const { person } = usePerson()
  const [erasing, setErasing] = useState(false)
  const may = useMe()?.permissions.includes('privacy.answer') ?? false
  if (!may) return null
  return (
    <FormSection
      title={<Trans>Personal data</Trans>}
      note={<Trans>When this person asks what is kept about them, or asks to be forgotten.</Trans>}
    >
      <p className="soft">
        <Trans>
          The file holds everything: fields, sessions, mails, every line of the audit about them. It
          may name others; read it before you hand it over.
        </Trans>
      </p>
      <div className="personal-acts">
        <a className="btn" href={`/api/people/${person.id}/personal`} download>
          <Trans>Download what is kept (JSON)</Trans>
        </a>
        <Button look="danger" onPress={() => setErasing(true)}>
          <Trans>Erase this person…</Trans>
        </Button>
      </div>
      {erasing && <ErasePerson person={person} onClose={() => setErasing(false)} />}
    </FormSection>
  )
}
