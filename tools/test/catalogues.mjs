// Every sentence of the web app is in its catalogues, and every catalogue is complete (`compile --strict`).
// Works on a copy: checking changes nothing.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { bin, root, run } from './run.mjs'

const locales = join(root, 'apps/web/src/platform/i18n/locales')
const catalogues = readdirSync(locales).filter((name) => name.endsWith('.po'))

/** A Lingui configuration like the real one, that writes to the copy. */
function copyTo(folder) {
  mkdirSync(join(folder, 'locales'))
  for (const name of catalogues) cpSync(join(locales, name), join(folder, 'locales', name))
  const original = relative(folder, join(root, 'apps/web/lingui.config')).replaceAll('\\', '/')
  const config = join(folder, 'lingui.config.ts')
  writeFileSync(
    config,
    `import original from ${JSON.stringify(original)}
export default {
  ...original,
  rootDir: ${JSON.stringify(join(root, 'apps/web'))},
  catalogs: original.catalogs.map((one) => ({ ...one, path: ${JSON.stringify(join(folder, 'locales/{locale}'))} })),
}
`,
  )
  return config
}

/** Sentences of a .po file that say nothing, by their English source. */
const untranslated = (catalogue) =>
  [...catalogue.matchAll(/^msgid ((?:".*"\n)+)msgstr ""\n(?!")/gm)]
    .map(([, source]) => source.replace(/^"|"\n"?/gm, ''))
    .filter((source) => source !== '')

mkdirSync(join(root, 'tmp'), { recursive: true })
const folder = mkdtempSync(join(root, 'tmp', 'catalogues-'))
let bad = 0
try {
  const config = copyTo(folder)
  const extract = await run([bin('@lingui/cli', 'lingui'), 'extract', '--config', config])
  if (extract.code !== 0) bad++
  for (const name of catalogues) {
    const before = readFileSync(join(locales, name), 'utf8')
    const after = readFileSync(join(folder, 'locales', name), 'utf8')
    for (const sentence of untranslated(after)) {
      bad++
      console.error(`${name}: “${sentence}” is not translated.`)
    }
    if (before === after) continue
    bad++
    console.error(`${name} is not what the sources say: run \`npx lingui extract\` in apps/web.`)
  }
  const compile = await run([
    bin('@lingui/cli', 'lingui'),
    'compile',
    '--strict',
    '--config',
    config,
  ])
  if (compile.code !== 0) bad++
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = bad === 0 ? 0 : 1
