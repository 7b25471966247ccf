import { Inject, Injectable } from '@nestjs/common'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { DataSource } from 'typeorm'
import { COMMANDS } from '../../platform/database/database.module'
import { Refused } from '../../platform/http/problem'

/** Failed attempts per address and minute. A token cannot be guessed; this keeps guessing from costing others anything. */
const points = 100
const duration = 60

/** Counted in the database, so that all nodes count together. */
@Injectable()
export class SignInAttempts {
  private readonly limiter: RateLimiterPostgres

  constructor(@Inject(COMMANDS) commands: DataSource) {
    this.limiter = new RateLimiterPostgres({
      storeClient: commands,
      storeType: 'typeorm',
      tableName: 'attempt',
      tableCreated: true,
      keyPrefix: 'sign-in',
      points,
      duration,
    })
  }

  /** Counts an attempt; refuses it when there were too many. */
  async count(address: string): Promise<void> {
    try {
      await this.limiter.consume(address)
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown
      throw new Refused({
        word: 'rate-limited',
        detail: 'There were too many attempts to sign in from here. Please wait a moment.',
        retryAfter: Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)),
      })
    }
  }

  /** Takes back the attempt of somebody who had a good link. */
  async forgive(address: string): Promise<void> {
    await this.limiter.reward(address)
  }
}
