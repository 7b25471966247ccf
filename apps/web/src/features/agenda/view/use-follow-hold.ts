import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { Verdict } from '../model/answers'
import type { Hold } from '../model/ui-state'
import { useDesk } from './board-context'

/**
 * Follows the hand from slot to slot without a render: `follow` writes to the page what the slot decides, after every
 * render and at every change between them. What it writes, no render of the same component may name.
 */
export function useFollowHold(follow: (hold: Hold | null) => void): void {
  const { ui } = useDesk()
  const latest = useEffectEvent(follow)
  useLayoutEffect(() => {
    latest(ui.getState().hold)
  })
  useLayoutEffect(
    () =>
      ui.subscribe((now, before) => {
        if (now.hold !== before.hold) latest(now.hold)
      }),
    [ui],
  )
}

/** The answer while the hand is over a room's column of a day, null while it is not; told after a render and when it changes. */
export function useWhileOver(
  day: number,
  room: number,
  show: (severity: Verdict['severity'] | null) => void,
): void {
  const shown = useRef<Verdict['severity'] | null>(null)
  const follow = (hold: Hold | null): void => {
    const severity = severityOver(hold, day, room)
    if (severity === shown.current) return
    shown.current = severity
    show(severity)
  }
  useFollowHold(follow)
  useLayoutEffect(() => {
    show(shown.current)
  })
}

function severityOver(hold: Hold | null, day: number, room: number): Verdict['severity'] | null {
  if (hold?.over.kind !== 'slot') return null
  const { slot } = hold.over
  return slot.room === room && slot.day === day ? (hold.verdict?.severity ?? 'free') : null
}

/** Writes a text only where it is another one, into an element that holds nothing else. */
export function write(element: Element | null, text: string): void {
  if (!element) return
  const { firstChild } = element
  if (!(firstChild instanceof Text)) element.textContent = text
  else if (firstChild.data !== text) firstChild.data = text
}

/** The same for the classes of an element. */
export function dress(element: Element, classes: string): void {
  if (element.className !== classes) element.className = classes
}
