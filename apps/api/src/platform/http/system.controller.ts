import { Controller, Inject } from '@nestjs/common'
import type { OpenAPIObject } from '@nestjs/swagger'
import type { DataSource } from 'typeorm'
import { READS } from '../database/data-sources'
import { ApiDescription } from './api-description'
import { InFlight } from './in-flight'
import { Refused } from './problem'
import { Route } from './route'

const patience = 2_000

@Controller()
export class SystemController {
  constructor(
    @Inject(READS) private readonly reads: DataSource,
    private readonly description: ApiDescription,
    private readonly inFlight: InFlight,
  ) {}

  /** For whoever sends visitors here. */
  @Route('health')
  health(): Promise<{ status: 'ok' }> {
    if (this.inFlight.isLeaving) throw leaving
    return reachable(this.reads)
  }

  /** For whoever starts a process again that hangs: a database that is away is no reason to. */
  @Route('alive')
  alive(): { status: 'ok' } {
    return { status: 'ok' }
  }

  @Route('openapi')
  openapi(): OpenAPIObject {
    return this.description.read()
  }
}

/** Up means that a question to the database is answered in time, however the connection hangs. */
async function reachable(database: DataSource): Promise<{ status: 'ok' }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(noDatabase), patience)
  })
  try {
    await Promise.race([database.query('SELECT 1'), late])
    return { status: 'ok' }
  } finally {
    clearTimeout(timer)
  }
}

const leaving = new Refused({
  word: 'unavailable',
  detail: 'This server is going away.',
  retryAfter: 5,
})

const noDatabase = new Refused({
  word: 'unavailable',
  detail: 'The database does not answer.',
  retryAfter: 5,
})
