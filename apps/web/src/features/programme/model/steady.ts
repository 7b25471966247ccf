/** Where rows begin on the screen, by id, in pixels. */
export type Tops = Map<string, number>

/**
 * By how much most rows moved: a session that a release took elsewhere must not take the reader along.
 * Between equals the upper row decides. 0 when no row is left.
 */
export const commonShift = (before: Tops, after: Tops): number => {
  const votes = new Map<number, number>()
  for (const [id, top] of before) {
    const now = after.get(id)
    if (now === undefined) continue
    const shift = Math.round(now - top)
    votes.set(shift, (votes.get(shift) ?? 0) + 1)
  }
  let best = 0
  let most = 0
  for (const [shift, count] of votes) if (count > most) [best, most] = [shift, count]
  return best
}
