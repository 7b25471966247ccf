import { roles } from '@roundtable/domain'
import type pg from 'pg'
import { createApp } from './create-app'
import { loadDemo } from './demo/load-demo'
import { createSignInLink } from './features/access/create-sign-in-link'
import { ConfigError, readConfig, type Config } from './platform/config'
import { connect } from './platform/database/connect'
import { AlreadyRunning, startEmbedded } from './platform/database/embedded'
import { migrate } from './platform/database/migrate'
import { listen } from './platform/http/listen'
import { log } from './platform/logging/log'
import { Shutdown } from './shutdown'

const dayInMinutes = 24 * 60

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

interface Place {
  readonly url: string
  /** For people. */
  readonly data: string
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
  const lines: string[] = []
  for (const role of roles) {
    const link = await createSignInLink(owner, { role, publicUrl, validMinutes: dayInMinutes })
    lines.push(`  ${role.padEnd(12)} ${link}`)
  }
  return lines
}

async function start(shutdown: Shutdown): Promise<void> {
  const config = readConfig()
  const { url, data } = await openDatabase(config, shutdown)
  await migrate(url)
  if (config.demoMode && (await asOwner(url, isEmpty))) await loadDemo(url)
  const app = await createApp({ ...config, databaseUrl: url })
  shutdown.first(() => app.close())
  await listen(app, config.port)
  const links = config.demoMode ? await asOwner(url, (owner) => demoLinks(owner, config)) : []
  const lines = ['', `Roundtable is running at ${config.publicUrl}`, `The data lie in ${data}`]
  if (links.length) lines.push('Sign in as (each link works once, until it expires):', ...links)
  console.log([...lines, ''].join('\n'))
}

/** What an operator can put right gets a sentence; a bug gets its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: set PORT to a free one.`
  if (code === 'EACCES' && port)
    return `Port ${port} may not be opened: set PORT to one above 1023.`
  if (error instanceof ConfigError || error instanceof AlreadyRunning) return error.message
  return error.stack ?? error.message
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
