import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { boardSearch } from './board-search'
import { knownSearch } from './known-search'
import { organizeRoute } from './organize-route'

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

/** Whole windows, and addresses that lead on: nothing of the staff's frame around them. */
export const boardRoutes = [
  boardRoute.addChildren([boardIndexRoute]),
  oldReleaseRoute,
  copyBoardRoute,
  printRoute,
] as const
