import type { Place, SessionChanged, SessionCreation } from '@roundtable/contracts'
import type { Answered, call } from '../../../platform/api'
import type { Board } from './board-model'

/** The server as the desk asks it about sessions; a spec gives its own. */
export interface Server {
  readonly call: typeof call
  readonly newId: () => string
}

/** Locks a session to a place, or lets it go with `null`, on the version that the board has read (I-04). */
export function lockSession(
  { call, newId }: Server,
  board: Board,
  sessionId: string,
  lock: Place | null,
  reason: string | null,
): Promise<Answered<SessionChanged>> {
  const { version } = board.sessions.get(sessionId)!
  const head = { commandId: newId(), expectedVersion: version, offBoard: false }
  const body = { ...head, ...(reason ? { reason } : {}), fields: { lock } }
  return call('changeSession', { params: { id: sessionId }, body })
}

/** What a copy takes over. Nobody has been asked to take part in it, and it owes nothing to other sessions. */
const copied = [
  'title',
  'summary',
  'textStates',
  'segment',
  'format',
  'details',
  'minutes',
  'focusAreas',
  'noFocusReason',
  'sdgs',
  'regionalPriorities',
  'expected',
  'features',
  'floorLanguages',
  'interpretation',
  'captioning',
  'signLanguage',
  'uses',
] as const satisfies readonly (keyof SessionCreation['fields'])[]

/** Takes a session out of the agenda for good, on the version of it that I know (I-04). */
export const removeSession = (
  { call, newId }: Server,
  { sessionId, version }: { readonly sessionId: string; readonly version: number },
  reason: string,
): Promise<Answered<undefined>> =>
  call('removeSession', {
    params: { id: sessionId },
    body: { commandId: newId(), expectedVersion: version, reason },
  })

/** A new session like this one, off the board, with a code of its own. */
export async function duplicateSession(
  { call, newId }: Server,
  sessionId: string,
): Promise<Answered<SessionChanged>> {
  const original = await call('session', { params: { id: sessionId } })
  if (!original.ok) return original
  const record = original.value
  const fields = Object.fromEntries(copied.map((key) => [key, record[key]]))
  return call('createSession', {
    body: { commandId: newId(), fields: fields as SessionCreation['fields'] },
  })
}
