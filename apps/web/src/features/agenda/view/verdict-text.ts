import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import type { Finding } from '@roundtable/scheduling'
import type { Verdict } from '../model/answers'
import type { Shown } from '../model/plan-state'
import { namesOf } from '../model/names'
import { sentenceOf } from '../model/sentences'
import type { Slot } from '../model/board-model'
import type { Hold } from '../model/ui-state'
import { isolated, roomCode, span } from '../model/words'

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

/** The same of several sessions at once: each sentence begins with the code of the one that it is about. */
export const sentencesOfSeveral = (
  shown: Shown,
  sessionIds: readonly string[],
  findings: readonly Finding[],
): readonly string[] =>
  findings.map((finding) => {
    const about = sessionIds.find((id) => finding.sessions.includes(id)) ?? null
    const sentence = sentencesOf(shown, about, [finding])[0]!
    const session = about === null ? undefined : shown.board.sessions.get(about)
    if (!session) return sentence
    const code = isolated(session.code)
    return t`${code}: ${sentence}`
  })

/** What stands in the way of the hand: of one card, or of several carried together. */
export const sentencesOfHold = (
  shown: Shown,
  { sessionId, along }: Pick<Hold, 'sessionId' | 'along'>,
  findings: readonly Finding[],
): readonly string[] =>
  along.length === 0
    ? sentencesOf(shown, sessionId, findings)
    : sentencesOfSeveral(shown, [sessionId, ...along.map((a) => a.sessionId)], findings)

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
  return unitsOf(i18n.locale).format(parts)
}

const units = new Map<string, Intl.ListFormat>()

function unitsOf(locale: string): Intl.ListFormat {
  const format = units.get(locale) ?? new Intl.ListFormat(locale, { type: 'unit' })
  units.set(locale, format)
  return format
}
