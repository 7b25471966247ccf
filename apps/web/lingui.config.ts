import { defineConfig } from '@lingui/cli'

/** Catalogues of the web app. `<rootDir>` is this folder; libs/ui has no text of its own. */
export default defineConfig({
  rootDir: import.meta.dirname,
  sourceLocale: 'en',
  locales: ['en', 'fr', 'ar'],
  catalogs: [{ path: '<rootDir>/src/platform/i18n/locales/{locale}', include: ['<rootDir>/src'] }],
  orderBy: 'message',
  formatOptions: { origins: true, lineNumbers: false },
})
