import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ErrorBoundary } from './platform/error-boundary'
import { activate } from './platform/i18n/activate'
import { startingLocale } from './platform/i18n/starting-locale'
import { untilThere } from './platform/lasting-part'
import { createQueryClient } from './platform/query-client'
import { applyTheme } from './platform/theme'
import { createAppRouter } from './routes/router'

applyTheme()
const client = createQueryClient()
const router = createAppRouter(client)

const page = document.getElementById('root')
if (!page) throw new Error('index.html has no element with id root')

await untilThere(() => activate(startingLocale(window.location.search)))
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
