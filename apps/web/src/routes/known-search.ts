type Search = Record<string, unknown>

/** Read and answered for by the frames around a page. */
const inherited: readonly string[] = ['lang', 'zone']

/**
 * A reader of addresses whose word is the last: the router only adds to what stands in an address, and would pass on
 * everything that a reader left out, as it was typed. What is left out is therefore named, as undefined.
 */
export const knownSearch =
  <T extends object>(read: (search: Search) => T) =>
  (search: Search): T => {
    const others = Object.keys(search).filter((key) => !inherited.includes(key))
    return { ...Object.fromEntries(others.map((key) => [key, undefined])), ...read(search) }
  }
