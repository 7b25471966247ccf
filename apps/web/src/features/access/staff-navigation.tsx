import { useLingui } from '@lingui/react/macro'
import { Button, Icon, Menu, MenuItem } from '@roundtable/ui'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useStaffPlaces } from './staff-places'

/** The pages of the staff: a line of links, and where the line is too short for them a menu (top-bar.css decides). */
export function StaffNavigation() {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Main`}>
      <Links />
      <Places />
    </nav>
  )
}

const board = '/organize'

function Links() {
  return (
    <div className="links">
      {useStaffPlaces().map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === board, includeSearch: false }}>
          {name}
        </Link>
      ))}
    </div>
  )
}

function Places() {
  const { t } = useLingui()
  const places = useStaffPlaces()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const here =
    places.find(({ to }) => to !== board && pathname.startsWith(to)) ??
    places.find(({ to }) => to === board)!
  const go = (id: string) => {
    const place = places.find(({ to }) => to === id)
    if (place) void navigate({ to: place.to })
  }
  return (
    <div className="places">
      <Menu
        label={t`Pages`}
        selected={[here.to]}
        onAction={go}
        trigger={
          <Button look="quiet" aria-label={t`Page: ${here.name}`}>
            {here.name}
            <Icon name="chevron" className="down" />
          </Button>
        }
      >
        {places.map(({ to, name }) => (
          <MenuItem key={to} id={to} textValue={name}>
            {name}
            {to === here.to && <Icon name="check" className="end" />}
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}
