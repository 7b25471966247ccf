import type { EntityManager } from 'typeorm'
import type { PersonErased } from '@roundtable/contracts'
import { ErasePerson } from '../features/people/personal/erase-person'
import { ExportPerson } from '../features/people/personal/export-person'
import { Complaint } from '../platform/complaint'
import { commandLine, expectDone, withHands } from './as-command-line'

/** Whom an id, an e-mail address or a whole name stands for; a complaint where that is nobody, or several. */
async function findPerson(db: EntityManager, text: string): Promise<string> {
  const rows: { id: string; name: string }[] = await db.query(
    `SELECT id, name FROM person WHERE id::text = lower($1) OR lower(email) = lower($1) OR lower(name) = lower($1) LIMIT 10`,
    [text],
  )
  if (rows.length === 0) throw new Complaint('There is nobody of that id, address or name.')
  if (rows.length > 1)
    throw new Complaint(`Several are called so: name an id.\n${rows.map((r) => r.id).join('\n')}`)
  return rows[0]!.id
}

export const exportOne = (url: string, whom: string): Promise<object> =>
  withHands(url, async ({ reads }) =>
    expectDone(await new ExportPerson(reads).run(await findPerson(reads, whom))),
  )

export const eraseOne = (url: string, whom: string, reason: string): Promise<PersonErased> =>
  withHands(url, async ({ changes, reads }) =>
    expectDone(
      await new ErasePerson(changes, reads).run(commandLine, await findPerson(reads, whom), reason),
    ),
  )
