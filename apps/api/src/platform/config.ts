import { resolve } from 'node:path'
import { z } from 'zod'
import { Complaint } from './complaint'
import { isNetwork } from './http/proxies'
import { liveLimits, type LiveLimits } from './live/limits'

/** Everything the environment may say. This file is the only reader of `process.env`. */
export interface Config {
  port: number
  /** Absolute. The embedded database lives here when there is no `databaseUrl`. */
  dataDir: string
  /** Absent: the embedded database is used. `boot()` fills it in once that runs. */
  databaseUrl?: string
  /** Origin for links in mails and on screens; never taken from a request. No slash at the end. */
  publicUrl: string
  smtpUrl?: string
  /** Sender of all mails; absent: no-reply at the public host. */
  mailFrom?: string
  /** Where somebody tells of a weakness: mailto: or https:. Absent: security at the public host. */
  securityContact?: string
  redisUrl?: string
  /** Demo data on an empty database. */
  demo: boolean
  /** Embedded database, no mail, demo not refused: sign-in links may be printed, codes shown in the outbox. */
  demoMode: boolean
  /** What a line of the log has to weigh. `info`: one line per request. */
  logLevel?: LogLevel
  /** Where figures are told to whoever watches the system; absent: nowhere. */
  metrics?: { readonly host: string; readonly port: number }
  /** Addresses and networks of proxies that may say for whom they ask, besides those on this machine. */
  trustedProxies?: readonly string[]
  /** How much of the live channel one visitor may take; absent: as usual. */
  live?: LiveLimits
}

const logLevels = ['error', 'warn', 'info'] as const
type LogLevel = (typeof logLevels)[number]

/** After a break everybody behind an address comes back within seconds. */
const burstSeconds = 20

/** Nest token of the running configuration. */
export const CONFIG = Symbol('Config')

/** All wrong values at once, one line each. */
export class ConfigError extends Complaint {
  override readonly name = 'ConfigError'
  constructor(readonly problems: readonly string[]) {
    super(`The environment holds wrong values:\n${problems.map((p) => `  ${p}`).join('\n')}`)
  }
}

const address = (what: string, ...protocols: string[]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join('|')})$`),
    error: `must be ${what}, such as ${protocols[0]}://…`,
  })

const origin = address('the public address', 'https', 'http').refine(
  (url) => {
    const { pathname, search, hash, username } = new URL(url)
    return pathname === '/' && !search && !hash && !username
  },
  { error: 'must be an origin: no path, query or user' },
)

const count = (least: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}$/, { error: 'must be a whole number' })
    .transform(Number)
    .refine((n) => n >= least, { error: `must be ${least} or more` })

const badPort = { error: 'must be a whole number from 1 to 65535' }
const port = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, badPort)
  .transform(Number)
  .refine((port) => port <= 65535, badPort)

const proxies = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
  .refine((list) => list.every(isNetwork), {
    error: 'must be addresses or networks, such as 10.0.0.0/8',
  })

const environment = z.object({
  PORT: port.default(3000),
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'), { error: 'must be a path' })
    .default('./.data'),
  DATABASE_URL: address('a PostgreSQL address', 'postgres', 'postgresql').optional(),
  PUBLIC_URL: origin.optional(),
  SMTP_URL: address('a mail server', 'smtp', 'smtps').optional(),
  MAIL_FROM: z
    .string()
    .max(254)
    .regex(/^[^\r\n]*[^\s@<>]@[^\s@<>]+>?$/, { error: 'must be an address to send mail from' })
    .optional(),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:|https:\/\/)[\x21-\x7e]+$/, { error: 'must be mailto:… or https://…' })
    .optional(),
  REDIS_URL: address('a Redis server', 'redis', 'rediss').optional(),
  LIVE_SOCKETS_PER_ADDRESS: count(1).default(liveLimits.socketsPerAddress),
  LIVE_HANDSHAKES_PER_SECOND: count(1).default(liveLimits.handshakesPerAddress.perSecond),
  LIVE_SOCKETS_PER_ACCOUNT: count(1).default(liveLimits.socketsPerAccount),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('warn'),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  TRUSTED_PROXIES: proxies.default([]),
  DEMO: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('1'),
})

/** An empty value is an unset one, as compose files write it. */
const present = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(
    Object.keys(environment.shape)
      .map((name) => [name, env[name]?.trim()])
      .filter(([, value]) => value),
  )

/** Reads the environment; throws `ConfigError` with every wrong value. Values are never repeated: they may be secret. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const read = environment.safeParse(present(env))
  if (!read.success)
    throw new ConfigError(
      read.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`),
    )
  const { PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, SMTP_URL, REDIS_URL, DEMO } = read.data
  const { MAIL_FROM, SECURITY_CONTACT } = read.data
  const { LIVE_SOCKETS_PER_ADDRESS, LIVE_HANDSHAKES_PER_SECOND, LIVE_SOCKETS_PER_ACCOUNT } =
    read.data
  const { METRICS_PORT, METRICS_HOST } = read.data
  const demo = DEMO === '1'
  return {
    port: PORT,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://localhost:${PORT}`,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    securityContact: SECURITY_CONTACT,
    redisUrl: REDIS_URL,
    demo,
    demoMode: demo && !DATABASE_URL && !SMTP_URL,
    logLevel: read.data.LOG_LEVEL,
    metrics: METRICS_PORT ? { host: METRICS_HOST, port: METRICS_PORT } : undefined,
    trustedProxies: read.data.TRUSTED_PROXIES,
    live: {
      ...liveLimits,
      socketsPerAddress: LIVE_SOCKETS_PER_ADDRESS,
      socketsPerAccount: LIVE_SOCKETS_PER_ACCOUNT,
      handshakesPerAddress: {
        perSecond: LIVE_HANDSHAKES_PER_SECOND,
        burst: LIVE_HANDSHAKES_PER_SECOND * burstSeconds,
      },
    },
  }
}
