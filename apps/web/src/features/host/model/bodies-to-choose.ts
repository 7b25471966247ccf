import type { Body, Recognition } from '@roundtable/contracts'

/** A body that words of a file can mean: a stored one, or one that the file itself names. */
export type BodyChoice = Pick<Body, 'id' | 'code' | 'name' | 'kind' | 'parentId'>

/** Of the first timetable nothing is stored yet: what the file was recognised to name can be chosen, too. */
export function bodiesToChoose(
  stored: readonly BodyChoice[],
  recognitions: readonly Recognition[],
): readonly BodyChoice[] {
  const met = new Map(
    recognitions.flatMap(({ how, meaning }) =>
      how !== 'asked' && meaning.as === 'body' ? [[meaning.code, meaning] as const] : [],
    ),
  )
  for (const { code } of stored) met.delete(code)
  const idOf = (code: string | null): string | null =>
    stored.find((body) => body.code === code)?.id ?? (code && met.has(code) ? `met ${code}` : null)
  return [
    ...stored,
    ...[...met.values()].map(({ code, name, kind, parentCode }) => ({
      id: `met ${code}`,
      code,
      name: { en: name },
      kind,
      parentId: idOf(parentCode),
    })),
  ]
}
