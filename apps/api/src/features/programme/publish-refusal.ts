import type { ReleaseCommand, WireFinding } from '@roundtable/contracts'
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

/** Why this draft cannot be published; null when it can. `confirmed`: all cancellations are meant, none, or these. */
export function publishRefusal(
  agenda: Agenda,
  draft: ReleaseDraft,
  number: number,
  confirmed: ReleaseCommand['confirmCancellations'],
): Refusal | null {
  const isMeant = (id: string) => (Array.isArray(confirmed) ? confirmed.includes(id) : confirmed)
  const cancels = draft.cancels.filter((id) => !isMeant(id))
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
