const longest = 100

/** As much of what was typed as an address carries; half a letter cannot be written in one. */
export const askedWords = (typed: string): string =>
  typed.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
