import { Complaint } from '../platform/complaint'
import { verifyAudit } from '../platform/database/audit-chain'
import { dataSource } from '../platform/database/data-sources'

/** Reads the whole audit chain; throws with the first line that was tampered with (I-15). */
export async function checkAudit(url: string): Promise<string> {
  const reader = await dataSource({ url, role: 'app', entities: [], size: 1 }).initialize()
  try {
    // One picture of the database: what is changed meanwhile is no tampering.
    const verdict = await reader.transaction('REPEATABLE READ', verifyAudit)
    if (verdict.intact) return `The audit chain is whole: ${verdict.lines} lines.`
    throw new Complaint(`The audit chain is broken: line ${verdict.seq} is ${verdict.problem}.`)
  } finally {
    await reader.destroy()
  }
}
