import type { QueryClient } from '@tanstack/react-query'
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { sessionPage, speakerPage } from '../features/programme/parts'
import { ProgrammePage } from '../features/programme/programme-page'
import { PublicFrame } from '../features/programme/public-frame'
import { Failed } from '../platform/error-boundary'
import { activateForStaff } from '../platform/i18n/activate'
import { auditSearch, outboxSearch } from './access-search'
import { boardSearch } from './board-search'
import { coverageSearch } from './coverage-search'
import { knownSearch } from './known-search'
import { organisationSearch } from './organisation-search'
import { peopleSearch } from './people-search'
import { programmeSearch, zoneSearch, type ZoneSearch } from './programme-search'
import { rootRoute } from './root'
import { Unreachable } from './unreachable'

/** Frame of the public pages: one reading of the programme, one live line, one dark panel for now. */
const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  validateSearch: zoneSearch,
  search: { middlewares: [retainSearchParams<ZoneSearch>(['zone'])] },
  component: PublicFrame,
})
const indexRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/',
  validateSearch: knownSearch(programmeSearch),
  component: ProgrammePage,
})
const programmeRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/programme/{-$day}',
  validateSearch: knownSearch(programmeSearch),
  component: ProgrammePage,
})
/** Addresses of sessions and speakers are permanent: what was given out once answers for ever. */
const sessionRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/programme/sessions/$id',
  component: lazyRouteComponent(sessionPage, 'SessionPage'),
})
const formerSessionRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/sessions/$id',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/programme/sessions/$id', params, replace: true })
  },
})
const speakerRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/programme/speakers/$id',
  component: lazyRouteComponent(speakerPage, 'SpeakerPage'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: knownSearch((search): { from?: string; ended?: boolean } => ({
    ...(typeof search.from === 'string' ? { from: search.from } : {}),
    ...(search.ended === true ? { ended: true } : {}),
  })),
  beforeLoad: activateForStaff,
  component: lazyRouteComponent(() => import('../features/access/sign-in-page'), 'SignInPage'),
})

/** Its plan is long: it is asked for at once, beside who is signed in. */
const onBoard = /^\/organize\/?$/

/** Staff only: without a session the way leads over the sign-in page and back. */
const organizeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organize',
  beforeLoad: async ({ context, location }) => {
    const first = context.client.getQueryData(['me']) === undefined
    if (first && onBoard.test(location.pathname))
      void import('../features/agenda/early-plan').then(({ askEarly }) => askEarly())
    const sentences = activateForStaff()
    const { meQuery } = await import('../platform/me')
    const [me] = await Promise.all([
      context.client.fetchQuery({ ...meQuery, staleTime: 60_000 }),
      sentences,
    ])
    if (me === null) throw redirect({ to: '/sign-in', search: { from: location.pathname } })
  },
  errorComponent: Unreachable,
  component: lazyRouteComponent(() => import('./organize'), 'Organize'),
})
const boardRoute = createRoute({
  getParentRoute: () => organizeRoute,
  id: 'board',
  component: lazyRouteComponent(() => import('../features/agenda/board-page')),
})
const boardIndexRoute = createRoute({
  getParentRoute: () => boardRoute,
  path: '/',
  validateSearch: knownSearch(boardSearch),
})
/** Where the next release was prepared before it had a page. */
const oldReleaseRoute = createRoute({
  getParentRoute: () => organizeRoute,
  path: '/release',
  beforeLoad: () => {
    throw redirect({ to: '/organize/releases/next', replace: true })
  },
})

/** A what-if copy has a board of its own. */
const copyBoardRoute = createRoute({
  getParentRoute: () => organizeRoute,
  path: '/plans/$id',
  validateSearch: knownSearch(boardSearch),
  component: lazyRouteComponent(() => import('../features/agenda/copies/copy-board-page')),
})

/** Paper: nothing of the application around it. */
const printRoute = createRoute({
  getParentRoute: () => organizeRoute,
  path: '/print/$date',
  component: lazyRouteComponent(() => import('../features/agenda/print/print-page')),
})

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

const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([
    indexRoute,
    programmeRoute,
    sessionRoute,
    formerSessionRoute,
    speakerRoute,
  ]),
  signInRoute,
  organizeRoute.addChildren([
    boardRoute.addChildren([boardIndexRoute]),
    oldReleaseRoute,
    copyBoardRoute,
    printRoute,
    staffRoute.addChildren([
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
    ]),
  ]),
])

export const createAppRouter = (client: QueryClient) =>
  createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    defaultErrorComponent: Failed,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
