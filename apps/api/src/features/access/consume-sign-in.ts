import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { hashOf } from './sign-in-token'

/** One statement decides, so that of any number of clicks exactly one finds the token unused (I-11). */
const consume = `
  UPDATE sign_in_token t SET used_at = now() FROM account a
  WHERE t.hash = $1 AND a.id = t.account_id AND a.disabled_at IS NULL AND t.used_at IS NULL AND t.revoked_at IS NULL
    AND t.expires_at > now()
    AND NOT EXISTS (SELECT FROM sign_in_token n WHERE n.account_id = t.account_id AND n.created_at > t.created_at)
  RETURNING a.id, a.name, a.role`

/** The same words for used, expired, replaced and invented: an answer must not tell them apart. */
const linkGone = refused({
  word: 'link-gone',
  detail:
    'This sign-in link was used already, has expired or was replaced by a newer one. Please ask for a new link.',
})

@Injectable()
export class ConsumeSignIn {
  /** The account that a token stands for. The token is used up. */
  async run(db: EntityManager, token: string): Promise<Outcome<Actor>> {
    const [accounts]: [Actor[], number] = await db.query(consume, [hashOf(token)])
    return accounts[0] ? accepted(accounts[0]) : linkGone
  }
}
