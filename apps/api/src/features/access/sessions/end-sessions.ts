import { Injectable } from '@nestjs/common'
import { Changes } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { BodyOf } from '../../../platform/http/route'
import { signedOut } from '../sign-in-lines'

interface Ended {
  readonly ended: number
}

const nothing: Ended = { ended: 0 }

/** The same for a session of somebody else and for none at all (I-13). */
const noSession = refused({ word: 'not-found', detail: 'There is no such session of yours.' })

/** Ends one’s own sessions: requests at once, sockets within seconds (I-12). */
@Injectable()
export class EndSessions {
  constructor(private readonly changes: Changes) {}

  /** POST /api/sign-out */
  current(actor: Actor, current: string): Promise<void> {
    return this.changes.aside(async (db, note) => {
      const [, ended]: [unknown, number] = await db.query(
        'DELETE FROM http_session WHERE sid = $1',
        [current],
      )
      if (ended > 0) note(actor, signedOut(actor))
    })
  }

  /** POST /api/me/sessions/:id/end */
  async one(actor: Actor, id: string, command: BodyOf<'endMySession'>): Promise<Outcome<Ended>> {
    const body = { ...command, id }
    const done = await this.changes.run(actor, { id: command.commandId, body }, async (w) => {
      const [, ended]: [unknown, number] = await w.db.query(
        `DELETE FROM http_session WHERE sess ->> 'accountId' = $1 AND sess ->> 'publicId' = $2`,
        [actor.id, id],
      )
      await w.haltIfKnown()
      if (ended === 0) return noSession
      w.audit({ action: 'access.end-sessions', subject: `account/${actor.id}`, after: { ended } })
      return accepted({ ended })
    })
    return done.ok ? accepted(done.value.value) : done
  }

  /** POST /api/me/sessions/end-others */
  async others(
    actor: Actor,
    current: string,
    command: BodyOf<'endMyOtherSessions'>,
  ): Promise<Outcome<Ended>> {
    const body = { ...command, others: true }
    const done = await this.changes.run(actor, { id: command.commandId, body }, async (w) => {
      const [, ended]: [unknown, number] = await w.db.query(
        `DELETE FROM http_session WHERE sess ->> 'accountId' = $1 AND sid <> $2`,
        [actor.id, current],
      )
      await w.haltIfKnown()
      if (ended === 0) return w.unchanged(nothing)
      w.audit({ action: 'access.end-sessions', subject: `account/${actor.id}`, after: { ended } })
      return accepted({ ended })
    })
    return done.ok ? accepted(done.value.value) : done
  }
}
