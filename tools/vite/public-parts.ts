/** A part of the build, as Vite's manifest tells of it. */
interface Part {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

export type BuildManifest = Readonly<Record<string, Part>>

/** The files that these entries need before they run: their own and those of all they import at once. */
export function filesOf(manifest: BuildManifest, entries: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const files = new Set<string>()
  const follow = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const part = manifest[name]
    if (!part) throw new Error(`The build has no part ${name}.`)
    files.add(part.file)
    part.css?.forEach((file) => files.add(file))
    part.imports?.forEach(follow)
  }
  entries.forEach(follow)
  return files
}

/** What the public pages need without a line: all of them, in every language. */
export const offlineParts: readonly string[] = [
  'index.html',
  'src/main.tsx',
  'src/features/programme/session-page.tsx',
  'src/features/programme/speaker-page.tsx',
  ...['en', 'fr', 'ar'].map((language) => `src/platform/i18n/locales/${language}.po?part=public`),
]
