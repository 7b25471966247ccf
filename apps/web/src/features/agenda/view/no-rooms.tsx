import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useShown } from './board-context'

/** A board without a room has nowhere to put anything: where rooms are added. */
export function NoRooms() {
  const { board } = useShown()
  if (board.rooms.length > 0) return null
  return (
    <p className="nobody-chosen" role="status">
      <Trans>No rooms yet</Trans>
      <Link to="/organize/venue">
        <Trans>Add a room</Trans>
      </Link>
    </p>
  )
}
