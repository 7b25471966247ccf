/** Items by key, each group in the order of the items. A key without items answers an empty list. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): (key: string) => T[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return (key) => groups.get(key) ?? []
}
