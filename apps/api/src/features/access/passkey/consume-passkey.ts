import { Inject, Injectable } from '@nestjs/common'
import type { AuthenticationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server'
import type { DataSource, EntityManager } from 'typeorm'
import { COMMANDS } from '../../../platform/database/database.module'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { BodyOf } from '../../../platform/http/route'
import { newChallenge, takeChallenge } from './challenges'
import type { RelyingParty } from './relying-party'

interface Row extends Actor {
  readonly passkey: string
  readonly publicKey: Buffer
  readonly counter: number
}

const findSql = `
  SELECT k.id AS passkey, k.public_key AS "publicKey", k.counter, a.id, a.name, a.role
  FROM passkey k JOIN account a ON a.id = k.account_id WHERE k.credential_id = $1 AND a.disabled_at IS NULL`

/** A device that counts never counts backwards; one that does not count says 0 always. */
const countSql = `
  UPDATE passkey SET counter = $2, used_at = clock_timestamp() WHERE id = $1 AND (counter < $2 OR counter = 0 AND $2 = 0)`

/** The same words for unknown, removed, copied and late. */
const notKnown = refused({
  word: 'unauthenticated',
  detail: 'This passkey does not sign in here. Please use a code instead.',
})

@Injectable()
export class ConsumePasskey {
  constructor(@Inject(COMMANDS) private readonly commands: DataSource) {}

  async ask({ id }: RelyingParty): Promise<{ options: Record<string, unknown> }> {
    const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
    const options = await generateAuthenticationOptions({
      rpID: id,
      challenge: await newChallenge(this.commands.manager, null),
      userVerification: 'required',
    })
    return { options: { ...options } }
  }

  /** The account that a passkey stands for. Its challenge is used up. */
  async run(
    db: EntityManager,
    party: RelyingParty,
    { response }: BodyOf<'consumePasskey'>,
  ): Promise<Outcome<Actor>> {
    const [row]: Row[] = await db.query(findSql, [response.id])
    if (!row) return notKnown
    const given = response as unknown as AuthenticationResponseJSON
    const counter = await verified(db, party, given, {
      id: response.id,
      publicKey: new Uint8Array(row.publicKey),
      counter: row.counter,
    })
    if (counter === null) return notKnown
    const [, counted]: [unknown, number] = await db.query(countSql, [row.passkey, counter])
    if (counted === 0) return notKnown
    const { id, name, role } = row
    return accepted({ id, name, role })
  }
}

/** What the device has counted to; null: it is not that device, or not its answer. */
async function verified(
  db: EntityManager,
  { id, origin }: RelyingParty,
  response: AuthenticationResponseJSON,
  credential: WebAuthnCredential,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      credential,
      expectedChallenge: (challenge) => takeChallenge(db, challenge, null),
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    // The library throws at whatever does not fit: a signature, a shape, another site's answer.
    return null
  }
}
