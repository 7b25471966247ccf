import type { WireFinding } from '@roundtable/contracts'
import type { Refusal } from '../../platform/http/problem'
import { toWireFinding } from '../agenda/clash-refusal'
import type { Agenda } from '../agenda/load-agenda'
import { namesOf } from '../agenda/names'
import { reasons } from '../agenda/sentences'
import type { ReleaseDraft } from './draft-release'

/** Not a rule's answer: the public would lose a session, which somebody has to mean. */
const cancellation = (sessionId: string): WireFinding => ({
  code: 'public-session-cancelled',
  sessions: [sessionId],
  severity: 'blocker',
  at: 'release',
  waivable: false,
  waived: false,
})

/** Why this draft cannot be published; null when it can. `confirmed`: cancellations are meant. */
export function publishRefusal(
  agenda: Agenda,
  draft: ReleaseDraft,
  number: number,
  confirmed: boolean,
): Refusal | null {
  const cancels = confirmed ? [] : draft.cancels
  if (draft.blockers.length === 0 && cancels.length === 0) return null
  const names = namesOf(agenda)
  const blocked = reasons(draft.blockers, names)
  const lost = `${cancels.map(names.session).join(', ')} would be announced as cancelled: confirm this`
  const why = [draft.blockers.length > 0 && blocked, cancels.length > 0 && lost].filter(Boolean)
  return {
    word: 'clash',
    detail: `Release ${number} was not published: ${why.join('; ')}. Nothing was changed.`,
    findings: [...draft.blockers.map(toWireFinding), ...cancels.map(cancellation)],
  }
}
