/** Minutes of a day. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Whole hours around everything that is drawn, at least 08:00 to 18:00. */
export function axisAround(spans: readonly Span[]): Span {
  const from = Math.min(8 * 60, ...spans.map((span) => span.from))
  const to = Math.max(18 * 60, ...spans.map((span) => span.to))
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 }
}
