import type { Place, Session } from '@roundtable/contracts'
import type { Board } from '../model/board-model'
import type { Called, CalledSession } from '../model/called'
import type { Truth, Unsettled } from '../model/reconcile'

const calledSession = (session: Session, from: Place | null): CalledSession => ({
  code: session.code,
  title: session.title,
  minutes: session.minutes,
  from,
})

/** `places`: where the board shows the sessions now. */
export function calledOf(
  board: Board,
  places: Readonly<Record<string, Place>>,
  moves: Unsettled['moves'],
): Called {
  const sessions = moves.flatMap(({ sessionId }) => {
    const session = board.sessions.get(sessionId)
    return session ? [[sessionId, calledSession(session, places[sessionId] ?? null)] as const] : []
  })
  const ids = new Set([
    ...moves.flatMap(({ placement }) => placement?.roomId ?? []),
    ...sessions.flatMap(([, { from }]) => from?.roomId ?? []),
  ])
  const rooms = board.rooms.filter((room) => ids.has(room.id))
  return {
    sessions: Object.fromEntries(sessions),
    rooms: Object.fromEntries(rooms.map(({ id, code, name }) => [id, { code, name }])),
  }
}

/** Sessions and rooms of a command that the plan has no longer. */
export function goneOf(board: Board, truth: Truth, command: Unsettled) {
  const sessions = command.moves.filter((m) => !(m.sessionId in truth.standings))
  const rooms = command.moves.flatMap(({ placement }) =>
    placement && !board.roomIndex.has(placement.roomId) ? [placement.roomId] : [],
  )
  return { sessions: sessions.map((m) => m.sessionId), rooms }
}
