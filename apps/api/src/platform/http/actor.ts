import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Permission, Role } from '@roundtable/domain'
import { may } from '@roundtable/domain'
import type { Request } from 'express'
import { Refused } from './problem'

/** Who acts: an account as it stands now, not as it was when the session began. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** Where the platform asks for accounts; the access feature answers. */
export abstract class Actors {
  abstract find(accountId: string): Promise<Actor | null>
  /** By session, of those that are still there; one query for all. */
  abstract ofSessions(sessions: readonly string[]): Promise<ReadonlyMap<string, Actor>>
}

/** The one question behind every guard, of requests and of sockets. */
export function permit(actor: Actor | null | undefined, permission: Permission): Actor {
  if (!actor) throw new Refused({ word: 'unauthenticated', detail: 'Please sign in first.' })
  if (!may(actor.role, permission))
    throw new Refused({
      word: 'forbidden',
      detail: `Your role, ${actor.role}, does not include this.`,
    })
  return actor
}

declare module 'express-serve-static-core' {
  interface Request {
    actor?: Actor
  }
}

/** The signed-in actor; only on handlers of routes that need one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Request>()
  if (!actor) throw new Error('CurrentActor on a public route')
  return actor
})
