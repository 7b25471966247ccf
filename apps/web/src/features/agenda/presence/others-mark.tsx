import { use } from 'react'
import { PresenceContext, useMarks } from './presence-context'
import { heldText, marksText } from './words'

/** The same on a card of the tray, or on a line of the list. */
export function OthersMark({ sessionId }: { sessionId: string }) {
  return use(PresenceContext) && <Mark sessionId={sessionId} />
}

function Mark({ sessionId }: { sessionId: string }) {
  const mark = useMarks().get(sessionId)
  if (!mark) return null
  const held = mark.holders.length > 0
  return (
    <span className={held ? 'other-mark held' : 'other-mark'}>
      <span className="name">{held ? heldText(mark.holders) : marksText(mark)}</span>
    </span>
  )
}
