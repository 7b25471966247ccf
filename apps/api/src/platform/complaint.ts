import { types } from 'node:util'

/** What whoever runs the system can put right: told in its own words, without a stack. */
export class Complaint extends Error {
  override readonly name: string = 'Complaint'
}

interface Failure extends Error {
  readonly code?: string
  readonly port?: number
  readonly path?: string
  readonly syscall?: string
}

const unusable: Readonly<Record<string, string>> = {
  EEXIST: 'a file has that name',
  ENOTDIR: 'there is a file where a folder should be',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
}

/** Network errors, and what PostgreSQL answers a stranger: wrong user or password, no such database, not ready. */
const unreachable =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|28...|3D000|57P03|53300)$/

/** What DATA_DIR or DATABASE_URL would mend; undefined for anything else. */
function explainPlace({ code = '', path, syscall, message }: Failure): string | undefined {
  if (syscall === 'mkdir' && unusable[code])
    return `The folder ${path} cannot be used: ${unusable[code]}. Set DATA_DIR to another one.`
  // Trying several addresses of one host, Node gives the error of all of them no message.
  if (unreachable.test(code) || message.startsWith('timeout expired'))
    return `The database cannot be reached (${message || code}). Is DATABASE_URL right, and the server running?`
  return undefined
}

/** What a terminal shows of an error that ended the program. */
export function explain(error: unknown): string {
  // Errors of Node itself may stem from another realm, where `instanceof` is blind.
  if (!types.isNativeError(error)) return String(error)
  if (error instanceof Complaint) return error.message
  const { code, port }: Failure = error
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: set PORT to a free one.`
  if (code === 'EACCES' && port)
    return `Port ${port} may not be opened: set PORT to one above 1023.`
  return explainPlace(error) ?? error.stack ?? error.message
}
