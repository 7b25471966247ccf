import {
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { sessionPage, speakerPage } from '../features/programme/parts'
import { ProgrammePage } from '../features/programme/programme-page'
import { PublicFrame } from '../features/programme/public-frame'
import { knownSearch } from './known-search'
import { programmeSearch, zoneSearch, type ZoneSearch } from './programme-search'
import { rootRoute } from './root'

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

export const publicRoutes = publicRoute.addChildren([
  indexRoute,
  programmeRoute,
  sessionRoute,
  formerSessionRoute,
  speakerRoute,
])
