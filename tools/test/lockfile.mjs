// `npm ci` refuses a lockfile that does not name every optional package, those of other platforms included; npm itself
// writes such files (ADR 6). Found here before it is found on somebody else's machine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'))
const { packages } = read('package-lock.json')

/** Whether a package finds another one from where it lies, as Node looks it up. */
function finds(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    if (packages[join(folder, 'node_modules', name).replaceAll('\\', '/')]?.version) return true
    if (folder === '') return false
  }
}

const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !finds(path, name))
    .map((name) => `package-lock.json does not name ${name}, which ${path || 'the root'} may need`),
)

const { dependencies, devDependencies, optionalDependencies } = read('package.json')
const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  .map(([name, version]) => `package.json: ${name} is ${version}, not an exact version`)

for (const line of [...missing, ...loose]) console.error(line)
process.exitCode = missing.length + loose.length === 0 ? 0 : 1
