import type { ValueTransformer } from 'typeorm'

/** A half-open span of time, [start, end). */
export interface During {
  readonly start: Date
  readonly end: Date
}

const bounded = /^\["?([^",]+)"?,"?([^",]+)"?\)$/

/** `tstzrange` as PostgreSQL writes it. Throws on a range that is empty or has no bound (trap: those walk past EXCLUDE). */
export function parseRange(text: string): During {
  const found = bounded.exec(text)
  const during = { start: new Date(found?.[1] ?? NaN), end: new Date(found?.[2] ?? NaN) }
  if (!(during.start < during.end)) throw new Error(`not a bounded [start, end) range: ${text}`)
  return during
}

export const formatRange = ({ start, end }: During): string =>
  `[${start.toISOString()},${end.toISOString()})`

/** For columns of type tstzrange. */
export const duringColumn: ValueTransformer = {
  from: (value: string) => parseRange(value),
  to: (value: During) => formatRange(value),
}
