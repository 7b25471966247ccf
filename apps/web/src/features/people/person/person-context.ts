import type { PersonRecord } from '@roundtable/contracts'
import type { PersonField } from '@roundtable/domain'
import type { Finding } from '@roundtable/scheduling'
import { createContext, use } from 'react'
import type { RecordHandle } from '../../../platform/record/use-record'
import type { Draft } from '../../agenda/draft/use-draft'
import type { PersonFields } from './person-fields'

interface PersonTools {
  person: PersonRecord
  draft: Draft
  record: RecordHandle<PersonFields>
  /** The reader's role is shown this field. */
  sees: (field: PersonField) => boolean
  /** And may change it. */
  may: (field: PersonField) => boolean
  /** What the engine says of the person as they stand in the form. */
  findings: readonly Finding[]
}

export const PersonContext = createContext<PersonTools | null>(null)

export const usePerson = (): PersonTools => {
  const tools = use(PersonContext)
  if (!tools) throw new Error('Outside of a person’s page.')
  return tools
}
