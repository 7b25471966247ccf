import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Note } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { BodyOf } from '../../../platform/http/route'
import { readSecret } from '../../../platform/http/sessions'
import { codeSpent, stranger } from '../sign-in-lines'
import { guesses, sealCode } from './sign-in-code'

const saltSql = `
  SELECT c.salt FROM sign_in_code c JOIN account a ON a.id = c.account_id WHERE lower(a.email) = $1`

/** One statement decides, so that of any number of clicks exactly one finds the code unused; a wrong guess is counted (I-11). */
const consumeSql = `
  UPDATE sign_in_code c SET used_at = CASE WHEN c.hash = $3 THEN now() END, wrong = wrong + (c.hash <> $3)::int
  FROM account a
  WHERE a.id = c.account_id AND lower(a.email) = $1 AND a.disabled_at IS NULL
    AND c.salt = $2 AND c.used_at IS NULL AND c.wrong < ${guesses} AND c.expires_at > now()
  RETURNING a.id, a.name, a.role, c.used_at IS NOT NULL AS fits, c.wrong`

/** The same words for mistyped, used, expired, replaced, and for a mailbox that nobody has. */
const codeGone = refused({
  word: 'code-gone',
  detail:
    'This code does not work: it is mistyped, was used, is older than ten minutes, or a newer one replaced it. Check it, or ask for a new one.',
})

@Injectable()
export class ConsumeCode {
  /** The account that an address and its code stand for. The code is used up; so it is by the last of the wrong guesses. */
  async run(
    db: EntityManager,
    note: Note,
    { email, code }: BodyOf<'consumeCode'>,
  ): Promise<Outcome<Actor>> {
    const key = await readSecret(db, 'sign-in-code')
    const [row]: { salt: Buffer }[] = await db.query(saltSql, [email])
    // The same work where there is no code.
    const salt = row?.salt ?? randomBytes(16)
    const hash = sealCode(key, salt, code)
    const [[found]]: [(Actor & { fits: boolean; wrong: number })[], number] = await db.query(
      consumeSql,
      [email, salt, hash],
    )
    if (found && !found.fits && found.wrong === guesses)
      note(stranger, codeSpent(found.id, found.wrong))
    if (!found?.fits) return codeGone
    const { id, name, role } = found
    return accepted({ id, name, role })
  }
}
