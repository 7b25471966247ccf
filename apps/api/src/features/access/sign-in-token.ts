import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, in letters that need no escaping in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token: a reader of the table cannot sign in with it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
