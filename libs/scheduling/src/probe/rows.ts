/**
 * Many short lists, one after the other: a probe reads a few that nobody has read for long, and a list of its own would be
 * three places of memory instead of one.
 */
export class Rows<T> {
  /** Row r goes from all[bounds[2 × r]] to before all[bounds[2 × r + 1]]. */
  readonly all: T[] = []
  readonly bounds: number[] = []
  /** Where the last list begins that was written. */
  private last = 0

  /** The number of the new row. What the last list begins with, or is, is not written again. */
  add(row: readonly T[]): number {
    if (!this.isThere(row)) {
      this.last = this.all.length
      for (let i = 0; i < row.length; i++) this.all.push(row[i]!)
    }
    return this.bounds.push(this.last, this.last + row.length) / 2 - 1
  }

  private isThere(row: readonly T[]): boolean {
    let i = 0
    while (i < row.length && this.all[this.last + i] === row[i]) i++
    return i === row.length
  }
}
