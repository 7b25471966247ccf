import { createHmac, randomInt } from 'node:crypto'
import { codeLength } from '@roundtable/contracts'

/** For how long a code works. */
export const worksFor = 10 * 60
/** How long to wait before asking for another one. */
export const nextAfter = 30
/** So many wrong guesses end a code. */
export const guesses = 5

export const newCode = (): string => String(randomInt(10 ** codeLength)).padStart(codeLength, '0')

/** What the database keeps of a code: without the key and the row's salt nobody can try all codes against it. */
export const sealCode = (key: string, salt: Buffer, code: string): Buffer =>
  createHmac('sha256', key).update(salt).update(code).digest()
