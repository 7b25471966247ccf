import { transform } from '@swc/core'
import type { Plugin } from 'vite'

const macroImport = /from\s+['"]@lingui\/(core|react)\/macro['"]/

/**
 * Compiles Lingui's macros before Vite's own TypeScript step: types go, JSX stays, so that React's
 * fast refresh still sees the components.
 */
export function linguiSwc(): Plugin {
  return {
    name: 'lingui-swc',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id
      if (!/\.tsx?$/.test(file) || !macroImport.test(code)) return null
      const result = await transform(code, {
        filename: file,
        configFile: false,
        swcrc: false,
        sourceMaps: true,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: file.endsWith('x') },
          transform: { react: { runtime: 'preserve' } },
          experimental: {
            plugins: [['@lingui/swc-plugin', { useLinguiV5IdGeneration: true }]],
            cacheRoot: 'node_modules/.cache/swc',
          },
        },
      })
      return { code: result.code, map: result.map ?? null }
    },
  }
}
