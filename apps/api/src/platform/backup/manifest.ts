import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Complaint } from '../complaint'

export const manifestName = 'manifest.json'

const keptTable = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.int().min(0),
  /** Of the rows as text, before they were packed. */
  sha256: z.string().length(64),
  file: z.string().regex(/^[\w.-]+\.copy\.gz$/),
})
const sequence = z.object({ name: z.string(), value: z.string().regex(/^-?\d+$/) })

/** What stands beside the files of a backup, written last: a folder without it is no backup. */
const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  server: z.string(),
  migrations: z.array(z.string()).min(1),
  /** Parents first. */
  tables: z.array(keptTable),
  sequences: z.array(sequence),
  leftOut: z.array(z.string()),
})
export type Manifest = z.infer<typeof manifest>
export type KeptTable = z.infer<typeof keptTable>

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null)
  if (text === null)
    throw new Complaint(`There is no whole backup in ${folder}: no ${manifestName}.`)
  try {
    return manifest.parse(JSON.parse(text))
  } catch {
    throw new Complaint(`The ${manifestName} in ${folder} cannot be read.`)
  }
}
