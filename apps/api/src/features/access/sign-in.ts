import { isIP } from 'node:net'
import { Injectable } from '@nestjs/common'
import type { CodeSent, Me, SignInWay } from '@roundtable/contracts'
import { permissionsOf } from '@roundtable/domain'
import type { Request } from 'express'
import type { EntityManager } from 'typeorm'
import { Changes, type Note } from '../../platform/database/change'
import type { Actor } from '../../platform/http/actor'
import { accepted, type Outcome } from '../../platform/http/outcome'
import type { BodyOf } from '../../platform/http/route'
import { beginSession } from '../../platform/http/sessions'
import { AskForCode } from './code/ask-for-code'
import { ConsumeCode } from './code/consume-code'
import { ConsumeSignIn } from './consume-sign-in'
import { ConsumePasskey } from './passkey/consume-passkey'
import type { RelyingParty } from './passkey/relying-party'
import { SignInAttempts } from './sign-in-attempts'
import { endFormer } from './sessions/end-former'
import { signedIn } from './sign-in-lines'

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

/** The ways in. All count their failures together, and all end in a session of the request's browser. */
@Injectable()
export class SignIn {
  constructor(
    private readonly consumeSignIn: ConsumeSignIn,
    private readonly askForCode: AskForCode,
    private readonly consumeCode: ConsumeCode,
    private readonly consumePasskey: ConsumePasskey,
    private readonly attempts: SignInAttempts,
    private readonly changes: Changes,
  ) {}

  withLink(request: Request, token: string): Promise<Outcome<Me>> {
    return this.begin(request, { way: 'link' }, (db) => this.consumeSignIn.run(db, token))
  }

  sendCode(request: Request, asked: BodyOf<'askForCode'>): Promise<CodeSent> {
    return this.askForCode.run(addressOf(request), asked)
  }

  withCode(request: Request, given: BodyOf<'consumeCode'>): Promise<Outcome<Me>> {
    const { email: mailbox } = given
    return this.begin(request, { way: 'code', mailbox }, (db, note) =>
      this.consumeCode.run(db, note, given),
    )
  }

  async askForPasskey(request: Request, party: RelyingParty) {
    await this.attempts.countChallenge(addressOf(request))
    return this.consumePasskey.ask(party)
  }

  withPasskey(
    request: Request,
    party: RelyingParty,
    given: BodyOf<'consumePasskey'>,
  ): Promise<Outcome<Me>> {
    return this.begin(request, { way: 'passkey' }, (db) =>
      this.consumePasskey.run(db, party, given),
    )
  }

  /** What opens the door is used up in the moment in which the audit tells who came in, or not at all. */
  private async begin(
    request: Request,
    { way, mailbox }: { way: SignInWay; mailbox?: string },
    consume: (db: EntityManager, note: Note) => Promise<Outcome<Actor>>,
  ): Promise<Outcome<Me>> {
    const address = addressOf(request)
    await this.attempts.count(address, mailbox)
    const consumed = await this.changes.aside(async (db, note) => {
      const outcome = await consume(db, note)
      if (!outcome.ok) return outcome
      await endFormer(db, note, request.sessionID)
      note(outcome.value, signedIn(outcome.value, way))
      return outcome
    })
    if (!consumed.ok) return consumed
    await this.attempts.forgive(address)
    await beginSession(request, consumed.value.id, way)
    return accepted(meOf(consumed.value))
  }
}
