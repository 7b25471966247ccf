import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

/** The way to sign in and back to the board: what waits here is sent then. */
export function SignInLink() {
  return (
    <Link to="/sign-in" search={{ from: '/organize' }} className="btn text">
      <Trans>Sign in</Trans>
    </Link>
  )
}
