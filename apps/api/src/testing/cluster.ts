import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../platform/database/connect'
import { startEmbedded } from '../platform/database/embedded'
import { migrate } from '../platform/database/migrate'
import { clusterVariable, databaseUrl, template } from './cluster-address'

const prefix = 'roundtable-test-'

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What a killed test run left: its server and its folder, which is named after the process. */
async function tidyUp(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    if (!pid || isAlive(pid)) continue
    const dataDir = join(tmpdir(), name)
    await (await startEmbedded({ dataDir, fsync: false })).stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function makeTemplate(server: string): Promise<void> {
  const admin = await connect(server)
  await admin.query(`CREATE DATABASE ${template}`)
  await admin.end()
  await migrate(databaseUrl(server, template))
}

/**
 * One server for a whole test run, with a migrated template that every suite copies. Not durable, and fast. Jest's
 * workers inherit its address. Answers what stops it.
 */
export async function startCluster(): Promise<() => Promise<void>> {
  await tidyUp()
  const dataDir = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  const server = await startEmbedded({ dataDir, fsync: false })
  const stop = async () => {
    await server.stop()
    for (const folder of [server.place, dataDir]) await rm(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(server.url)
  } catch (error) {
    await stop()
    throw error
  }
  process.env[clusterVariable] = server.url
  return stop
}
