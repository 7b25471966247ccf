import type { EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { toVersioned } from '../../platform/database/versioned'
import { SettingRow } from './event.entity'

type Setting = Pick<SettingRow, 'version' | 'changedBy'> & { readonly changedAt: string }

/** Who changed what is changed as a whole, and the number that the next change has to name. */
export async function readSetting(
  db: EntityManager,
  clock: EventClock,
  key: SettingRow['key'],
): Promise<Setting> {
  return toVersioned(clock, await db.findOneByOrFail(SettingRow, { key }))
}

/** The next version; asked again where the row is written (I-04). The caller holds the plan's lock. */
export async function raiseSetting(
  db: EntityManager,
  key: SettingRow['key'],
  version: number,
  changedBy: string,
): Promise<void> {
  const next = { version: version + 1, changedBy, changedAt: new Date() }
  const { affected } = await db.update(SettingRow, { key, version }, next)
  if (affected !== 1) throw new Error(`setting ${key} changed under the plan's lock`)
}
