import { Trans } from '@lingui/react/macro'
import { Words } from '../../../platform/i18n/words'
import { useShown, useUi } from './board-context'

/** What hangs at the pointer while the held card is over no slot; moved without rendering. */
export function Follower() {
  const { sessions } = useShown().board
  const id = useUi((ui) => ui.hold?.sessionId ?? null)
  const over = useUi((ui) => ui.hold?.over.kind ?? null)
  const fromTray = useUi((ui) => ui.hold?.from === null)
  const session = id ? sessions.get(id) : null
  return (
    <div className="follower" data-follower aria-hidden>
      {session && (
        <>
          <b>
            <bdi>{session.code}</bdi> <Words text={session.title} />
          </b>
          <span>
            {over === 'tray' && !fromTray ? (
              <Trans>Off the board</Trans>
            ) : (
              <Trans>Over no slot</Trans>
            )}
          </span>
        </>
      )}
    </div>
  )
}
