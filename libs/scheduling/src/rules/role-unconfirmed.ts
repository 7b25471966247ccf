import type { FindingFacts } from '../model/finding'
import type { RoleKind } from '../model/plan'
import type { Subject } from '../world/subject'
import { sessionRule } from './rule'

type Missing = FindingFacts['role-unconfirmed']

// What the public reads must be true: who leads, who makes a statement, who signs. A document is signed by everybody
// who was asked to, so one unanswered invitation to sign holds the ceremony back.
export const roleUnconfirmed = sessionRule('role-unconfirmed', {
  says: 'A panel or breakout has a confirmed chair or moderator, policy statements a confirmed speaker, a signing only confirmed signatories.',
  cites: ['R8', 'R9'],
  reads: 'session',
  each: missingOf,
  find: (_session, missing) => missing,
})

function missingOf(session: Subject): Missing[] {
  const { format, segment } = session
  const missing: Missing[] = []
  const hasConfirmed = (...roles: RoleKind[]): boolean =>
    session.roles.some(({ role, reply }) => reply === 'confirmed' && roles.includes(role))
  if ((format === 'panel' || format === 'breakout') && !hasConfirmed('chair', 'moderator'))
    missing.push({ role: 'lead', missing: 1 })
  if (segment === 'policy-statements' && format !== 'break' && !hasConfirmed('speaker'))
    missing.push({ role: 'speaker', missing: 1 })
  const signatories = format === 'signing' ? unsigned(session) : null
  if (signatories !== null) missing.push({ role: 'signatory', missing: signatories })
  return missing
}

/** How many signatories have not confirmed; 0: there are none, null: all have. */
function unsigned({ roles }: Subject): number | null {
  const signatories = roles.filter(
    ({ role, reply }) => role === 'signatory' && reply !== 'declined',
  )
  const asked = new Set(signatories.map((role) => role.personId))
  for (const { personId, reply } of signatories) if (reply === 'confirmed') asked.delete(personId)
  return signatories.length === 0 ? 0 : asked.size || null
}
