import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import connectPgSimple from 'connect-pg-simple'
import type { SignInWay } from '@roundtable/contracts'
import type { Request, RequestHandler } from 'express'
import session from 'express-session'
import type { Pool } from 'pg'
import type { DataSource } from 'typeorm'
import { log } from '../logging/log'

declare module 'express-session' {
  interface SessionData {
    accountId: string
    /** What its owner knows it by; the name in the cookie is a secret. */
    publicId: string
    way: SignInWay
    /** ISO 8601. */
    since: string
    /** What the browser says of itself. */
    agent: string
  }
}

const week = 7 * 24 * 3600
const longestAgent = 300

export interface SessionOptions {
  pool: Pool
  /** Signs the cookie; the same on every node of one database. */
  secret: string
  /** Whether people reach the system over https; no header of a request decides that. */
  https: boolean
}

const cookies = (header = ''): [name: string, value: string][] =>
  header.split(';').map((part) => {
    const [name = '', ...value] = part.split('=')
    return [name.trim(), value.join('=').trim()]
  })

const unescaped = (value: string): string | null => {
  try {
    return decodeURIComponent(value)
  } catch {
    // Not a value that anything of ours has set.
    return null
  }
}

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Sessions live in the database for a week; the browser holds a signed random name of one, and nothing else. */
export class Sessions {
  readonly cookieName: string
  readonly middleware: RequestHandler
  private readonly store: { close(): void }
  private readonly secret: string

  constructor({ pool, secret, https }: SessionOptions) {
    this.secret = secret
    // A browser takes a __Host- cookie from this very host only, over https, for all paths.
    this.cookieName = https ? '__Host-session' : 'session'
    const store = new (connectPgSimple(session))({
      pool,
      tableName: 'http_session',
      ttl: week,
      disableTouch: true,
      errorLog: (...parts: unknown[]) => log.warn({ err: parts.at(-1) }, 'session store'),
    })
    this.store = store
    const middleware = session({
      store,
      secret,
      name: this.cookieName,
      genid: () => randomBytes(32).toString('base64url'),
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure: https, path: '/', maxAge: week * 1000 },
    })
    this.middleware = (request, response, next) => {
      // The proxy in front ended TLS; a Secure cookie must leave all the same.
      if (https) Object.defineProperty(request, 'secure', { value: true })
      middleware(request, response, next)
    }
  }

  /** Name of the session that a request's cookie carries, if we signed it; whether it still is, the database knows. */
  nameOf({ headers }: IncomingMessage): string | null {
    const found = cookies(headers.cookie).find(([name]) => name === this.cookieName)?.[1]
    const signed = found && unescaped(found)
    if (!signed?.startsWith('s:')) return null
    const dot = signed.lastIndexOf('.')
    const name = signed.slice(2, dot)
    const mac = createHmac('sha256', this.secret).update(name).digest('base64').replace(/=+$/, '')
    return isSame(signed.slice(dot + 1), mac) ? name : null
  }

  close(): void {
    this.store.close()
  }
}

/** Starts a session for an account under a new name, so that a name known before is worth nothing. */
export async function beginSession(
  request: Request,
  accountId: string,
  way: SignInWay,
): Promise<void> {
  await promisify<void>((done) => request.session.regenerate(done))()
  Object.assign(request.session, {
    accountId,
    publicId: randomUUID(),
    way,
    since: new Date().toISOString(),
    agent: (request.get('user-agent') ?? '').slice(0, longestAgent),
  })
  await promisify<void>((done) => request.session.save(done))()
  // express-session would write it once more while the answer leaves, and so bring back one that was ended meanwhile.
  const save = (done?: (error?: unknown) => void) => done?.()
  Object.defineProperty(request.session, 'save', { value: save, enumerable: false })
}

/** Ends the session in the database, whatever the browser keeps. */
export async function endSession(request: Request): Promise<void> {
  await promisify<void>((done) => request.session.destroy(done))()
}

/** What signs session cookies, or seals codes: one per database, made by its migration. */
export async function readSecret(
  database: Pick<DataSource, 'query'>,
  purpose: 'session' | 'sign-in-code',
): Promise<string> {
  const [row] = await database.query('SELECT value FROM secret WHERE purpose = $1', [purpose])
  return row.value
}
