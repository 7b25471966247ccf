import { isIP } from 'node:net'
import { Injectable } from '@nestjs/common'
import type { Me } from '@roundtable/contracts'
import { permissionsOf } from '@roundtable/domain'
import type { Request } from 'express'
import type { Actor } from '../../platform/http/actor'
import { accepted, type Outcome } from '../../platform/http/outcome'
import { beginSession } from '../../platform/http/sessions'
import { ConsumeSignIn } from './consume-sign-in'
import { SignInAttempts } from './sign-in-attempts'

/** What the browser is told about the person it acts for. */
export const meOf = ({ id, name, role }: Actor): Me => ({
  id,
  name,
  role,
  permissions: [...permissionsOf(role)],
})

/** Whose attempts are counted together. A proxy's word is taken only where it is an address. */
const addressOf = ({ ip, socket }: Request): string =>
  ip && isIP(ip) ? ip : (socket.remoteAddress ?? 'unknown')

@Injectable()
export class SignIn {
  constructor(
    private readonly consumeSignIn: ConsumeSignIn,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Exchanges a token for a session of the request's browser. */
  async run(request: Request, token: string): Promise<Outcome<Me>> {
    const address = addressOf(request)
    await this.attempts.count(address)
    const consumed = await this.consumeSignIn.run(token)
    if (!consumed.ok) return consumed
    await this.attempts.forgive(address)
    await beginSession(request, consumed.value.id)
    return accepted(meOf(consumed.value))
  }
}
