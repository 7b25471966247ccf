import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../platform/me'
import { useShown } from './board-context'

/** A board without a room has nowhere to put anything: why, and where rooms are added. */
export function NoRooms() {
  const { board } = useShown()
  const mayAdd = useMe()?.permissions.includes('venue.write') ?? false
  if (board.rooms.length > 0) return null
  return (
    <p className="nobody-chosen" role="status">
      <Trans>No rooms yet</Trans>
      <span>
        <Trans>A session needs a room to stand in.</Trans>
      </span>
      {mayAdd && (
        <Link to="/organize/venue">
          <Trans>Add a room</Trans>
        </Link>
      )}
    </p>
  )
}
