import type { Plugin } from 'vite'

/**
 * The page asks for this part, and for all it needs at once, beside the script that will import it: without that a
 * browser learns of it only when that script has come and runs.
 */
export const askedAtOnce = (part: string): Plugin => ({
  name: 'asked-at-once',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (page, { bundle = {} }) => {
      const files = new Set<string>()
      const ask = (file: string): void => {
        const chunk = bundle[file]
        if (files.has(file) || chunk?.type !== 'chunk') return
        files.add(file)
        chunk.imports.forEach(ask)
      }
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${part}`))
      if (!first) throw new Error(`The build has no part ${part}.`)
      ask(first.fileName)
      return [...files]
        .filter((file) => !page.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }))
    },
  },
})
