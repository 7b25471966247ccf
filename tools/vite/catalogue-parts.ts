import { createCompiledCatalog, getCatalogForFile, getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { importedBy } from './import-graph.ts'

interface CataloguePartsOptions {
  configPath: string
  /** Source files, relative to Lingui's root, whose sentences (with those of all they import at once) are the first part. */
  entries: readonly string[]
}

const request = /^(.*\.po)\?part=(public|staff)$/

/**
 * Two parts of one catalogue: `en.po?part=public` has the sentences of the public pages, `en.po?part=staff` all others.
 * Readers on phones do not pay for what they never see.
 */
export function catalogueParts({ configPath, entries }: CataloguePartsOptions): Plugin {
  const config = getConfig({ configPath })
  const root = config.rootDir!
  const isPublic = ((): ((origin: string) => boolean) => {
    let files: Set<string> | undefined
    return (origin) => {
      files ??= importedBy(entries.map((entry) => join(root, entry)))
      return files.has(join(root, origin))
    }
  })()
  return {
    name: 'catalogue-parts',
    async transform(_source, id) {
      const [, file, part] = request.exec(id) ?? []
      if (file === undefined) return null
      const found = getCatalogForFile(relative(root, file), await getCatalogs(config))
      if (!found) throw new Error(`${file} is no catalogue of ${configPath}`)
      const { locale, catalog } = found
      const sentences = (await catalog.read(locale)) ?? {}
      const { messages } = await catalog.getTranslations(locale, {
        fallbackLocales: config.fallbackLocales || {},
        sourceLocale: config.sourceLocale ?? locale,
      })
      const chosen = Object.fromEntries(
        Object.entries(messages).filter(([key]) => {
          const origins = sentences[key]?.origin ?? []
          return origins.some(([origin]) => isPublic(origin)) === (part === 'public')
        }),
      )
      const { source, errors } = createCompiledCatalog(locale, chosen, { namespace: 'es' })
      if (errors.length > 0) throw new Error(errors.map(({ error }) => error.message).join('\n'))
      return { code: source, map: null, moduleType: 'js' }
    },
  }
}
