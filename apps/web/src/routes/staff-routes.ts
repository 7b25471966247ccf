import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { auditSearch, outboxSearch } from './access-search'
import { coverageSearch } from './coverage-search'
import { knownSearch } from './known-search'
import { organisationSearch } from './organisation-search'
import { organizeRoute } from './organize-route'
import { peopleSearch } from './people-search'

/** The staff's other pages: one frame, one live line. */
const staffRoute = createRoute({
  getParentRoute: () => organizeRoute,
  id: 'staff',
  component: lazyRouteComponent(() => import('../features/access/staff-frame'), 'StaffFrame'),
})
const coverageRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/coverage',
  validateSearch: knownSearch(coverageSearch),
  component: lazyRouteComponent(
    () => import('../features/agenda/coverage/coverage-page'),
    'CoveragePage',
  ),
})
const peopleRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/people',
  validateSearch: knownSearch(peopleSearch),
  component: lazyRouteComponent(() => import('../features/people/list/people-page')),
})
const peopleImportRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/people/import',
  component: lazyRouteComponent(() => import('../features/people/import/people-import-page')),
})
const personRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../features/people/person/person-page')),
})
const organisationsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/organisations',
  validateSearch: knownSearch(organisationSearch),
  component: lazyRouteComponent(
    () => import('../features/people/organisations/organisations-page'),
  ),
})
const newSessionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/sessions/new',
  component: lazyRouteComponent(() => import('../features/agenda/session/new-session-page')),
})
const sessionsImportRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/sessions/import',
  component: lazyRouteComponent(
    () => import('../features/agenda/session/import/sessions-import-page'),
  ),
})
const editSessionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/sessions/$id',
  component: lazyRouteComponent(() => import('../features/agenda/session/session-page')),
})
const copiesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/plans',
  component: lazyRouteComponent(() => import('../features/agenda/copies/copies-page')),
})
const compareRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/plans/$id/compare',
  component: lazyRouteComponent(() => import('../features/agenda/copies/compare-page')),
})
const releasesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/releases',
  component: lazyRouteComponent(() => import('../features/agenda/release/releases-page')),
})
const nextReleaseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/releases/next',
  component: lazyRouteComponent(() => import('../features/agenda/release/next-page')),
})
const releaseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/releases/$number',
  validateSearch: knownSearch((search): { with?: number } =>
    Number.isInteger(search.with) ? { with: Number(search.with) } : {},
  ),
  component: lazyRouteComponent(() => import('../features/agenda/release/release-page')),
})
const rulesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/rules',
  component: lazyRouteComponent(() => import('../features/agenda/rules/rules-page')),
})

const venueRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/venue',
  component: lazyRouteComponent(() => import('../features/venue/venue-page')),
})
const roomRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/venue/rooms/$id',
  component: lazyRouteComponent(() => import('../features/venue/room-page')),
})
const accountRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/access/account/account-page')),
})
const staffListRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/staff',
  component: lazyRouteComponent(() => import('../features/access/staff/staff-page')),
})
const outboxRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/outbox',
  validateSearch: knownSearch(outboxSearch),
  component: lazyRouteComponent(() => import('../features/access/outbox/outbox-page')),
})
const auditRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/audit',
  validateSearch: knownSearch(auditSearch),
  component: lazyRouteComponent(() => import('../features/access/audit/audit-page')),
})

const hostRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/host',
  component: lazyRouteComponent(() => import('../features/host/host-page'), 'HostPage'),
})
const hostImportRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/host/import',
  component: lazyRouteComponent(() => import('../features/host/import/import-page'), 'ImportPage'),
})
const hostRevisionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/host/revisions/$number',
  validateSearch: knownSearch((search): { since?: number } =>
    Number.isInteger(search.since) ? { since: Number(search.since) } : {},
  ),
  component: lazyRouteComponent(
    () => import('../features/host/revisions/revision-page'),
    'RevisionPage',
  ),
})

export const staffRoutes = staffRoute.addChildren([
  coverageRoute,
  peopleRoute,
  peopleImportRoute,
  personRoute,
  organisationsRoute,
  venueRoute,
  roomRoute,
  newSessionRoute,
  sessionsImportRoute,
  editSessionRoute,
  copiesRoute,
  compareRoute,
  releasesRoute,
  nextReleaseRoute,
  releaseRoute,
  rulesRoute,
  accountRoute,
  staffListRoute,
  outboxRoute,
  auditRoute,
  hostRoute,
  hostImportRoute,
  hostRevisionRoute,
])
