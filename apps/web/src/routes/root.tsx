import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet, retainSearchParams } from '@tanstack/react-router'
import { i18n } from '@lingui/core'
import { FocusedPage } from '../platform/focus/focused-page'
import { choose } from '../platform/i18n/activate'
import { isLocale, type Locale } from '../platform/i18n/locales'
import { isMissingPart } from '../platform/missing-part'
import { NotFound } from './not-found'

interface RootSearch {
  lang?: Locale
}

/** The language may stand in the address: then it is a choice, and stays while the reader walks on. */
export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  validateSearch: (search): RootSearch => (isLocale(search.lang) ? { lang: search.lang } : {}),
  search: { middlewares: [retainSearchParams<RootSearch>(['lang'])] },
  beforeLoad: async ({ search, preload }) => {
    if (preload || !search.lang || search.lang === i18n.locale) return
    await choose(search.lang).catch((error: unknown) => {
      // Without a line the page stays in its language, which is better than no page.
      if (!isMissingPart(error)) throw error
    })
  },
  component: () => (
    <FocusedPage>
      <Outlet />
    </FocusedPage>
  ),
  notFoundComponent: NotFound,
})
