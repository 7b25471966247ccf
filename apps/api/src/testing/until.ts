/** Looks again until the answer fits; gives the last one, so that a comparison shows what was there instead. */
export async function until<T>(
  look: () => T,
  fits: (seen: T) => boolean,
  seconds = 20,
): Promise<T> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end;) {
    const seen = look()
    if (fits(seen)) return seen
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return look()
}
