import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { programmeQuery } from './features/programme/programme-query'
import { ErrorBoundary } from './platform/error-boundary'
import { activate } from './platform/i18n/activate'
import { startingLocale } from './platform/i18n/starting-locale'
import { untilThere } from './platform/lasting-part'
import { isDays } from './platform/public-page'
import { createQueryClient } from './platform/query-client'
import { applyTheme } from './platform/theme'
import { createAppRouter } from './routes/router'

applyTheme()
const client = createQueryClient()
const router = createAppRouter(client)

const page = document.getElementById('root')
if (!page) throw new Error('index.html has no element with id root')

/** What the days are made of, so that they come in one go; a programme that takes long is waited for on the page. */
const daysAreThere = async (): Promise<void> => {
  const read = client.prefetchQuery(programmeQuery(client))
  const patience = new Promise((done) => setTimeout(done, 400))
  await Promise.all([router.load(), Promise.race([read, patience])])
}

const show = (): void =>
  createRoot(page).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <ErrorBoundary>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ErrorBoundary>
      </I18nProvider>
    </StrictMode>,
  )

await untilThere(() => activate(startingLocale(window.location.search)))
if (isDays(window.location.pathname)) {
  await daysAreThere()
  // In small steps, between which a slow phone hears a finger.
  startTransition(show)
} else show()
