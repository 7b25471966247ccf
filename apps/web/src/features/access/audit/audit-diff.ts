/** One value of a line, before and after; absent on a side: it was not there. */
export interface DiffLine {
  /** title.en, roles.2.reply */
  readonly path: string
  readonly before?: string
  readonly after?: string
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '')

/** Every value by its path; what is empty has a path as well. */
function leavesOf(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (value === undefined || (value === null && path === '')) return into
  const inner = isBranch(value) ? Object.entries(value) : []
  if (inner.length === 0) return into.set(path, shown(value))
  for (const [key, part] of inner) leavesOf(part, path === '' ? key : `${path}.${key}`, into)
  return into
}

/** Numbers of versions count changes, and tell nothing of them. */
const isCounted = (path: string): boolean => path === 'version'

/** What differs between the two sides of a line, in the order in which they tell it; ids by their names. */
export function diffOf(
  before: unknown,
  after: unknown,
  names: Readonly<Record<string, string>> = {},
): DiffLine[] {
  const named = (value: string): string => names[value] ?? value
  const [was, is] = [leavesOf(before, '', new Map()), leavesOf(after, '', new Map())]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => !isCounted(path) && was.get(path) !== is.get(path))
    .map((path) => ({
      path,
      ...(was.has(path) ? { before: named(was.get(path)!) } : {}),
      ...(is.has(path) ? { after: named(is.get(path)!) } : {}),
    }))
}
