import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet, retainSearchParams } from '@tanstack/react-router'
import { i18n } from '@lingui/core'
import { FocusedPage } from '../platform/focus/focused-page'
import { choose } from '../platform/i18n/activate'
import { isLocale, type Locale } from '../platform/i18n/locales'
import { languageMissing, languageThere, MissingLanguage } from '../platform/i18n/missing-language'
import { isMissingPart } from '../platform/missing-part'
import { NotFound } from './not-found'

interface RootSearch {
  lang?: Locale
}

/** The language may stand in the address: then it is a choice, and stays while the reader walks on. */
export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  // Named where it is none: what a reader of addresses leaves out, the router passes on as it was typed.
  validateSearch: (search): RootSearch => ({
    lang: isLocale(search.lang) ? search.lang : undefined,
  }),
  search: { middlewares: [retainSearchParams<RootSearch>(['lang'])] },
  beforeLoad: async ({ search, preload, location }) => {
    const { lang } = search
    if (preload || !lang) return
    if (lang === i18n.locale) return languageThere()
    await choose(lang).then(languageThere, (error: unknown) => {
      // Without a line the page stays in its language, which is better than no page.
      if (!isMissingPart(error)) throw error
      languageMissing(lang, location.pathname)
    })
  },
  component: () => (
    <FocusedPage>
      <Outlet />
      <MissingLanguage />
    </FocusedPage>
  ),
  notFoundComponent: NotFound,
})
