import { createHash } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { DataSource } from 'typeorm'
import { Changes } from '../../platform/database/change'
import { COMMANDS } from '../../platform/database/database.module'
import { Refused } from '../../platform/http/problem'
import { stranger, tooOften } from './sign-in-lines'

/**
 * How much of what is let through, in how many seconds. A whole conference may stand behind one address, so addresses
 * have plenty; a mailbox has what a person needs. Counted in the database, so that all nodes count together.
 */
const limits = {
  /** Failed attempts of an address. A token cannot be guessed; this keeps guessing from costing others anything. */
  'sign-in': { points: 100, duration: 60 },
  /** Codes that an address asks for. */
  'code-address': { points: 100, duration: 600 },
  /** Codes for one mailbox: with five guesses each, a hundred million possibilities are safe. */
  'code-mailbox': { points: 5, duration: 900 },
  /** Challenges for passkeys that an address asks for: they wait in a table until they are answered. */
  'passkey-address': { points: 300, duration: 600 },
} as const
type Limit = keyof typeof limits

const isOfCodes = (limit: Limit): boolean => limit === 'code-address' || limit === 'code-mailbox'

const tooMany = (limit: Limit, ms: number): Refused =>
  new Refused({
    word: 'rate-limited',
    detail: isOfCodes(limit)
      ? 'Too many codes were asked for. Please wait a while, or use the last one that came.'
      : 'There were too many attempts to sign in from here. Please wait a moment.',
    retryAfter: Math.max(1, Math.ceil(ms / 1000)),
  })

/** No address that somebody typed is kept as it is. */
const sealed = (mailbox: string): string => createHash('sha256').update(mailbox).digest('hex')

@Injectable()
export class SignInAttempts {
  private readonly limiters: Readonly<Record<Limit, RateLimiterPostgres>>

  constructor(
    @Inject(COMMANDS) commands: DataSource,
    private readonly changes: Changes,
  ) {
    const limiter = (limit: Limit) =>
      new RateLimiterPostgres({
        storeClient: commands,
        storeType: 'typeorm',
        tableName: 'attempt',
        tableCreated: true,
        keyPrefix: limit,
        ...limits[limit],
      })
    this.limiters = {
      'sign-in': limiter('sign-in'),
      'code-address': limiter('code-address'),
      'code-mailbox': limiter('code-mailbox'),
      'passkey-address': limiter('passkey-address'),
    }
  }

  /** Counts an attempt, of whom by their own words; refuses it when there were too many. */
  count(address: string, mailbox: string | null = null): Promise<void> {
    return this.take('sign-in', address, mailbox)
  }

  /** Takes back the attempt of somebody who had a good link or code. */
  async forgive(address: string): Promise<void> {
    await this.limiters['sign-in'].reward(address)
  }

  /** Counts a code that is asked for, whether anybody has this mailbox or nobody. */
  async countCode(address: string, mailbox: string): Promise<void> {
    await this.take('code-address', address, mailbox)
    await this.take('code-mailbox', sealed(mailbox), mailbox)
  }

  countChallenge(address: string): Promise<void> {
    return this.take('passkey-address', address, null)
  }

  private async take(limit: Limit, key: string, mailbox: string | null): Promise<void> {
    try {
      await this.limiters[limit].consume(key)
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown
      // The first refusal tells all; the others would let anybody fill the audit.
      if (thrown.consumedPoints === limits[limit].points + 1) await this.tell(limit, mailbox)
      throw tooMany(limit, thrown.msBeforeNext)
    }
  }

  /** The audit names the account, where there is one; what somebody typed who has none is theirs. */
  private async tell(limit: Limit, mailbox: string | null): Promise<void> {
    await this.changes.aside(async (db, note) => {
      const [account] = await db.query('SELECT id FROM account WHERE lower(email) = $1', [mailbox])
      const action = isOfCodes(limit) ? 'access.too-many-codes' : 'access.too-many-attempts'
      note(stranger, tooOften(action, account?.id ?? null))
    })
  }
}
