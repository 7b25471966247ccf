import { Inject, Injectable } from '@nestjs/common'
import { IsNull, type DataSource } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import { Actors, type Actor } from '../../platform/http/actor'
import { AccountRow } from './account.entity'

const ofSessionsSql = `
  SELECT session.sid, account.id, account.name, account.role
  FROM http_session session JOIN account ON account.id = (session.sess ->> 'accountId')::uuid
  WHERE session.sid = ANY($1) AND session.expire > now() AND account.disabled_at IS NULL`

/** Accounts as they stand now: a right taken away is gone with the next request (I-12). */
@Injectable()
export class Accounts extends Actors {
  constructor(@Inject(READS) private readonly reads: DataSource) {
    super()
  }

  async find(id: string): Promise<Actor | null> {
    const account = await this.reads.manager.findOneBy(AccountRow, { id, disabledAt: IsNull() })
    return account && { id: account.id, name: account.name, role: account.role }
  }

  async ofSessions(sessions: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    const rows: (Actor & { sid: string })[] = await this.reads.query(ofSessionsSql, [sessions])
    return new Map(rows.map(({ sid, ...actor }) => [sid, actor]))
  }
}
