// docker-compose.yml and Dockerfile, as far as they can be looked at without Docker: the schema of the Compose
// specification (tools/test/compose, Apache-2.0), and what ours promises. Images are not built here.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2019.js'
import { parse } from 'yaml'
import { root } from './run.mjs'

const read = (name) => readFileSync(join(root, name), 'utf8')
const composeFile = parse(read('docker-compose.yml'), { merge: true })
const dockerfile = read('Dockerfile')
const { services, volumes } = composeFile

/** Without the names by which an older draft told schemas apart; what they refer to stays. */
const schema = JSON.parse(read('tools/test/compose/compose-spec.json'), (key, value) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
)
const fits = new Ajv.Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(
  schema,
)

const complaints = []
const expect = (holds, sentence) => {
  if (!holds) complaints.push(sentence)
}

if (!fits(composeFile))
  for (const { instancePath, message } of fits.errors)
    complaints.push(`docker-compose.yml ${instancePath}: ${message}`)

const once = (name) => services[name].restart === 'no'
const entries = Object.entries(services)
for (const [name, service] of entries) {
  expect(once(name) || service.healthcheck, `${name} has no health check.`)
  expect(!/:latest$|^[^:]+$/.test(service.image), `${name}: ${service.image} names no version.`)
  expect(
    (service.security_opt ?? []).includes('no-new-privileges:true') || name === 'database',
    `${name} may gain privileges.`,
  )
  for (const [key, value] of Object.entries(service.environment ?? {}))
    if (/PASSWORD|SECRET|KEY|DATABASE_URL/.test(key))
      expect(/\$\{\w+:\?/.test(value), `${name}: ${key} is not asked of the environment.`)
  for (const volume of service.volumes ?? []) {
    const [source] = volume.split(':')
    expect(
      source.startsWith('.') ? existsSync(join(root, source)) : source in volumes,
      `${name}: there is no ${source}.`,
    )
  }
  for (const other of Object.keys(service.depends_on ?? {}))
    expect(other in services, `${name} waits for ${other}, which is not there.`)
}

const nodes = entries.filter(([name]) => name.startsWith('api-'))
expect(nodes.length === 2, 'There are not two nodes.')
expect(
  new Set(nodes.map(([, node]) => JSON.stringify(node))).size === 1,
  'The nodes are not set up alike.',
)
for (const [name, { ports }] of entries)
  expect(!ports || name === 'proxy', `${name} opens a port to the world; only the proxy may.`)
for (const [name] of nodes)
  expect(read('deploy/Caddyfile').includes(`${name}:3000`), `The proxy does not know ${name}.`)

// What nodes are told is what the one reader of the environment knows.
const known = read('apps/api/src/platform/config.ts')
for (const key of Object.keys(services['api-1'].environment))
  expect(new RegExp(`^  ${key}:`, 'm').test(known), `api-1: nobody reads ${key}.`)
const { subnet } = composeFile.networks.inside.ipam.config[0]
expect(
  services['api-1'].environment.TRUSTED_PROXIES === subnet,
  'The nodes do not trust the network of the proxy, and would take all visitors for one.',
)

const stages = dockerfile.split(/^FROM /m).slice(1)
const last = stages.at(-1)
for (const stage of stages)
  expect(/^node:24-/.test(stage), 'The Dockerfile builds on another Node than 24.')
expect(/^USER (?!root)\w+$/m.test(last), 'The image runs as root.')
expect(/^HEALTHCHECK /m.test(last), 'The image has no health check.')
expect(!/COPY \. /.test(last), 'The image holds the sources.')

for (const line of complaints) console.error(line)
if (complaints.length === 0)
  console.log(
    `docker-compose.yml: ${entries.length} services, as the Compose specification has them.`,
  )
process.exitCode = complaints.length === 0 ? 0 : 1
