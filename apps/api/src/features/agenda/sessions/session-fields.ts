import {
  focusArea as focusAreas,
  ownRelation,
  sessionChange,
  type OwnRelation,
  type SessionRecord,
} from '@roundtable/contracts'
import { fieldsOfFormat, inZone, type EventClock } from '@roundtable/domain'
import { canonicalJson } from '../../../platform/database/canonical-json'
import { tidyText } from '../tidy-text'

/** What people edit of a session. */
export type SessionFields = Pick<SessionRecord, FieldName>
export const fieldNames = sessionChange.shape.fields.keyof().options
export type FieldName = (typeof fieldNames)[number]

export const pickFields = <F extends FieldName>(
  from: SessionFields,
  names: readonly F[],
): Pick<SessionFields, F> =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<SessionFields, F>

export const fieldsOf = (record: SessionRecord): SessionFields => pickFields(record, fieldNames)

/** Which fields say something else; lists in another order are another list only where the order has a meaning. */
export const changedFields = (before: SessionFields, after: SessionFields): FieldName[] =>
  fieldNames.filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]))

const once = <T>(list: readonly T[], key: (item: T) => string = String): T[] => [
  ...new Map(list.map((item) => [key(item), item])).values(),
]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const kinds = ownRelation.shape.kind.options

export const inRelationOrder = (relations: readonly OwnRelation[]): OwnRelation[] =>
  once(relations, (r) => `${r.kind} ${r.sessionId}`).sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compare(a.sessionId, b.sessionId),
  )

/** One spelling of each value, so that equal means equal: what was named twice stands once, instants in the event's zone. */
export function tidy(clock: EventClock, fields: SessionFields): SessionFields {
  const { lock, items, details } = fields
  return {
    ...fields,
    title: tidyText(fields.title),
    summary: tidyText(fields.summary),
    details: Object.fromEntries(
      Object.entries(details).filter(([, value]) => value !== undefined && value !== ''),
    ),
    focusAreas: focusAreas.options.filter((key) => fields.focusAreas.includes(key)),
    sdgs: once(fields.sdgs).sort((a, b) => a - b),
    regionalPriorities: once(fields.regionalPriorities),
    features: once(fields.features),
    floorLanguages: once(fields.floorLanguages),
    interpretation: once(fields.interpretation),
    uses: [...fields.uses].sort((a, b) => compare(a.poolId, b.poolId)),
    lock: lock && { roomId: lock.roomId, start: inZone(clock, new Date(lock.start)) },
    relations: inRelationOrder(fields.relations),
    items: items.map((item) => ({ ...item, title: tidyText(item.title) })),
  }
}

/**
 * The fields after a change. A session of another format loses what only its former format had (R9), unless the
 * change says itself what becomes of it.
 */
export function applyChange(
  clock: EventClock,
  before: SessionFields,
  change: Partial<SessionFields>,
): SessionFields {
  const named = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<SessionFields>
  const after = { ...before, ...named }
  if (after.format === before.format || named.details) return tidy(clock, after)
  const kept = fieldsOfFormat(after.format)
  const details = Object.fromEntries(
    Object.entries(after.details).filter(([name]) => kept.includes(name)),
  )
  return tidy(clock, { ...after, details })
}
