/** A row that was taken away, at its place again; the list may have become shorter or longer since. */
export const putBack = <Row>(rows: readonly Row[], row: Row, at: number): Row[] => [
  ...rows.slice(0, at),
  row,
  ...rows.slice(at),
]
