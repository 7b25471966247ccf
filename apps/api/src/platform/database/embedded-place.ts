import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Complaint } from '../complaint'

/** The user PostgreSQL runs as when we are root, which it refuses to be: `nobody`. */
const nobody = 65534

/** Where one embedded server keeps everything, and as whom it runs. */
export interface Place {
  readonly root: string
  readonly cluster: string
  readonly log: string
  /** Only when we are root: what its processes are started as. */
  readonly user?: { readonly uid: number; readonly gid: number }
}

const placeAt = (root: string): Place => ({
  root,
  cluster: join(root, 'cluster'),
  log: join(root, 'server.log'),
  user: process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : undefined,
})

const statOf = (path: string) =>
  stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

export const exists = async (path: string): Promise<boolean> => (await statOf(path)) !== undefined

/** The nearest folder above (or at) `path` that other users cannot walk through, if any. */
async function closedDoor(path: string): Promise<string | undefined> {
  const here = await stat(path)
  if ((here.mode & 0o001) === 0) return path
  return dirname(path) === path ? undefined : closedDoor(dirname(path))
}

/** An empty folder given to us as data folder is ours to walk through; what we put into it stays closed. */
async function openIfEmpty(path: string): Promise<void> {
  const { mode } = await stat(path)
  if ((await readdir(path)).length === 0) await chmod(path, mode | 0o011)
}

async function makeFolder(path: string): Promise<void> {
  const created = await mkdir(path, { recursive: true })
  if (created) await chmod(path, 0o755)
}

const hasCluster = (place: Place) => exists(join(place.cluster, 'PG_VERSION'))

/**
 * The place for `dataDir`. Normally inside it; below a private folder an unprivileged server cannot get there, so
 * that root's data lie in /var/lib. Data that exist already decide, so that nothing ever seems lost.
 */
export async function choosePlace(dataDir: string): Promise<Place> {
  await makeFolder(dataDir)
  const inside = placeAt(join(dataDir, 'postgres'))
  if (!inside.user) return ready(inside)
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const outside = placeAt(join('/var/lib/roundtable', name))
  if (await hasCluster(outside)) return ready(outside)
  await openIfEmpty(dataDir)
  const door = await closedDoor(dataDir)
  if (!door) return ready(inside)
  if (await hasCluster(inside))
    throw new Complaint(
      `The data in ${inside.root} cannot be reached: ${door} is closed to the user the database runs as. ` +
        `Open it (chmod o+x), or move the data to ${outside.root}.`,
    )
  return ready(outside)
}

async function ready(place: Place): Promise<Place> {
  await makeFolder(place.root)
  const cluster = await statOf(place.cluster)
  const expected = place.user?.uid ?? process.getuid?.()
  if (cluster && expected !== undefined && cluster.uid !== expected)
    throw new Complaint(
      `The data in ${place.cluster} belong to user ${cluster.uid}; this process needs them to belong to ` +
        `user ${expected}. Start as the same user as before, or change their owner.`,
    )
  return place
}

/** The server's password, made once and readable by us alone. */
export async function passwordOf(place: Place): Promise<string> {
  const file = join(place.root, 'password')
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFile(file, 'utf8')
}
