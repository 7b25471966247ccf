import { clockOf, type HostImportAnswer } from '@roundtable/contracts'
import type { Writer } from '../../platform/database/change'
import type { Agenda } from '../agenda/load-agenda'
import type { RevisionDraft } from './draft-revision'
import { hostChanges, isSame } from './host-changes'
import type { HostState } from './host-state'
import { newFindings } from './new-findings'
import type { Timetable } from './recognise-timetable'
import { saveRevision, type Origin } from './save-revision'

type Words = Pick<HostImportAnswer, 'recognitions' | 'passedOver'>

export const wordsOf = ({ recognitions, passedOver }: Timetable): Words => ({
  recognitions: [...recognitions],
  passedOver: [...passedOver],
})

const countMeetings = (rows: readonly { readonly bodyId: string | null }[]): number =>
  rows.filter(({ bodyId }) => bodyId !== null).length

/** What the draft changes, and what that means for our agenda. Nothing is refused: these are facts (DESIGN 4). */
export function answerOf(
  agenda: Agenda,
  state: HostState,
  draft: RevisionDraft,
  words: Words,
): HostImportAnswer {
  const codes = new Map(draft.bodies.map((b) => [b.id, b.code]))
  return {
    number: draft.number,
    changes: hostChanges(
      clockOf(agenda.event),
      state.meetings,
      draft.meetings,
      (id) => codes.get(id) ?? null,
    ),
    newFindings: newFindings(agenda, draft, Date.now()),
    ...words,
    meetings: countMeetings(draft.meetings),
  }
}

/** The answer to what is the applied revision already; null where it is not (I-18). */
export function answerIfSame(
  { applied, meetings }: HostState,
  draft: RevisionDraft,
  sha256: string | null,
  words: Words,
): HostImportAnswer | null {
  if (!applied || (sha256 !== null && applied.sha256 !== sha256)) return null
  if (!isSame(meetings, draft.meetings)) return null
  const { number } = applied
  return { number, changes: [], newFindings: [], ...words, meetings: countMeetings(meetings) }
}

/** Stores the draft as the next revision and tells everybody at once: the board, and the public programme. */
export async function applyRevision(
  w: Writer,
  draft: RevisionDraft,
  origin: Origin,
  { changes, meetings }: HostImportAnswer,
): Promise<void> {
  await saveRevision(w.db, draft, origin)
  const { number } = draft
  const { source, sha256, reason } = origin
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length
  w.audit({
    action: 'host.revise',
    subject: `host-revision/${number}`,
    after: {
      number,
      source,
      sha256,
      meetings,
      added: count('added'),
      moved: count('moved'),
      changed: count('changed'),
      withdrawn: count('withdrawn'),
    },
    reason,
  })
  w.tell('plan', 'host-revised', { number })
  w.tell('programme', 'host-revised', { number })
}
