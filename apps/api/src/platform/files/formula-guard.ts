/** Spreadsheets run a cell that begins like this, some of them also in wide letters; an apostrophe before it makes it text. */
const runs = /^'*[=+\-@\t\r\n＝＋－＠]/

/** For CSV that leaves: no cell is a formula for whoever opens it. */
export const guarded = (text: string): string => (runs.test(text) ? `'${text}` : text)

/** For CSV that comes back. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && runs.test(text) ? text.slice(1) : text
