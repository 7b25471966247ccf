import { Inject, Injectable } from '@nestjs/common'
import type { OwnSession } from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import type { Actor } from '../../../platform/http/actor'

const listSql = `
  SELECT sess ->> 'publicId' AS id, sess ->> 'way' AS way, sess ->> 'since' AS since, expire AS until,
    sess ->> 'agent' AS agent, sid = $2 AS current
  FROM http_session WHERE sess ->> 'accountId' = $1 AND expire > now()
  ORDER BY (sess ->> 'since')::timestamptz DESC, sid`

type Row = Omit<OwnSession, 'until'> & { readonly until: Date }

/** GET /api/me/sessions */
@Injectable()
export class ListSessions {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  async run(actor: Actor, current: string): Promise<{ sessions: OwnSession[] }> {
    const rows: Row[] = await this.reads.query(listSql, [actor.id, current])
    const sessions = rows.map(({ since, until, ...session }) => ({
      ...session,
      since: new Date(since).toISOString(),
      until: until.toISOString(),
    }))
    return { sessions }
  }
}
