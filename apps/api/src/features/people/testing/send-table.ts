import { randomUUID } from 'node:crypto'
import { csv, xlsx } from '@roundtable/contracts'
import type { Role } from '@roundtable/domain'
import type { AgendaApi, Reply } from '../../agenda/testing/agenda-api'

export interface Sending {
  what?: 'people' | 'sessions'
  role?: Role
  dryRun?: boolean
  type?: typeof csv | typeof xlsx
  commandId?: string | null
}

/** Sends a table, of people unless it is said; a new command unless one is named. */
export async function sendTable<T>(
  api: AgendaApi,
  content: string | Buffer,
  {
    what = 'people',
    role = 'secretariat',
    dryRun = false,
    type = csv,
    commandId = randomUUID(),
  }: Sending = {},
): Promise<Reply<T>> {
  const answer = await fetch(`${api.api.url}/api/import/${what}?dryRun=${dryRun}`, {
    method: 'POST',
    headers: {
      cookie: await api.as(role),
      'content-type': type,
      ...(commandId === null ? {} : { 'command-id': commandId }),
    },
    body: Buffer.from(content as string),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as T }
}
