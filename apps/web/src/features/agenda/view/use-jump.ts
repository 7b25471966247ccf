import { toMinutes } from '@roundtable/domain'
import { dayIndexOf } from '../model/board-model'
import { lanesWith } from '../model/layout'
import { useBoardTools, useShown } from './board-context'

/** Ways over the board: to a session, to somebody, to what is now. */
export function useJump() {
  const { desk, view } = useBoardTools()
  const shown = useShown()
  const { board, cards, cardOf } = shown

  /** A session whose room is no column just now brings all rooms back. */
  const seen = (sessionId: string): void => {
    const card = cardOf.get(sessionId)
    const day = card?.slot && view.layout?.days[card.slot.day]
    const known = card?.slot && day ? lanesWith(day, card.session, card.slot.room) : null
    if (known?.length === 0) view.change({ columns: 'rooms', rooms: [] })
    desk.reveal(sessionId)
    soon(() => into(`[data-session="${CSS.escape(sessionId)}"]`))
  }

  return {
    toSession: seen,
    toPerson(personId: string): void {
      view.change({ who: personId })
      const first = cards.find(
        ({ slot, session }) =>
          slot &&
          session.roles.some((role) => role.personId === personId && role.reply !== 'declined'),
      )
      if (!first) return
      desk.openDay(first.slot!.day)
      soon(() => into(`[data-session="${CSS.escape(first.session.id)}"]`))
    },
    /** Where the line of now stands; before and after the event where its first day begins. */
    toNow(): void {
      const today = dayIndexOf(board, Math.floor(toMinutes(board.clock, new Date())))
      desk.openDay(today ?? 0)
      soon(() => into('.now-line') || into('[data-open-day]', 'start'))
    },
  }
}

/** Once the day that was asked for stands on the page. */
const soon = (act: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(act))
}

function into(selector: string, block: ScrollLogicalPosition = 'center'): boolean {
  const element = document.querySelector<HTMLElement>(`.board ${selector}`)
  element?.scrollIntoView({ block, inline: block === 'center' ? 'center' : 'nearest' })
  if (element?.tabIndex === 0 || element?.dataset.session) element.focus({ preventScroll: true })
  return element !== null
}
