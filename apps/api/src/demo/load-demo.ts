import { DataSource, type EntityManager } from 'typeorm'
import { entities } from '../entities'
import { MoveSessions } from '../features/agenda/move-sessions'
import { loadHostRevision } from '../features/host/load-host-revision'
import { PublishRelease } from '../features/programme/publish-release'
import { Changes, type Actor, type Outcome } from '../platform/database/change'
import { hostTimetable } from './conference'
import type { DemoData } from './demo-data'
import { measuringPlan } from './measuring-plan'
import { roundtable } from './roundtable'
import { idOf } from './seed'
import { accounts, at } from './the-event'
import { wipe } from './wipe'
import { nameBodies, writeAgenda, writeEvent, writePeople, writeRooms } from './write-demo'

export interface DemoOptions {
  /** For measuring: a generated plan of so many sessions and rooms instead of the Roundtable as held. */
  readonly sessions?: number
  readonly rooms?: number
}

/** Fills an empty, migrated database in one transaction. `ownerUrl`: its address for the schema's owner. */
export const loadDemo = (ownerUrl: string, options: DemoOptions = {}): Promise<void> =>
  asOwner(ownerUrl, (db) => fill(db, options))

/** Takes everything away, whatever happened to it, and fills it anew: one transaction, so nobody sees less. */
export const resetDemo = (ownerUrl: string, options: DemoOptions = {}): Promise<void> =>
  asOwner(ownerUrl, async (db) => {
    await wipe(db)
    await fill(db, options)
  })

async function asOwner(url: string, work: (db: EntityManager) => Promise<void>): Promise<void> {
  const owner = new DataSource({
    type: 'postgres',
    url,
    entities,
    parseInt8: true,
    poolSize: 1,
    extra: { options: '-c timezone=UTC -c lock_timeout=30s' },
  })
  await owner.initialize()
  try {
    await owner.transaction(work)
  } finally {
    await owner.destroy()
  }
}

async function fill(db: EntityManager, { sessions, rooms }: DemoOptions): Promise<void> {
  const timetable = hostTimetable()
  const data =
    sessions === undefined && rooms === undefined
      ? roundtable()
      : measuringPlan(timetable, { sessions: sessions ?? 300, rooms: rooms ?? 20 })
  await writeEvent(db, data)
  await writeRooms(db, data)
  await loadHostRevision(db, {
    text: timetable,
    importedBy: accountOf('secretariat').name,
    importedAt: new Date(at('01', '07:40')),
    frame: data.event,
    newId: idOf,
  })
  await nameBodies(db, data)
  await writePeople(db, data)
  await writeAgenda(db, data)
  await publishAndGoOn(db, data)
}

const accountOf = (role: Actor['role']): Actor => accounts.find((a) => a.role === role)!

/** Release 1 and the moves after it go the way of every change, inside the demo's own transaction. */
async function publishAndGoOn(db: EntityManager, data: DemoData): Promise<void> {
  const inside = {
    manager: db,
    transaction: (work: (db: EntityManager) => Promise<unknown>) => db.transaction(work),
  } as unknown as DataSource
  const changes = new Changes(inside)
  expectDone(
    await new PublishRelease(changes).run(accountOf('secretariat'), {
      commandId: idOf('command', 'release'),
      note: 'First public programme.',
      audience: 'public',
      embargoUntil: null,
      confirmCancellations: false,
    }),
  )
  if (data.movedSince.length === 0) return
  expectDone(
    await new MoveSessions(changes).run(accountOf('organizer'), {
      commandId: idOf('command', 'moves'),
      reason: 'More seats for one session, a longer lunch before another.',
      moves: data.movedSince.map(({ sessionId, roomId, start, version }) => ({
        sessionId,
        expectedVersion: version - 1,
        placement: { roomId, start },
      })),
    }),
  )
}

function expectDone(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`the demo breaks a rule: ${outcome.refusal.detail}`)
}
