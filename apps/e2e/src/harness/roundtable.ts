import type { Role } from '@roundtable/domain'
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { request, type APIRequestContext } from 'playwright-core'
import { workspace } from './workspace'

const program = (name: string): string => join(workspace, 'dist', 'apps', 'api', `${name}.js`)

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The built application as `npm start` runs it, with a database and demo data of its own. */
export class Roundtable {
  private child: ChildProcess | undefined
  private printed = ''

  private constructor(
    readonly url: string,
    private readonly dataDir: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** `settings`: what the environment says besides. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<Roundtable> {
    if (!existsSync(program('main'))) throw new Error('The api is not built: run `npm run build`.')
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const dataDir = await mkdtemp(join(tmpdir(), 'roundtable-e2e-'))
    const environment = { ...process.env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: url }
    for (const name of ['DATABASE_URL', 'SMTP_URL', 'REDIS_URL', 'DEMO'])
      delete environment[name as keyof typeof environment]
    const roundtable = new Roundtable(url, dataDir, { ...environment, ...settings })
    await roundtable.up()
    return roundtable
  }

  /** Starts the process on the same data; also after `kill`. */
  async up(): Promise<void> {
    this.printed = ''
    const child = spawn(process.execPath, [program('main')], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    const keep = (chunk: Buffer): void => {
      this.printed += chunk.toString('utf8')
    }
    child.stdout!.on('data', keep)
    child.stderr!.on('data', keep)
    await this.answers()
  }

  private async answers(): Promise<void> {
    const deadline = Date.now() + 60_000
    while (Date.now() < deadline) {
      if (this.child?.exitCode !== null)
        throw new Error(`The api ended while starting:\n${this.printed}`)
      const healthy = await fetch(`${this.url}/api/health`).then(
        (answer) => answer.ok,
        () => false, // not listening yet
      )
      if (healthy) return
      await wait(100)
    }
    throw new Error(`The api did not answer within a minute:\n${this.printed}`)
  }

  /** Everything the process has said since it was started. */
  get said(): string {
    return this.printed
  }

  /** Waits until the process has said something; it answers a moment before it says so. */
  async says(words: string): Promise<void> {
    for (const end = Date.now() + 20_000; !this.printed.includes(words); await wait(100))
      if (Date.now() > end) throw new Error(`“${words}” is not in:\n${this.printed}`)
  }

  /** Runs the command line beside the running system; answers what it printed. */
  async cli(...words: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [program('cli'), ...words], {
      env: this.environment,
    })
    return stdout
  }

  /** A fresh sign-in link, made as an administrator would: from the command line beside the running system. */
  async signInLink(role: Role): Promise<string> {
    const stdout = await this.cli('sign-in-link', '--role', role)
    const link = /https?:\/\/\S+#token=\S+/.exec(stdout)?.[0]
    if (!link) throw new Error(`No link in what the command printed:\n${stdout}`)
    return link
  }

  /** Requests of somebody signed in as this role, without a browser. Dispose of it at the end. */
  async signIn(role: Role): Promise<APIRequestContext> {
    const client = await request.newContext({ baseURL: this.url })
    const token = new URL(await this.signInLink(role)).hash.replace('#token=', '')
    const answer = await client.post('/api/sign-in/consume', { data: { token } })
    if (!answer.ok()) throw new Error(`Signing in as ${role} answered ${answer.status()}.`)
    return client
  }

  /** SIGKILL: no chance to tidy up. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM')
    await rm(this.dataDir, { recursive: true, force: true })
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
}
