import { Trans } from '@lingui/react/macro'
import { Icon } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'

/** The way back to the timetable. */
export function Back() {
  return (
    <Link to="/organize/host">
      <Icon name="back" /> <Trans>The host’s timetable</Trans>
    </Link>
  )
}
