import { plural, t } from '@lingui/core/macro'
import type { Problem } from '@roundtable/contracts'
import type { Change } from '@roundtable/scheduling'
import { slotOf } from './board-model'
import type { DeedOfPlaces } from './deeds'
import { listed } from './names'
import type { Shown } from './plan-state'
import { waitingFor } from './trouble'
import type { Hold } from './ui-state'
import { isolated, lengthOf, placeText, spotText } from './words'

/** What is said of something done, in the language that is set. */

const codeOf = ({ board }: Shown, id: string): string =>
  isolated(board.sessions.get(id)?.code ?? '?')

/** "P5 moved to 16:30, MH1" and its kin: what a toast says once it is saved. */
export function doneText(
  shown: Shown,
  kind: DeedOfPlaces,
  changes: readonly Change[],
  openDay: number,
): string {
  const [first, second] = changes
  const code = codeOf(shown, first!.sessionId)
  if (kind === 'swap' && second) {
    const other = codeOf(shown, second.sessionId)
    return t`${code} and ${other} have changed places`
  }
  if (changes.length > 1) {
    const count = changes.length
    return changes.every((c) => c.placement === null)
      ? plural(count, {
          one: '# session taken off the board',
          other: '# sessions taken off the board',
        })
      : plural(count, { one: '# session moved', other: '# sessions moved' })
  }
  if (kind === 'length') {
    const length = lengthOf(first!.minutes!)
    return t`${code} now takes ${length}`
  }
  const slot = first!.placement && slotOf(shown.board, first!.placement)
  const spot = slot && spotText(shown.board, slot, openDay)
  return spot ? t`${code} moved to ${spot}` : t`${code} taken off the board`
}

/** That a batch was refused, and for whom of it. */
export function nothingMoved(shown: Shown, clashes: readonly { sessionId: string }[]): string {
  const codes = listed(clashes.map(({ sessionId }) => codeOf(shown, sessionId)))
  return t`Nothing was moved: ${codes} may not stand there.`
}

/** Why something was not done that cannot wait on the device: nobody could be asked, or what the server says. */
export function whyNotDone(problem: Problem): string {
  switch (waitingFor(problem)) {
    case 'offline':
      return t`There is no connection, and this cannot wait on the device. Please try again once you are connected.`
    case 'busy':
      return t`The server cannot save now. Please try again in a moment.`
    case 'signed-out':
      return t`Your session has ended. Please sign in, then try again.`
    case 'someone-else':
      return t`Somebody else has signed in here.`
    case null:
      return problem.detail
  }
}

/** What screen readers hear of several cards in the hand: where the first one is, and how the batch stands. */
export function batchText(shown: Shown, hold: Hold): string {
  if (hold.along.length === 0 || hold.over.kind !== 'slot') return ''
  const count = hold.along.length + 1
  const { board } = shown
  const place = placeText(board, hold.over.slot, hold.minutes)
  const blocked = hold.along.filter((a) => a.verdict?.severity === 'blocked')
  const what = plural(count, { one: '# session', other: '# sessions' })
  if (hold.verdict?.severity !== 'blocked') return t`${what} in the hand, the first at ${place}.`
  if (blocked.length === 0) return t`${what} in the hand, the first at ${place}: blocked.`
  const codes = listed(blocked.map((a) => codeOf(shown, a.sessionId)))
  return t`${what} in the hand, the first at ${place}: blocked, because of ${codes} too.`
}

/** Where a slot is, for "was there" and "is there now". */
export const placeWords = (shown: Shown, sessionId: string, placement: Change['placement']) => {
  const slot = placement && slotOf(shown.board, placement)
  if (!slot) return t`off the board`
  return placeText(shown.board, slot, shown.board.sessions.get(sessionId)?.minutes ?? 0)
}
