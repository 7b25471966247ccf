import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { routes, type Programme } from '@roundtable/contracts'
import { PublicHistory } from '../features/programme/history/public-history'
import { putProgramme } from '../features/programme/public-bytes'
import { readProgramme } from '../features/programme/read-programme'
import { Complaint } from '../platform/complaint'
import { dataSource } from '../platform/database/data-sources'
import { migrate } from '../platform/database/migrate'
import { PublicSnapshots } from '../platform/http/snapshots'
import { loadWebApp } from '../platform/http/web-app'
import { entities } from '../entities'

/** One answer as a file: where people find it, where it lies, and the headers that belong to it. */
interface Exported {
  readonly path: string
  readonly file: string
  readonly sha256: string
  readonly headers: Readonly<Record<string, string>>
}

const uuid = /[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g

/** Addresses that are made when somebody asks: those of everything the programme names. What is not there is left out. */
const addressesIn = (programme: Programme): string[] =>
  [...new Set(JSON.stringify(programme).match(uuid))].flatMap((id) => [
    `/programme/sessions/${id}`,
    `/programme/speakers/${id}`,
    routes.sessionCalendar.path.replace(':id', id),
  ])

/** An address may be a folder as well as a file; on a disk it may not. */
function fileOf(path: string, type: string): string {
  if (/\.\w+$/.test(path)) return path.slice(1)
  return `${path.slice(1)}.${type.startsWith('text/html') ? 'html' : 'json'}`
}

const kept =
  /^(content-type|cache-control|content-security-policy|x-|referrer-policy|strict-|cross-|origin-)/

async function save(origin: string, path: string, folder: string): Promise<Exported | null> {
  const answer = await fetch(origin + path, { headers: { 'accept-encoding': 'identity' } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (answer.status !== 200) return null
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => kept.test(name)))
  const file = fileOf(path, headers['content-type'] ?? '')
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), bytes)
  return { path, file, sha256: createHash('sha256').update(bytes).digest('hex'), headers }
}

/** What static hosts read: headers by address, and where an address lies under another name. */
async function writeRules(folder: string, files: readonly Exported[]): Promise<void> {
  const headers = files.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  )
  const moved = files
    .filter(({ path, file }) => path !== `/${file}`)
    .map(({ path, file }) => `${path} /${file} 200`)
  // Every other address is a page of the web app, which says itself what is not there.
  const pages = ['/* /index.html 200']
  await writeFile(join(folder, '_headers'), `${headers.join('\n')}\n`)
  await writeFile(join(folder, '_redirects'), `${[...moved, ...pages].join('\n')}\n`)
  await writeFile(join(folder, 'files.json'), `${JSON.stringify(files, null, 2)}\n`)
}

/** Everything public, asked for as visitors do: the same bytes, the same headers (DESIGN 13). */
async function exportAll(
  snapshots: PublicSnapshots,
  programme: Programme,
  folder: string,
): Promise<Exported[]> {
  const server = createServer((request, response) => {
    if (!snapshots.answer(request, response)) response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const files: Exported[] = []
    const paths = new Set([...snapshots.paths(), ...addressesIn(programme)])
    paths.delete('/')
    for (const path of paths) {
      const file = await save(origin, path, folder)
      if (file) files.push(file)
    }
    return files
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

/** Writes the public site to a folder that any host of files can serve. Reads as the role that sees nothing else. */
export async function exportStatic(
  url: string,
  { folder, publicUrl }: { folder: string; publicUrl: string },
): Promise<Exported[]> {
  await migrate(url)
  const reads = await dataSource({ url, role: 'public_reader', entities, size: 1 }).initialize()
  try {
    const programme = await readProgramme(reads, new PublicHistory())
    if (!programme) throw new Complaint('No event has been set up here yet.')
    const snapshots = new PublicSnapshots({ publicUrl })
    loadWebApp(snapshots)
    if (!snapshots.bytesOf('/index.html'))
      throw new Complaint('The web pages are not built: run npm run build.')
    putProgramme(snapshots, programme, publicUrl)
    // Made anew as a whole or not at all: a folder with files of another release would mix them.
    await mkdir(folder, { recursive: false }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new Complaint(`${folder} is there already.`) : error
    })
    const files = await exportAll(snapshots, programme, folder)
    await writeRules(folder, files)
    return files
  } finally {
    await reads.destroy()
  }
}
