import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { connect } from './connect'
import { attachEmbedded, AlreadyRunning, startEmbedded, type Embedded } from './embedded'
import { installBinaries } from './embedded-binaries'
import { choosePlace, passwordOf, type Place } from './embedded-place'
import { launch } from './embedded-server'

const root = process.getuid?.() === 0

let dataDir: string
const started: { stop(): Promise<void> }[] = []

const start = async (onTrouble?: (message: string, lost: boolean) => void): Promise<Embedded> => {
  const server = await startEmbedded({ dataDir, onTrouble })
  started.push(server)
  return server
}

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = await connect(url)
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

const postmasterOf = async (place: string): Promise<number> =>
  Number((await readFile(join(place, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'roundtable-embedded-'))
})

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

describe('the embedded database', () => {
  it('starts durable, in UTF-8, on 127.0.0.1 alone, and keeps its data over a stop', async () => {
    const first = await start()
    expect(first.place).toBe(join(dataDir, 'postgres'))
    expect(
      await ask(
        first.url,
        `SELECT current_setting(name) FROM unnest(ARRAY['fsync', 'synchronous_commit', 'full_page_writes',
           'listen_addresses', 'unix_socket_directories', 'server_encoding', 'timezone']) AS name`,
      ),
    ).toEqual(['on', 'on', 'on', '127.0.0.1', '', 'UTF8', 'UTC'])
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    await first.stop()
    const second = await start()
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([7])
    expect((await stat(join(dataDir, 'postgres', 'password'))).mode & 0o777).toBe(0o600)
  })

  it('comes back at the same address after kill -9, with what was committed', async () => {
    const troubles: [string, boolean][] = []
    let told = (): void => undefined
    const heard = new Promise<void>((resolve) => (told = resolve))
    const server = await start((message, lost) => {
      troubles.push([message, lost])
      told()
    })
    await ask(server.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    process.kill(await postmasterOf(server.place), 'SIGKILL')
    await heard
    expect(troubles).toEqual([['The database died and was started again.', false]])
    expect(await ask(server.url, 'SELECT n FROM kept')).toEqual([7])
  })

  it('is found by a second process, which may use it but not start another', async () => {
    expect(await attachEmbedded(dataDir)).toBeUndefined()
    const server = await start()
    const beside = await attachEmbedded(dataDir)
    expect(beside?.url).toBe(server.url)
    await beside?.stop()
    await expect(start()).rejects.toThrow(AlreadyRunning)
    expect(await ask(server.url, 'SELECT 1')).toEqual([1])
  })

  it('stops the orphan a killed process left, and starts with what it held', async () => {
    const server = await start()
    await ask(server.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    await server.stop()
    const place = await choosePlace(dataDir)
    const binaries = await installBinaries(place.root)
    const password = await passwordOf(place)
    const orphan = await launch({ place, binaries, password, fsync: true })
    const gone = once(orphan.child, 'exit')
    const next = await start()
    expect(await gone).toEqual([0, null])
    expect(await ask(next.url, 'SELECT n FROM kept')).toEqual([7])
  })

  it('is not kept from starting by a postmaster.pid whose number belongs to somebody else now', async () => {
    const server = await start()
    const file = join(server.place, 'cluster', 'postmaster.pid')
    const lines = (await readFile(file, 'utf8')).split('\n')
    await server.stop()
    await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'))
    expect(await ask((await start()).url, 'SELECT 1')).toEqual([1])
  })

  it('replaces a copy of its programs that is damaged', async () => {
    const binaries = await installBinaries(dataDir)
    const whole = (await stat(binaries.postgres)).size
    await writeFile(binaries.postgres, 'not a program')
    expect((await stat((await installBinaries(dataDir)).postgres)).size).toBe(whole)
  })
})

describe('choosePlace', () => {
  const outside: Place[] = []
  afterEach(async () => {
    for (const place of outside.splice(0)) await rm(place.root, { recursive: true, force: true })
  })

  it('stays in an empty data folder, even a private one', async () => {
    await chmod(dataDir, 0o700)
    expect((await choosePlace(dataDir)).root).toBe(join(dataDir, 'postgres'))
  })

  it('goes elsewhere when root keeps the project below a private folder', async () => {
    await writeFile(join(dataDir, 'something'), 'private')
    await chmod(dataDir, 0o700)
    const place = await choosePlace(join(dataDir, 'data'))
    outside.push(place)
    expect(place.root.startsWith(root ? '/var/lib/roundtable/' : dataDir)).toBe(true)
    expect(place.user).toEqual(root ? { uid: 65534, gid: 65534 } : undefined)
    expect(await choosePlace(join(dataDir, 'data'))).toEqual(place)
  })
})
