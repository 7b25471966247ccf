import { roles } from '@roundtable/domain'
import type pg from 'pg'
import { createApp } from './create-app'
import { loadDemo } from './demo/load-demo'
import { drain } from './drain'
import { createSignInLink } from './features/access/create-sign-in-link'
import { explain } from './platform/complaint'
import { readConfig, type Config } from './platform/config'
import { connect } from './platform/database/connect'
import { startEmbedded } from './platform/database/embedded'
import { migrate } from './platform/database/migrate'
import { listen } from './platform/http/listen'
import { log } from './platform/logging/log'
import { Shutdown } from './shutdown'

const dayInMinutes = 24 * 60

interface Place {
  readonly url: string
  /** For people. */
  readonly data: string
}

/** Where the database is; ours is started, and stopped last. */
async function openDatabase(config: Config, shutdown: Shutdown): Promise<Place> {
  if (config.databaseUrl) {
    const { host, pathname } = new URL(config.databaseUrl)
    return { url: config.databaseUrl, data: `PostgreSQL at ${host}${pathname}` }
  }
  const server = await startEmbedded({
    dataDir: config.dataDir,
    onTrouble: (message, lost) => {
      log.error(message)
      if (lost) shutdown.begin(1)
    },
  })
  shutdown.last(() => server.stop())
  return { url: server.url, data: server.place }
}

async function asOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = await connect(url)
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

const isEmpty = async (owner: pg.Client): Promise<boolean> =>
  (await owner.query('SELECT FROM event')).rows.length === 0

/** One link per role, for whoever looks at the terminal. Longer-lived than a mailed one: nobody can send a new one. */
async function demoLinks(owner: pg.Client, { publicUrl }: Config): Promise<string[]> {
  const { rows } = await owner.query('SELECT DISTINCT role FROM account')
  const held = new Set(rows.map((row) => row.role))
  const lines: string[] = []
  for (const role of roles.filter((role) => held.has(role))) {
    const link = await createSignInLink(owner, { role, publicUrl, validMinutes: dayInMinutes })
    lines.push(`  ${role.padEnd(12)} ${link}`)
  }
  return lines
}

/** What whoever looks at the terminal does first without demo data. */
const emptyHouse = [
  'No event is set up here yet. Beside the running system:',
  '  npm run cli -- event create --help',
  '  npm run cli -- users add --help',
]

async function start(shutdown: Shutdown): Promise<void> {
  const config = readConfig()
  if (config.logLevel) log.level = config.logLevel
  const { url, data } = await openDatabase(config, shutdown)
  await migrate(url)
  if (config.demoMode && (await asOwner(url, isEmpty))) await loadDemo(url)
  const app = await createApp({ ...config, databaseUrl: url })
  shutdown.first(() => app.close())
  shutdown.first(() => drain(app))
  await listen(app, config.port)
  const links = config.demoMode ? await asOwner(url, (owner) => demoLinks(owner, config)) : []
  const empty = links.length === 0 && (await asOwner(url, isEmpty))
  const lines = ['', `Roundtable is running at ${config.publicUrl}`, `The data lie in ${data}`]
  if (links.length) lines.push('Sign in as (each link works once, until it expires):', ...links)
  if (empty) lines.push(...emptyHouse)
  console.log([...lines, ''].join('\n'))
}

/** Configuration → database → migrations → demo data → listen. Ends with the process: 0 when asked to, 1 when broken. */
export async function boot(): Promise<void> {
  const shutdown = new Shutdown()
  const started = start(shutdown)
  shutdown.onSignals(started)
  try {
    await started
  } catch (error) {
    console.error(explain(error))
    await shutdown.begin(1)
  }
}
