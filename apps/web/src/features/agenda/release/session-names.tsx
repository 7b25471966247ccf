import { Fragment } from 'react'
import { Words } from '../../../platform/i18n/words'
import { useShown } from '../view/board-context'

/** P5 Financing the last mile · P9 The last mile, from orbit */
export function SessionNames({ ids }: { ids: readonly string[] }) {
  const { board } = useShown()
  return ids.map((id, index) => {
    const session = board.sessions.get(id)
    return (
      session && (
        <Fragment key={id}>
          {index > 0 && ' · '}
          <bdi>{session.code}</bdi> <Words text={session.title} />
        </Fragment>
      )
    )
  })
}
