import { useLingui } from '@lingui/react/macro'
import { Button, Icon, Menu, MenuItem } from '@roundtable/ui'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { isPlaceOf, useStaffPlaces } from './staff-places'

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

/** The bold name of the place at hand takes no more room than its plain one (`data-name`). */
function Links() {
  const { pathname } = useLocation()
  return (
    <div className="links">
      {useStaffPlaces().map((place) => (
        <Link
          key={place.to}
          to={place.to}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={isPlaceOf(place, pathname) ? 'page' : undefined}
          data-name={place.name}
        >
          {place.name}
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
  const here = places.find((place) => isPlaceOf(place, pathname))
  const go = (id: string) => {
    const place = places.find(({ to }) => to === id)
    if (place) void navigate({ to: place.to })
  }
  return (
    <div className="places">
      <Menu
        label={t`Pages`}
        selected={here ? [here.to] : []}
        onAction={go}
        trigger={
          <Button look="quiet" aria-label={here ? t`Page: ${here.name}` : undefined}>
            {here?.name ?? t`Pages`}
            <Icon name="chevron" className="down" />
          </Button>
        }
      >
        {places.map(({ to, name }) => (
          <MenuItem key={to} id={to} textValue={name}>
            {name}
            {to === here?.to && <Icon name="check" className="end" />}
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}
