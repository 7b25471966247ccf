import { randomUUID } from 'node:crypto'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { Role } from '@roundtable/domain'
import type pg from 'pg'
import { createApp } from '../create-app'
import { createSignInLink } from '../features/access/create-sign-in-link'
import type { Config } from '../platform/config'
import { listen } from '../platform/http/listen'
import { withDatabase } from './with-database'

/** One process' worth of the application. */
export interface TestNode {
  readonly url: string
  readonly app: NestExpressApplication
  stop(): Promise<void>
}

export interface TestApi extends TestNode {
  /** Connections as the schema's owner. */
  readonly db: pg.Pool
  readonly databaseUrl: string
  /** Signs in with a real link; answers what to send as `cookie`. */
  signIn(role: Role): Promise<string>
  /** One more node on the same database. */
  anotherNode(config?: Partial<Config>): Promise<TestNode>
}

export interface TestApiOptions {
  publicUrl?: string
  /** With demo data in the database; else it is empty. */
  demo?: boolean
  /** What its nodes are told otherwise. */
  config?: Partial<Config>
}

/** The real application on a database of its own and a free port. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = await withDatabase({ demo: options.demo })
  const publicUrl = options.publicUrl ?? 'http://localhost:3000'
  const start = (config?: Partial<Config>) =>
    startNode({ ...options.config, ...config, databaseUrl: database.url, publicUrl })
  const node = await start()
  return {
    ...node,
    db: database.owner,
    databaseUrl: database.url,
    signIn: inTurn((role) => signIn(database.owner, node.url, publicUrl, role)),
    anotherNode: start,
    stop: async () => {
      await node.stop()
      await database.drop()
    },
  }
}

async function startNode(config: Partial<Config>): Promise<TestNode> {
  const app = await createApp({
    port: 0,
    dataDir: '/nonexistent',
    publicUrl: '',
    demo: false,
    demoMode: false,
    ...config,
  })
  return {
    app,
    url: `http://127.0.0.1:${await listen(app, 0)}`,
    stop: () => app.close(),
  }
}

async function signIn(db: pg.Pool, url: string, publicUrl: string, role: Role): Promise<string> {
  await db.query(
    `INSERT INTO account (id, name, email, role) SELECT $1, $2, $3, $2
     WHERE NOT EXISTS (SELECT FROM account WHERE role = $2)`,
    [randomUUID(), role, `${role}@example.org`],
  )
  const link = await createSignInLink(db, { role, publicUrl })
  const answer = await fetch(`${url}/api/sign-in/consume`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).hash.replace('#token=', '') }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`Signing in as ${role} answered ${answer.status}`)
  return cookie
}

/** A newer link ends the older one of the same account, so links are made and used one after the other. */
function inTurn<A, T>(work: (argument: A) => Promise<T>): (argument: A) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (argument) => {
    const mine = last.then(() => work(argument))
    last = mine.catch(() => undefined)
    return mine
  }
}
