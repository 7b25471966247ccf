import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { connect } from '../platform/database/connect'
import { migrate } from '../platform/database/migrate'
import { listSchema } from '../platform/database/schema-listing'

/** Lists the schema of a freshly migrated database, which is made for this and dropped again. */
async function freshSchema(server: string): Promise<string> {
  const name = `schema_${randomUUID().replaceAll('-', '')}`
  const admin = await connect(server)
  await admin.query(`CREATE DATABASE ${name}`)
  try {
    const fresh = new URL(server)
    fresh.pathname = `/${name}`
    await migrate(fresh.href)
    const owner = await connect(fresh.href)
    try {
      return await listSchema(owner)
    } finally {
      await owner.end()
    }
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
}

export async function writeSchema(server: string, file: string): Promise<void> {
  await writeFile(file, await freshSchema(server))
}
