import { Words } from '../../../platform/i18n/words'
import type { Draft } from '../draft/use-draft'

/** P5 Financing the last mile */
export function SessionName({ draft, id }: { draft: Draft; id: string }) {
  const session = draft.board.sessions.get(id)
  if (!session) return null
  return (
    <b>
      <bdi>{session.code}</bdi> <Words text={session.title} />
    </b>
  )
}
