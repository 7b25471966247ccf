import type { SessionRecord } from '@roundtable/contracts'
import { createContext, use } from 'react'
import type { Draft } from '../draft/use-draft'
import type { SessionFields, SessionHandle } from './model/session-fields'

/** What the sections of a session's page share. */
export interface SessionTools {
  readonly id: string
  /** As the server holds it. */
  readonly record: SessionRecord
  readonly handle: SessionHandle
  /** As it is being written here. */
  readonly fields: SessionFields
  readonly draft: Draft
  /** IANA name of the event's zone. */
  readonly zone: string
  readonly isReadOnly: boolean
}

export const SessionContext = createContext<SessionTools | null>(null)

export function useSession(): SessionTools {
  const tools = use(SessionContext)
  if (!tools) throw new Error('No session around this component.')
  return tools
}
