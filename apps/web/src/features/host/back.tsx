import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

/** The way back to the timetable. */
export function Back() {
  return (
    <Link to="/organize/host">
      <Trans>The host’s timetable</Trans>
    </Link>
  )
}
