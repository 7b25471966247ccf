import { auditActors, type SignInWay } from '@roundtable/contracts'
import type { AuditLine } from '../../platform/database/audit-chain'
import type { Actor } from '../../platform/http/actor'

/** Somebody who is not signed in. From where they ask stands nowhere. */
export const stranger: Pick<Actor, 'id' | 'name'> = {
  id: auditActors.stranger,
  name: 'Somebody not signed in',
}

const ofAccount = (id: string): string => `account/${id}`

export const signedIn = ({ id }: Actor, way: SignInWay): AuditLine => ({
  action: 'access.sign-in',
  subject: ofAccount(id),
  after: { way },
})

export const signedOut = ({ id }: Pick<Actor, 'id'>): AuditLine => ({
  action: 'access.sign-out',
  subject: ofAccount(id),
})

/** The last of the wrong guesses that a code bears. */
export const codeSpent = (account: string, wrong: number): AuditLine => ({
  action: 'access.code-spent',
  subject: ofAccount(account),
  after: { wrong },
})

/** More than is let through. Whose account it was about; null: nobody's, and what was typed is not kept. */
export const tooOften = (
  action: 'access.too-many-attempts' | 'access.too-many-codes',
  account: string | null,
): AuditLine => ({ action, subject: account === null ? 'account' : ofAccount(account) })
