import { Inject, Injectable } from '@nestjs/common'
import type { CodeSent } from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { COMMANDS } from '../../../platform/database/database.module'
import type { BodyOf } from '../../../platform/http/route'
import { addJob } from '../../../platform/jobs/jobs'
import { SignInAttempts } from '../sign-in-attempts'
import { codeJob, type CodeJob } from './send-code'
import { nextAfter, worksFor } from './sign-in-code'

/**
 * POST /api/sign-in/code. Whether anybody has this mailbox is found out by the job, so neither the answer nor the time it
 * takes can tell.
 */
@Injectable()
export class AskForCode {
  constructor(
    @Inject(COMMANDS) private readonly commands: DataSource,
    private readonly attempts: SignInAttempts,
  ) {}

  async run(address: string, { email, language }: BodyOf<'askForCode'>): Promise<CodeSent> {
    await this.attempts.countCode(address, email)
    const payload: CodeJob = { email, language, askedAt: Date.now() }
    await addJob(this.commands.manager, codeJob, payload, { attempts: 5 })
    return { worksFor, nextAfter }
  }
}
