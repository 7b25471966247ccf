import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { activateForStaff } from '../platform/i18n/activate'
import { rootRoute } from './root'
import { Unreachable } from './unreachable'

/** Its plan is long: it is asked for at once, beside who is signed in. */
const onBoard = /^\/organize\/?$/

/** Staff only: without a session the way leads over the sign-in page and back. */
export const organizeRoute = createRoute({
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
