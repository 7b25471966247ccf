import type { Command } from 'commander'
import { restoreBackup, verifyBackup } from '../platform/backup/read-backup'
import { pruneBackups, writeBackup } from '../platform/backup/write-backup'
import type { Manifest } from '../platform/backup/manifest'
import { readConfig } from '../platform/config'
import { count } from './arguments'
import { checkDatabase } from './check'
import { exportStatic } from './export-static'
import { onDatabase } from './open-database'

const tell = ({ tables, madeAt }: Manifest): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${rows} rows in ${tables.length} tables, as they were at ${madeAt}`
}

/** What keeps a house from being lost: backups, and a look whether all is in order. */
export function addCareCommands(program: Command): void {
  const backup = program.command('backup').description('copies of the database')
  backup
    .command('write')
    .description('write everything one moment of the database holds to a new folder below a place')
    .argument('<place>', 'a folder that only you can read')
    .option('--keep <n>', 'afterwards, take away all but the newest so many', count)
    .action((place: string, { keep }: { keep?: number }) =>
      onDatabase(readConfig(), async (url) => {
        const folder = await writeBackup(url, place)
        console.log(`${folder}: ${tell(await verifyBackup(folder))}; read again and whole`)
        if (keep === undefined) return
        for (const name of await pruneBackups(place, keep)) console.log(`Took away ${name}.`)
      }),
    )
  backup
    .command('verify')
    .description('read a backup and compare every file with its hash; needs no database')
    .argument('<folder>')
    .action(async (folder: string) => console.log(tell(await verifyBackup(folder))))
  backup
    .command('restore')
    .description('put a backup into an empty database, all or nothing; everybody signs in again')
    .argument('<folder>')
    .action((folder: string) =>
      onDatabase(readConfig(), async (url) => {
        console.log(`Restored: ${tell(await restoreBackup(url, folder))}`)
        console.log((await checkDatabase(url)).join('\n'))
      }),
    )
  program
    .command('export-static')
    .description('write the public site to a new folder of files, for any host of files or CDN')
    .argument('<folder>', 'a folder that is not there yet')
    .action((folder: string) => {
      const config = readConfig()
      return onDatabase(config, async (url) => {
        const files = await exportStatic(url, { folder, publicUrl: config.publicUrl })
        console.log(`${folder}: ${files.length} files, headers and addresses beside them`)
      })
    })
  program
    .command('check')
    .description('look whether everything in the database fits together')
    .action(() =>
      onDatabase(readConfig(), async (url) => console.log((await checkDatabase(url)).join('\n'))),
    )
}
