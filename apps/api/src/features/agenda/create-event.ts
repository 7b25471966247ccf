import { randomUUID } from 'node:crypto'
import type { Text } from '@roundtable/contracts'
import { instantsAt } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { Changes, type Writer } from '../../platform/database/change'
import { nextVersion } from '../../platform/database/next-version'
import type { During } from '../../platform/database/range'
import type { Actor } from '../../platform/http/actor'
import type { Refusal } from '../../platform/http/problem'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import {
  EventDayRow,
  EventRow,
  FocusAreaPriorityRow,
  FocusAreaRow,
  ItuPriorityRow,
} from './event.entity'
import { PlanRow } from './plan.entity'
import { focusAreas, priorities } from './taxonomy/adopted-taxonomy'

/** What an event is at its beginning. */
export interface NewEvent {
  readonly name: Text
  readonly place: string
  /** IANA name. */
  readonly timeZone: string
  /** First and last day, YYYY-MM-DD. */
  readonly from: string
  readonly to: string
  /** Hours of every day, HH:MM. */
  readonly opens: string
  readonly closes: string
}

interface Day {
  readonly date: string
  readonly during: During
}

const day = 24 * 60 * 60_000
const longest = 31

const misfit = (detail: string): Outcome<never> =>
  refused({ word: 'validation', detail } as Refusal)

/** The days from the first to the last, each with its hours; a refusal where there is no such day or hour. */
function daysOf({ from, to, opens, closes, timeZone }: NewEvent): Outcome<Day[]> {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  if (!(first <= last)) return misfit('The last day is before the first.')
  if (last - first >= longest * day) return misfit(`An event lasts ${longest} days at most.`)
  const days: Day[] = []
  for (let at = first; at <= last; at += day) {
    const date = new Date(at).toISOString().slice(0, 10)
    const [start] = instantsAt(`${date}T${opens}`, timeZone)
    const end = instantsAt(`${date}T${closes}`, timeZone).at(-1)
    if (start === undefined || end === undefined)
      return misfit(
        `On ${date} there is no ${start === undefined ? opens : closes} in ${timeZone}.`,
      )
    if (end <= start) return misfit('A day closes before it opens.')
    days.push({ date, during: { start: new Date(start), end: new Date(end) } })
  }
  return accepted(days)
}

/** Sets up the one event of a database that has none: its days, the focus areas as adopted, an empty plan. */
export class CreateEvent {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, event: NewEvent): Promise<Outcome<{ days: number }>> {
    const days = daysOf(event)
    if (!days.ok) return days
    const done = await this.changes.run(actor, null, (w) => save(w, actor, event, days.value))
    return done.ok ? accepted(done.value.value) : done
  }
}

async function save(
  w: Writer,
  actor: Actor,
  { name, place, timeZone }: NewEvent,
  days: readonly Day[],
): Promise<Outcome<{ days: number }>> {
  // Of two at the same moment one waits here, and then finds the other's.
  await w.db.query('LOCK TABLE event IN SHARE ROW EXCLUSIVE MODE')
  if (await w.db.existsBy(EventRow, { only: true }))
    return misfit('This database holds an event already. Nothing was changed.')
  await w.db.insert(EventRow, { only: true, name, place, timeZone, illustrative: false })
  await w.db.insert(EventDayRow, [...days])
  await saveTaxonomy(w.db)
  const { version, changedBy, changedAt } = nextVersion(actor)
  const made = { madeBy: changedBy, madeAt: changedAt, version, changedBy, changedAt }
  await w.db.insert(PlanRow, { id: randomUUID(), name: 'Agenda', main: true, ...made })
  w.audit({
    action: 'event.create',
    subject: 'event',
    after: { name, place, timeZone, days: days.map(({ date }) => date) },
  })
  const everything = { what: 'taxonomy', ids: [], commandId: null }
  w.tell('plan', 'plan-changed', everything)
  w.tell('programme', 'plan-changed', everything)
  return accepted({ days: days.length })
}

async function saveTaxonomy(db: EntityManager): Promise<void> {
  const areas = focusAreas.map(({ key, name }, position) => ({ key, name, position }))
  await db.insert(FocusAreaRow, areas)
  await db.insert(
    ItuPriorityRow,
    priorities.map((priority, position) => ({ ...priority, position })),
  )
  const ties = focusAreas.flatMap(({ key, priorities: tied }) =>
    tied.map((priority) => ({ focusArea: key, priority })),
  )
  await db.insert(FocusAreaPriorityRow, ties)
}
