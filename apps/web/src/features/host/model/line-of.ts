/** The line of a file that a problem points to (`/lines/41`); null: the file as a whole. */
export const lineOf = (pointer: string): number | null => {
  const found = /(\d+)/.exec(pointer)
  return found ? Number(found[1]) : null
}
