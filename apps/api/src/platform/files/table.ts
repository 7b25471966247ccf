/** The most that a table may hold; more is a mistake, or meant to hurt. */
export const limits = {
  rows: 5_000,
  columns: 60,
  /** Characters of one cell. */
  cell: 2_000,
  /** Of an XLSX file when it is unpacked. */
  unpackedBytes: 24 * 1024 * 1024,
  entries: 300,
} as const

/** A row that holds something, with the number that a spreadsheet shows beside it; the head is 1. */
export interface TableRow {
  readonly line: number
  /** Text of each cell, trimmed; as many as there are up to the last one with text. */
  readonly cells: readonly string[]
}

/** Why a table, or one line of it, cannot be taken. */
export interface TableProblem {
  /** Null: the file as a whole. */
  readonly line: number | null
  /** Key of the column; absent: the line as a whole. */
  readonly column?: string
  readonly code: string
  /** One sentence, without its line. */
  readonly detail: string
  /** What it is about, for a sentence in another language: a word that stands there, the number of another line. */
  readonly said?: string
}

/** What reading answers: rows, the head among them, or the first thing that is wrong. */
export type ReadTable =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly problem: TableProblem }

/** Ends reading early. */
export class UnreadableTable extends Error {
  constructor(readonly problem: TableProblem) {
    super(problem.code)
  }
}

export function refuseTable(line: number | null, code: string, detail: string): never {
  throw new UnreadableTable({ line, code, detail })
}
