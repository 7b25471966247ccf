import type { Place } from '@roundtable/contracts'

/** Where a session stood, and how long it was, from one line of the log on. */
export interface Standing {
  readonly since: number
  readonly placement: Place | null
  readonly minutes: number
}

/** What a line of the log says of it: only what it names. */
export interface StandingLine {
  readonly seq: number
  readonly before: { readonly placement?: Place | null; readonly minutes?: number }
}

/** From how it stands now back to how it began, newest first: what was before the first line, nobody needs to have said. */
export function standingsOf(
  now: Omit<Standing, 'since'>,
  newestFirst: readonly StandingLine[],
): Standing[] {
  let state = now
  const standings = newestFirst.map(({ seq, before }) => {
    const standing = { since: seq, ...state }
    state = { ...state, ...before }
    return standing
  })
  return [...standings, { since: 0, ...state }]
}

/** How it stood when line `seq` was written. */
export const standingAt = (newestFirst: readonly Standing[], seq: number): Standing =>
  newestFirst.find(({ since }) => since < seq) ?? newestFirst.at(-1)!
