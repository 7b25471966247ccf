import { t } from '@lingui/core/macro'
import { isolated } from '../model/words'
import { useBoardTools, useShown } from '../view/board-context'

/** The menu of a session for fingers, which have no right button. */
export function MoreButton({ sessionId }: { sessionId: string }) {
  const { desk } = useBoardTools()
  const code = isolated(useShown().board.sessions.get(sessionId)?.code ?? '')
  return (
    <button
      type="button"
      className="btn quiet more"
      aria-label={t`What can be done with ${code}`}
      aria-haspopup="menu"
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect()
        desk.openDialog({ kind: 'menu', sessionId, at: { x: left, y: bottom } })
      }}
    >
      <span aria-hidden>…</span>
    </button>
  )
}
