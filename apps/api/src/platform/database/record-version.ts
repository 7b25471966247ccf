import type { StaleRecord } from '@roundtable/contracts'
import type { Refusal } from '../http/problem'

type Versioned = Omit<StaleRecord, 'fields'>

/** A record as whoever was too slow is shown it. */
export const asItStands = <T extends Versioned & { readonly id: string }>({
  id: _,
  version,
  changedBy,
  changedAt,
  ...fields
}: T): StaleRecord => ({ version, changedBy, changedAt, fields })

/** What an audit line says of a record: its version, and of its fields those that were asked to change. */
export const partOf = <T extends Versioned>(record: T, keys: readonly (keyof T & string)[]) => ({
  version: record.version,
  ...Object.fromEntries(keys.map((key) => [key, record[key]])),
})

/** Nobody may overwrite what they have not seen (I-04). */
const versionMissing: Refusal = {
  word: 'precondition-required',
  detail: 'The change has to name the version it was decided on. Nothing was changed.',
  errors: [{ pointer: '/expectedVersion', code: 'required' }],
}

/**
 * Why a change of a record cannot stand: it names no version (428), or another one than the record has (412, with the
 * record as it is now). Null: it may go on. `current.fields` holds what the asking role may see, and nothing else.
 */
export function refuseVersion(
  command: { readonly expectedVersion?: number | undefined },
  current: StaleRecord,
): Refusal | null {
  if (command.expectedVersion === undefined) return versionMissing
  if (command.expectedVersion === current.version) return null
  const who = current.changedBy ? ` by ${current.changedBy}` : ''
  return {
    word: 'stale',
    detail: `This was changed meanwhile${who}. Nothing was changed; your input is kept.`,
    current,
  }
}
