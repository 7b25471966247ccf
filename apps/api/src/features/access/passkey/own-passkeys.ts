import { randomUUID } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import type { Passkey } from '@roundtable/contracts'
import type { RegistrationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server'
import type { DataSource, EntityManager } from 'typeorm'
import { Changes } from '../../../platform/database/change'
import { COMMANDS, READS } from '../../../platform/database/database.module'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { BodyOf } from '../../../platform/http/route'
import { newChallenge, takeChallenge } from './challenges'
import type { RelyingParty } from './relying-party'

/** More devices than anybody signs in with. */
const most = 20

interface Row {
  readonly id: string
  readonly name: string
  readonly credentialId: string
  readonly createdAt: Date
  readonly usedAt: Date | null
}

const listSql = `
  SELECT id, name, credential_id AS "credentialId", created_at AS "createdAt", used_at AS "usedAt"
  FROM passkey WHERE account_id = $1 ORDER BY created_at, id`

const toPasskey = ({ id, name, createdAt, usedAt }: Row): Passkey => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
})

const notMade = refused({
  word: 'validation',
  detail: 'The device’s answer does not fit, or came too late. Nothing was kept; please try again.',
})
const tooMany = refused({
  word: 'illegal-transition',
  detail: `You have ${most} passkeys. Remove one before you add another. Nothing was kept.`,
})
/** The same for a passkey of somebody else and for none at all (I-13). */
const noPasskey = refused({ word: 'not-found', detail: 'There is no such passkey of yours.' })

@Injectable()
export class OwnPasskeys {
  constructor(
    @Inject(READS) private readonly reads: DataSource,
    @Inject(COMMANDS) private readonly commands: DataSource,
    private readonly changes: Changes,
  ) {}

  /** GET /api/me/passkeys */
  async list(actor: Actor): Promise<{ passkeys: Passkey[] }> {
    return { passkeys: (await rowsOf(this.reads.manager, actor)).map(toPasskey) }
  }

  /** POST /api/me/passkeys/options */
  async ask(actor: Actor, { id }: RelyingParty): Promise<{ options: Record<string, unknown> }> {
    const { generateRegistrationOptions } = await import('@simplewebauthn/server')
    const known = await rowsOf(this.reads.manager, actor)
    const [account] = await this.reads.query('SELECT email FROM account WHERE id = $1', [actor.id])
    const options = await generateRegistrationOptions({
      rpName: 'Roundtable',
      rpID: id,
      userName: account.email,
      userDisplayName: actor.name,
      userID: new Uint8Array(Buffer.from(actor.id)),
      challenge: await newChallenge(this.commands.manager, actor.id),
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    return { options: { ...options } }
  }

  /** POST /api/me/passkeys */
  async add(
    actor: Actor,
    party: RelyingParty,
    command: BodyOf<'addPasskey'>,
  ): Promise<Outcome<Passkey>> {
    const asked = { id: command.commandId, body: command }
    const done = await this.changes.run(actor, asked, async (w) => {
      await w.db.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [actor.id])
      await w.haltIfKnown()
      if ((await rowsOf(w.db, actor)).length >= most) return tooMany
      const made = await credentialIn(w.db, actor, party, command)
      if (!made) return notMade
      const id = randomUUID()
      await w.db.query(
        `INSERT INTO passkey (id, account_id, credential_id, public_key, counter, transports, name)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          actor.id,
          made.id,
          Buffer.from(made.publicKey),
          made.counter,
          made.transports ?? [],
          command.name,
        ],
      )
      const row = (await rowsOf(w.db, actor)).find((one) => one.id === id)!
      const after = { name: command.name }
      w.audit({ action: 'access.add-passkey', subject: `account/${actor.id}`, after })
      return accepted(toPasskey(row))
    })
    return done.ok ? accepted(done.value.value) : done
  }

  /** DELETE /api/me/passkeys/:id */
  async remove(
    actor: Actor,
    id: string,
    { commandId }: BodyOf<'removePasskey'>,
  ): Promise<Outcome<null>> {
    const done = await this.changes.run(actor, { id: commandId, body: { id } }, async (w) => {
      const [[row]]: [{ name: string }[], number] = await w.db.query(
        'DELETE FROM passkey WHERE id = $1 AND account_id = $2 RETURNING name',
        [id, actor.id],
      )
      await w.haltIfKnown()
      if (!row) return noPasskey
      const before = { name: row.name }
      w.audit({ action: 'access.remove-passkey', subject: `account/${actor.id}`, before })
      return accepted(null)
    })
    return done.ok ? accepted(null) : done
  }
}

const rowsOf = (db: EntityManager, { id }: Actor): Promise<Row[]> => db.query(listSql, [id])

/** What the device has made, when it made it for this account, on this site, just now. */
async function credentialIn(
  db: EntityManager,
  actor: Actor,
  { id, origin }: RelyingParty,
  { response }: BodyOf<'addPasskey'>,
): Promise<WebAuthnCredential | null> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: (challenge) => takeChallenge(db, challenge, actor.id),
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    })
    return verified ? registrationInfo.credential : null
  } catch {
    // The library throws at whatever does not fit.
    return null
  }
}
