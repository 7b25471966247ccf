import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonRecord } from '@roundtable/contracts'
import type { PersonField } from '@roundtable/domain'
import { FormPage, PageHead } from '@roundtable/ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { inRow } from '../../../platform/i18n/in-row'
import { call } from '../../../platform/api'
import { inWords } from '../../../platform/in-words'
import { newer } from '../../../platform/newer'
import { valueOf, type RecordState } from '../../../platform/record/record'
import { SaveState } from '../../../platform/record/save-state'
import { useRecord } from '../../../platform/record/use-record'
import { useMinute } from '../../../platform/time/use-minute'
import type { Draft } from '../../agenda/draft/use-draft'
import { fullName } from '../person-name'
import { AvailabilitySection } from './availability-section'
import { ContactSection } from './contact-section'
import { DutiesSection } from './duties-section'
import { FocalPointsSection } from './focal-points-section'
import { IdentitySection } from './identity-section'
import { LanguagesSection } from './languages-section'
import { PersonContext } from './person-context'
import { fieldsOfRecord, formFields, wireFields, type PersonFields } from './person-fields'
import { findingsWith, concerns } from './person-findings'
import { PersonalDataSection } from './personal-data-section'
import { PresenceSection } from './presence-section'
import { usePersonSentences } from './refusals'
import { SessionsAside } from './sessions-aside'
import { StatusSection } from './status-section'

interface PersonFormProps {
  person: PersonRecord
  draft: Draft
}

export function PersonForm({ person, draft }: PersonFormProps) {
  const { t } = useLingui()
  const record = usePersonRecord(person, draft)
  const tools = {
    person,
    draft,
    record,
    sees: (field: PersonField) => field in person,
    may: (field: PersonField) => field in person && person.writable.includes(field),
    findings: useFindings(person, draft, record.state),
  }
  const zone = draft.plan.event.timeZone
  const name = fullName({
    honorific: valueOf(record.state, 'honorific'),
    name: valueOf(record.state, 'name') || (person.name ?? ''),
  })
  const mayAnything = person.writable.length > 0
  return (
    <PersonContext value={tools}>
      <title>{t`${name} · Roundtable`}</title>
      <FormPage
        head={
          <PageHead
            title={<bdi>{name}</bdi>}
            meta={<Meta person={person} />}
            back={
              <Link to="/organize/people">
                <Trans>People</Trans>
              </Link>
            }
            acts={
              mayAnything ? (
                <SaveState record={record} zone={zone} />
              ) : (
                <span className="soft">
                  <Trans>You can read this, not change it</Trans>
                </span>
              )
            }
          />
        }
        aside={<SessionsAside />}
      >
        <IdentitySection />
        <StatusSection />
        <PresenceSection />
        <AvailabilitySection />
        <LanguagesSection />
        <DutiesSection />
        <FocalPointsSection />
        <ContactSection />
        <PersonalDataSection />
      </FormPage>
    </PersonContext>
  )
}

function Meta({ person }: { person: PersonRecord }) {
  return (
    <>
      <bdi>{inRow([person.function, person.organisation])}</bdi>
      {person.highLevel && (
        <>
          {' · '}
          <Trans>high-level</Trans>
        </>
      )}
      {person.membership && (
        <>
          {' · '}
          <Trans>from the Membership</Trans>
        </>
      )}
    </>
  )
}

function usePersonRecord(person: PersonRecord, { board, plan }: Draft) {
  const client = useQueryClient()
  const sentences = usePersonSentences()
  const { id, version, changedBy, changedAt } = person
  const { clock } = board
  // A field that is not for this role is never asked for: its section is not there.
  const fields = useMemo(() => fieldsOfRecord(clock, person) as PersonFields, [clock, person])
  return useRecord<PersonFields>({
    record: useMemo(
      () => ({ version, fields, changedBy, changedAt }),
      [version, fields, changedBy, changedAt],
    ),
    storageKey: `person.${id}`,
    zone: plan.event.timeZone,
    read: (wire) => formFields(clock, wire),
    save: async ({ fields: edited, ...command }) => {
      const body = { ...command, fields: wireFields(clock, edited) }
      const answer = await call('changePerson', { params: { id }, body })
      if (!answer.ok) return { ok: false, problem: inWords(answer.problem, sentences) }
      client.setQueryData(['person', id], newer(answer.value))
      for (const key of ['people', 'plan']) void client.invalidateQueries({ queryKey: [key] })
      const stored = fieldsOfRecord(clock, answer.value) as PersonFields
      return { ok: true, value: { ...answer.value, fields: stored } }
    },
  })
}

/** For whoever may not see when the person is away, the server's own findings; else the engine's, at once. */
function useFindings(person: PersonRecord, draft: Draft, state: RecordState<PersonFields>) {
  const minute = useMinute()
  const sees = 'unavailable' in person
  const { id } = person
  // What else is edited changes no finding: a name that is typed must not run the engine.
  const unavailable = useDeferredValue(valueOf(state, 'unavailable'))
  const duties = useDeferredValue(valueOf(state, 'duties'))
  const presence = useDeferredValue(valueOf(state, 'presence'))
  const timeZone = useDeferredValue(valueOf(state, 'timeZone'))
  return useMemo(() => {
    if (!sees) return draft.findings.filter((finding) => concerns(finding, id))
    return findingsWith(draft, id, { unavailable, duties, presence, timeZone }, minute)
  }, [sees, draft, id, unavailable, duties, presence, timeZone, minute])
}
