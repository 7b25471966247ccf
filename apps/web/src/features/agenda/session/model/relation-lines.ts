import type { OwnRelation } from '@roundtable/contracts'

const sameRelation = (a: OwnRelation, b: OwnRelation): boolean =>
  a.kind === b.kind && a.sessionId === b.sessionId

export const withoutRelation = (
  relations: readonly OwnRelation[],
  gone: OwnRelation,
): OwnRelation[] => relations.filter((relation) => !sameRelation(relation, gone))

/** A session cannot be both before and after another: the newer word stands. */
export const withRelation = (
  relations: readonly OwnRelation[],
  added: OwnRelation,
): OwnRelation[] => {
  const opposite = { before: 'after', after: 'before' }[added.kind as string]
  const others = relations.filter(
    (relation) =>
      !sameRelation(relation, added) &&
      !(relation.sessionId === added.sessionId && relation.kind === opposite),
  )
  return [...others, added]
}
