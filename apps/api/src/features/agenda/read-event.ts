import type { Event } from '@roundtable/contracts'
import { eventClock, toIso, type EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { readTables, table, type RowsOf } from '../../platform/database/read-tables'
import { toWindow } from '../../platform/database/window'
import { EventDayRow, EventRow } from './event.entity'

export interface EventInTime {
  readonly event: Event
  readonly clock: EventClock
}

export const eventTables = {
  events: table(EventRow),
  days: table(EventDayRow, { order: ['date'] }),
}

/** Null on a database whose event was not set up yet. One query. */
export const readEvent = async (db: EntityManager): Promise<EventInTime | null> =>
  inTimeOf(await readTables(db, eventTables))

export function inTimeOf({ events: [row], days }: RowsOf<typeof eventTables>): EventInTime | null {
  const [first] = days
  if (!row || !first) return null
  const clock = eventClock(first.date, row.timeZone)
  return { clock, event: toEvent(clock, row, days) }
}

function toEvent(clock: EventClock, row: EventRow, days: readonly EventDayRow[]): Event {
  const { only: _, ...fields } = row
  return {
    ...fields,
    epoch: toIso(clock, 0),
    days: days.map(({ date, during }) => {
      const { start, end } = toWindow(clock, during)
      return { date, opens: start, closes: end }
    }),
  }
}
