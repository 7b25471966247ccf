/** The ids with `moved` taken out and put before or after `target`, in the order they had. */
export const ordered = (
  ids: readonly string[],
  moved: readonly string[],
  target: string,
  position: 'before' | 'after' | 'on',
): string[] => {
  const taken = ids.filter((id) => moved.includes(id))
  const rest = ids.filter((id) => !moved.includes(id))
  const at = rest.indexOf(target)
  // Dropped on one of themselves: they stay.
  if (at < 0) return [...ids]
  const place = position === 'after' ? at + 1 : at
  return [...rest.slice(0, place), ...taken, ...rest.slice(place)]
}
