import { useEffect, useState, type FocusEvent } from 'react'
import { openLive } from '../../../platform/live'
import { Editing, type EditingLine } from '../presence/model/editing'
import { realPace } from '../presence/real-pace'

/** It says something and hears nothing: the page has another line for what others do. */
const openLine = (onState: Parameters<typeof openLive>[0]['onState']): EditingLine =>
  openLive({
    stream: 'plan',
    onFact: () => {},
    onSnapshot: () => {},
    ask: () => Promise.resolve(undefined),
    onState,
  })

const fields = 'input, textarea, select, [contenteditable], [role="combobox"], [role="textbox"]'

const isField = (target: EventTarget): boolean =>
  target instanceof Element && target.matches(fields)

/** Listeners around the fields of a session: the boards see that somebody is editing it. */
export function useTellEditing(sessionId: string, mayWrite: boolean) {
  const [editing] = useState(
    () => new Editing({ ...realPace, newId: () => crypto.randomUUID(), open: openLine }, sessionId),
  )
  useEffect(() => () => editing.end(), [editing])
  return {
    onFocus: ({ target }: FocusEvent) => {
      if (mayWrite && isField(target)) editing.begin()
    },
    onBlur: () => editing.pause(),
  }
}
