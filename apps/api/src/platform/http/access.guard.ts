import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { routes, type RouteName } from '@roundtable/contracts'
import type { Request } from 'express'
import { Actors, permit } from './actor'
import { Refused } from './problem'
import { ROUTE } from './route'

/** Default deny: a handler is open to those the routes table names, and to nobody where the table is silent. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: Actors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets ask in their own handshake.
    if (context.getType() !== 'http') return true
    const name = this.reflector.get<RouteName | undefined>(ROUTE, context.getHandler())
    if (!name) throw new Refused({ word: 'forbidden', detail: 'You may not do this.' })
    const { access } = routes[name]
    if (access === 'public') return true
    const request = context.switchToHttp().getRequest<Request>()
    const accountId = request.session?.accountId
    request.actor = permit(accountId ? await this.actors.find(accountId) : null, access)
    return true
  }
}
