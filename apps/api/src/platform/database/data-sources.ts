import { Logger } from '@nestjs/common'
import { DataSource, type EntitySchema } from 'typeorm'

/** Tokens of the three pools. Separate, so that waiting writers never keep a reader waiting (DESIGN 7). */
export const COMMANDS = Symbol('Commands')
export const READS = Symbol('Reads')
/** As role `public_reader`: sees what is public anyway and nothing else (I-17). */
export const PUBLIC_READS = Symbol('PublicReads')

export type DatabaseRole = 'app' | 'public_reader'
export type Entities = readonly (EntitySchema | (new () => object))[]

export interface PoolOptions {
  readonly url: string
  readonly role: DatabaseRole
  readonly entities: Entities
  readonly size: number
}

/** Settings of every session of a pool. The role survives RESET ROLE, since it is how the session began. */
const session = (role: DatabaseRole) =>
  Object.entries({
    role,
    timezone: 'UTC',
    lock_timeout: '5s',
    statement_timeout: '20s',
    idle_in_transaction_session_timeout: '20s',
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')

const logger = new Logger('Database')

/** A pool as one of the roles. Not connected yet: `initialize()` does that. */
export const dataSource = ({ url, role, entities, size }: PoolOptions): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    parseInt8: true,
    applicationName: `roundtable ${role}`,
    poolSize: size,
    connectTimeoutMS: 5_000,
    poolErrorHandler: (error: Error) => logger.warn(`A connection broke: ${error.message}`),
    extra: { options: session(role), keepAlive: true },
  })
