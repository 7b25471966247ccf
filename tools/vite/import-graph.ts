import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const staticImport =
  /^(?:import|export)\s(?!type\s)[^;'"]*?from\s+['"](\.[^'"]+)['"]|^import\s+['"](\.[^'"]+)['"]/gm

const sourceAt = (path: string): string | undefined =>
  [path, `${path}.ts`, `${path}.tsx`].find((file) => /\.tsx?$/.test(file) && existsSync(file))

/** These source files and everything of the same application that they import at once; what they import later, and types, are left out. */
export function importedBy(entries: readonly string[]): Set<string> {
  const found = new Set<string>()
  const follow = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    for (const [, from, bare] of readFileSync(file, 'utf8').matchAll(staticImport)) {
      const next = sourceAt(resolve(dirname(file), (from ?? bare)!))
      if (next) follow(next)
    }
  }
  entries.forEach(follow)
  return found
}
