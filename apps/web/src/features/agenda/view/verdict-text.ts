import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import type { Finding } from '@roundtable/scheduling'
import type { Verdict } from '../model/answers'
import type { Shown } from '../model/plan-state'
import { namesOf } from '../model/names'
import { sentenceOf } from '../model/sentences'
import type { Slot } from '../model/board-model'
import { roomCode, span } from '../model/words'

/** Blocked: 15:20–16:20, MH2 — the same words under the pointer, in the inspector and in the list. */
export function verdictTitle(
  shown: Shown,
  { slot, minutes }: { slot: Slot; minutes: number },
  verdict: Verdict | null,
): string {
  const time = span(slot.minute, slot.minute + minutes)
  const room = roomCode(shown.board, slot.room)
  switch (verdict?.severity) {
    case undefined:
      return t`Here now: ${time}, ${room}`
    case 'blocked':
      return t`Blocked: ${time}, ${room}`
    case 'warning':
      return t`Possible, with a warning: ${time}, ${room}`
    case 'advice':
    case 'free':
      return t`Free: ${time}, ${room}`
  }
}

/** The sentences of findings as they would be with the session at `placementOf` the move. */
export const sentencesOf = (
  shown: Shown,
  sessionId: string | null,
  findings: readonly Finding[],
): readonly string[] => {
  const names = namesOf(shown.board, sessionId, shown.enginePlan.placements)
  return findings.map((finding) => sentenceOf(finding, names))
}

/** 1 blocker, 1 warning, 1 advice; with the comma of the language. */
export function countText(findings: readonly Finding[]): string {
  const open = findings.filter((f) => !f.waived)
  const count = (severity: Finding['severity']) =>
    open.filter((f) => f.severity === severity).length
  const blockers = count('blocker')
  const warnings = count('warning')
  const advice = count('advice')
  const parts = [
    blockers > 0 && plural(blockers, { one: '# blocker', other: '# blockers' }),
    warnings > 0 && plural(warnings, { one: '# warning', other: '# warnings' }),
    advice > 0 && plural(advice, { one: '# advice', other: '# advice' }),
  ].filter((part) => part !== false)
  return new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(parts)
}
