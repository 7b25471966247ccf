import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Failed } from '../platform/error-boundary'
import { activateForStaff } from '../platform/i18n/activate'
import { boardRoutes } from './board-routes'
import { knownSearch } from './known-search'
import { organizeRoute } from './organize-route'
import { publicRoutes } from './public-routes'
import { rootRoute } from './root'
import { staffRoutes } from './staff-routes'

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

const routeTree = rootRoute.addChildren([
  publicRoutes,
  signInRoute,
  organizeRoute.addChildren([...boardRoutes, staffRoutes]),
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
