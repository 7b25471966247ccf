import type { OwnRelation, Relation } from '@roundtable/contracts'
import { inRelationOrder } from './session-fields'

/** The relations of one session as it sees them. */
export const ownRelations = (id: string, relations: readonly Relation[]): OwnRelation[] =>
  inRelationOrder(
    relations.flatMap(({ kind, a, b }): OwnRelation[] => {
      if (a === id) return [{ kind, sessionId: b }]
      if (b === id) return [{ kind: kind === 'before' ? 'after' : kind, sessionId: a }]
      return []
    }),
  )

/** As it is stored: the earlier session first; where the order says nothing, the smaller id. */
export function toRelation(id: string, { kind, sessionId }: OwnRelation): Relation {
  if (kind === 'before') return { kind, a: id, b: sessionId }
  if (kind === 'after') return { kind: 'before', a: sessionId, b: id }
  return id < sessionId ? { kind, a: id, b: sessionId } : { kind, a: sessionId, b: id }
}

const keyOf = ({ kind, sessionId }: OwnRelation): string => `${kind} ${sessionId}`

/** The other sessions whose relations change when this one's do: their editors have to hear of it (I-04). */
export function relatedAnew(
  before: readonly OwnRelation[],
  after: readonly OwnRelation[],
): string[] {
  const then = new Set(before.map(keyOf))
  const now = new Set(after.map(keyOf))
  const differ = [
    ...before.filter((r) => !now.has(keyOf(r))),
    ...after.filter((r) => !then.has(keyOf(r))),
  ]
  return [...new Set(differ.map((r) => r.sessionId))].sort()
}
