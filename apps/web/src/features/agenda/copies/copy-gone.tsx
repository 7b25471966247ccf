import { Trans } from '@lingui/react/macro'
import { Empty, PageHead } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'

/** Somebody has dropped it or taken it over, or it never was. */
export function CopyGone() {
  return (
    <>
      <PageHead title={<Trans>Copy</Trans>} />
      <Empty title={<Trans>This copy is not there any more.</Trans>}>
        <p>
          <Trans>
            It was taken over into the plan, or dropped. The plan itself is on the board.
          </Trans>
        </p>
        <p className="copy-ways">
          <Link to="/organize">
            <Trans>Open the board</Trans>
          </Link>
          <Link to="/organize/plans">
            <Trans>See all copies</Trans>
          </Link>
        </p>
      </Empty>
    </>
  )
}
