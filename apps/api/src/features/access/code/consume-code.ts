import { randomBytes } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import type { DataSource } from 'typeorm'
import { COMMANDS } from '../../../platform/database/database.module'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { BodyOf } from '../../../platform/http/route'
import { readSecret } from '../../../platform/http/sessions'
import { guesses, sealCode } from './sign-in-code'

const saltSql = `
  SELECT c.salt FROM sign_in_code c JOIN account a ON a.id = c.account_id WHERE lower(a.email) = $1`

/** One statement decides, so that of any number of clicks exactly one finds the code unused; a wrong guess is counted (I-11). */
const consumeSql = `
  UPDATE sign_in_code c SET used_at = CASE WHEN c.hash = $3 THEN now() END, wrong = wrong + (c.hash <> $3)::int
  FROM account a
  WHERE a.id = c.account_id AND lower(a.email) = $1 AND a.disabled_at IS NULL
    AND c.salt = $2 AND c.used_at IS NULL AND c.wrong < ${guesses} AND c.expires_at > now()
  RETURNING a.id, a.name, a.role, c.used_at IS NOT NULL AS fits`

/** The same words for mistyped, used, expired, replaced, and for a mailbox that nobody has. */
const codeGone = refused({
  word: 'code-gone',
  detail:
    'This code does not work: it is mistyped, was used, is older than ten minutes, or a newer one replaced it. Check it, or ask for a new one.',
})

@Injectable()
export class ConsumeCode {
  constructor(@Inject(COMMANDS) private readonly commands: DataSource) {}

  /** The account that an address and its code stand for. The code is used up. */
  async run({ email, code }: BodyOf<'consumeCode'>): Promise<Outcome<Actor>> {
    const key = await readSecret(this.commands, 'sign-in-code')
    const [row]: { salt: Buffer }[] = await this.commands.query(saltSql, [email])
    // The same work where there is no code.
    const salt = row?.salt ?? randomBytes(16)
    const hash = sealCode(key, salt, code)
    const [[found]]: [(Actor & { fits: boolean })[], number] = await this.commands.query(
      consumeSql,
      [email, salt, hash],
    )
    if (!found?.fits) return codeGone
    const { id, name, role } = found
    return accepted({ id, name, role })
  }
}
