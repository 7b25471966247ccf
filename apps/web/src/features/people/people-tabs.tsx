import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

/** People, and whom they speak for. */
export function PeopleTabs() {
  const { t } = useLingui()
  return (
    <nav className="page-tabs" aria-label={t`People and organisations`}>
      <Link to="/organize/people" activeOptions={{ exact: true, includeSearch: false }}>
        <Trans>People</Trans>
      </Link>
      <Link to="/organize/organisations" activeOptions={{ includeSearch: false }}>
        <Trans>Organisations</Trans>
      </Link>
    </nav>
  )
}
