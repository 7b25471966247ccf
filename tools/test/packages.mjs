// What the lockfile brings along: licences, versions known to be bad, packages that want to run a script when they are
// installed. Reads the lockfile alone, so it says the same everywhere.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { floors, never } from './packages/floors.mjs'
import { forToolsOnly, permissive, readByHand, several } from './packages/licences.mjs'
import { root } from './run.mjs'

const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'))
const { allowScripts } = read('package.json')

/** Every package of the lockfile: where it lies, its name, and what npm says of it. */
const packages = Object.entries(read('package-lock.json').packages)
  .filter(([path, { link }]) => path !== '' && !link)
  .map(([path, facts]) => ({ ...facts, path, name: path.split('node_modules/').at(-1) }))

const numbers = (version) => version.split('-')[0].split('.').map(Number)

function isBelow(version, floor) {
  const [a, b] = [numbers(version), numbers(floor)]
  const i = a.findIndex((n, place) => n !== b[place])
  return i >= 0 && a[i] < b[i]
}

/** The floor of the same major version. */
function floorOf(version, list) {
  const [major] = numbers(version)
  return list.find((floor) => numbers(floor)[0] === major)
}

function isKnownBad({ name, version }) {
  if (never[name]?.includes(version)) return true
  const list = floors[name]
  if (!list) return false
  const floor = floorOf(version, list)
  return floor ? isBelow(version, floor) : list.every((other) => isBelow(version, other))
}

const isListed = (list, name) =>
  name in list ||
  Object.keys(list).some((key) => key.endsWith('*') && name.startsWith(key.slice(0, -1)))

function refusedLicence({ name, license, dev }) {
  if (permissive.has(license)) return null
  if (forToolsOnly.has(license))
    return dev ? null : `${license} is for tools alone, and the product would ship with it`
  if (isListed(several, name) && / (OR|AND) /.test(license ?? '')) return null
  if (isListed(readByHand, name)) return null
  return license
    ? `its licence, ${license}, is not in tools/test/packages/licences.mjs`
    : 'it names no licence'
}

/** Names in a list of exceptions that nothing needs any more. */
const idle = (list, what) =>
  Object.keys(list)
    .filter((key) => !packages.some(({ name }) => isListed({ [key]: '' }, name)))
    .map((key) => `tools/test/packages/licences.mjs: no package ${key} any more (${what})`)

const complaints = [
  ...packages.flatMap((one) => {
    const why = refusedLicence(one)
    return why ? [`${one.path}: ${why}.`] : []
  }),
  ...packages
    .filter(isKnownBad)
    .map(({ path, version }) => `${path}: ${version} is known to be bad.`),
  ...packages
    .filter(({ name, hasInstallScript }) => hasInstallScript && !(name in allowScripts))
    .map(
      ({ path }) =>
        `${path}: wants to run a script when it is installed; say in allowScripts whether.`,
    ),
  ...Object.entries(allowScripts)
    .filter(([, allowed]) => allowed)
    .map(([name]) => `package.json: ${name} may run a script; nothing here needs one.`),
  ...idle(several, 'several licences'),
  ...idle(readByHand, 'read by hand'),
]

for (const line of complaints) console.error(line)
if (complaints.length === 0)
  console.log(`${packages.length} packages: licences, versions and scripts as they may be.`)
process.exitCode = complaints.length === 0 ? 0 : 1
