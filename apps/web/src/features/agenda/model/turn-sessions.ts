import { t } from '@lingui/core/macro'
import type { Problem } from '@roundtable/contracts'
import { troubleOf } from '../../../platform/problem'
import { asked } from '../queue/sender'
import { renewed, turned, without, type Deed, type Refusal } from './deeds'
import type { Shown } from './plan-state'
import { duplicateSession, lockSession, removeSession, type Server } from './session-commands'
import { whyNotDone } from './told'
import { waitingFor } from './trouble'

/** Taking back what was no move, and doing it again. */

export type DeedOfSession = Extract<Deed, { kind: 'lock' | 'duplicate' }>

/** What has become of it: the deeds as they are now, a refusal to be kept with the deed, or no answer for now. */
type Turn =
  | { readonly kind: 'turned'; readonly deeds: (deeds: readonly Deed[]) => readonly Deed[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'later'; readonly why: string }

const notDone = (problem: Problem): Turn =>
  waitingFor(problem)
    ? { kind: 'later', why: whyNotDone(problem) }
    : { kind: 'refused', refusal: { kind: 'refused', detail: problem.detail } }

const refusedFor = (detail: string): Turn => ({
  kind: 'refused',
  refusal: { kind: 'refused', detail },
})

export const turnSession = (
  server: Server,
  shown: Shown,
  deed: DeedOfSession,
  reason: string,
): Promise<Turn> =>
  deed.kind === 'lock'
    ? turnLock(server, shown, deed, reason)
    : turnDuplicate(server, shown, deed, reason)

async function turnLock(
  server: Server,
  { board }: Shown,
  deed: Extract<Deed, { kind: 'lock' }>,
  reason: string,
): Promise<Turn> {
  const [was, then] = deed.state === 'done' ? [deed.after, deed.before] : [deed.before, deed.after]
  const session = board.sessions.get(deed.sessionId)
  if (!session || JSON.stringify(session.lock) !== JSON.stringify(was))
    return refusedFor(t`Somebody has changed its lock since.`)
  const answer = await asked(lockSession(server, board, deed.sessionId, then, reason))
  if (!answer.ok) return notDone(answer.problem)
  return { kind: 'turned', deeds: (deeds) => turned(deeds, deed.id, new Map()) }
}

/** The copy goes, on the version that I left; or another one is made. */
async function turnDuplicate(
  server: Server,
  { board }: Shown,
  deed: Extract<Deed, { kind: 'duplicate' }>,
  reason: string,
): Promise<Turn> {
  if (deed.state === 'undone') {
    if (!board.sessions.has(deed.of))
      return refusedFor(t`The session is not in the plan any longer.`)
    const made = await asked(duplicateSession(server, deed.of))
    if (!made.ok) return notDone(made.problem)
    return { kind: 'turned', deeds: (deeds) => renewed(deeds, deed.id, made.value) }
  }
  const gone = await asked(removeSession(server, deed, reason))
  // It is not there: somebody was faster, or my first answer got lost.
  if (!gone.ok && troubleOf(gone.problem) !== 'not-found') return notDone(gone.problem)
  return {
    kind: 'turned',
    deeds: (deeds) => without(turned(deeds, deed.id, new Map()), deed.sessionId),
  }
}
