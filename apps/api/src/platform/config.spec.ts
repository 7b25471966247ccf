import { resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ConfigError, readConfig } from './config'
import { liveLimits } from './live/limits'

const refusal = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      dataDir: resolve('.data'),
      databaseUrl: undefined,
      publicUrl: 'http://localhost:3000',
      smtpUrl: undefined,
      mailFrom: undefined,
      securityContact: undefined,
      redisUrl: undefined,
      demo: true,
      demoMode: true,
      logLevel: 'warn',
      metrics: undefined,
      trustedProxies: [],
      live: liveLimits,
    })
  })

  it('reads every value, and takes an empty one as unset', () => {
    expect(
      readConfig({
        PORT: '8080',
        DATA_DIR: '/srv/roundtable',
        DATABASE_URL: 'postgres://u:p@db:5432/roundtable',
        PUBLIC_URL: 'https://roundtable.example/',
        SMTP_URL: 'smtp://mail:25',
        MAIL_FROM: 'Roundtable <agenda@roundtable.example>',
        SECURITY_CONTACT: 'mailto:safe@roundtable.example',
        REDIS_URL: '',
        DEMO: '0',
        LIVE_SOCKETS_PER_ADDRESS: '500',
        LIVE_HANDSHAKES_PER_SECOND: '10',
        LIVE_SOCKETS_PER_ACCOUNT: '9',
        LOG_LEVEL: 'info',
        METRICS_PORT: '9464',
        METRICS_HOST: '0.0.0.0',
        TRUSTED_PROXIES: '10.0.0.0/8, fd00::1',
      }),
    ).toEqual({
      port: 8080,
      dataDir: '/srv/roundtable',
      databaseUrl: 'postgres://u:p@db:5432/roundtable',
      publicUrl: 'https://roundtable.example',
      smtpUrl: 'smtp://mail:25',
      mailFrom: 'Roundtable <agenda@roundtable.example>',
      securityContact: 'mailto:safe@roundtable.example',
      redisUrl: undefined,
      demo: false,
      demoMode: false,
      logLevel: 'info',
      metrics: { host: '0.0.0.0', port: 9464 },
      trustedProxies: ['10.0.0.0/8', 'fd00::1'],
      live: {
        ...liveLimits,
        socketsPerAddress: 500,
        socketsPerAccount: 9,
        handshakesPerAddress: { perSecond: 10, burst: 200 },
      },
    })
  })

  it('builds the public address from the port', () => {
    expect(readConfig({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000')
  })

  it('is in demo mode only with the embedded database, without mail, and when not refused', () => {
    expect(
      [
        {},
        { DEMO: '1' },
        { DEMO: '0' },
        { SMTP_URL: 'smtp://m' },
        { DATABASE_URL: 'postgres://d/x' },
      ].map((env) => readConfig(env).demoMode),
    ).toEqual([true, true, false, false, false])
  })

  it('names all wrong values in one list, without repeating them', () => {
    expect(
      refusal({
        PORT: '70000',
        DATABASE_URL: 'mysql://root:hunter2@db/x',
        PUBLIC_URL: 'https://roundtable.example/path',
        SMTP_URL: 'mail.example',
        MAIL_FROM: 'agenda\nBcc: everybody@example.org',
        SECURITY_CONTACT: 'ftp://x',
        REDIS_URL: 'http://redis',
        LOG_LEVEL: 'loud',
        METRICS_PORT: '0',
        TRUSTED_PROXIES: '10.0.0.0/8, everybody',
        DEMO: 'no',
      }),
    ).toEqual([
      'PORT must be a whole number from 1 to 65535',
      'DATABASE_URL must be a PostgreSQL address, such as postgres://…',
      'PUBLIC_URL must be an origin: no path, query or user',
      'SMTP_URL must be a mail server, such as smtp://…',
      'MAIL_FROM must be an address to send mail from',
      'SECURITY_CONTACT must be mailto:… or https://…',
      'REDIS_URL must be a Redis server, such as redis://…',
      'LOG_LEVEL must be one of error, warn, info',
      'METRICS_PORT must be a whole number from 1 to 65535',
      'TRUSTED_PROXIES must be addresses or networks, such as 10.0.0.0/8',
      'DEMO must be 0 or 1',
    ])
    expect(refusal({ PORT: '0' })).toEqual(['PORT must be a whole number from 1 to 65535'])
  })

  it('says the list as the message', () => {
    expect(() => readConfig({ PORT: 'x', DEMO: 'x' })).toThrow(
      'The environment holds wrong values:\n  PORT must be a whole number from 1 to 65535\n  DEMO must be 0 or 1',
    )
  })
})
