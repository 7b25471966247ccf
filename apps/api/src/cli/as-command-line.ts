import { auditActors } from '@roundtable/contracts'
import { entities } from '../entities'
import { Complaint } from '../platform/complaint'
import { Changes, type Actor, type Outcome } from '../platform/database/change'
import { dataSource } from '../platform/database/data-sources'
import { migrate } from '../platform/database/migrate'
import type { EntityManager } from 'typeorm'

/** Who stands in the audit for what was done at the command line. */
export const commandLine: Actor = {
  id: auditActors['command-line'],
  name: 'Command line',
  role: 'secretariat',
}

interface Hands {
  readonly changes: Changes
  readonly reads: EntityManager
}

/** Works as role `app` on a migrated database: the command line has the rights of the api, not those of the owner. */
export async function withHands<T>(url: string, work: (hands: Hands) => Promise<T>): Promise<T> {
  await migrate(url)
  const pool = await dataSource({ url, role: 'app', entities, size: 2 }).initialize()
  try {
    return await work({ changes: new Changes(pool), reads: pool.manager })
  } finally {
    await pool.destroy()
  }
}

/** The value of an outcome; a refusal is what the terminal shows. */
export function expectDone<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Complaint(outcome.refusal.detail)
}
