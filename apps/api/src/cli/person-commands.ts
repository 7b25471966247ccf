import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { readConfig } from '../platform/config'
import { line } from './arguments'
import { onDatabase } from './open-database'
import { eraseOne, exportOne } from './person'

/** What one person may ask for: to see what is kept about them, and to have it taken away. */
export function addPersonCommands(program: Command): void {
  const person = program.command('person').description('what is kept about one person')
  person
    .command('export')
    .description('write everything that is kept about somebody to a file, as JSON')
    .argument('<whom>', 'their id, e-mail address or whole name')
    .argument('<file>', 'a file that is not there yet')
    .action((whom: string, file: string) =>
      onDatabase(readConfig(), async (url) => {
        const kept = JSON.stringify(await exportOne(url, whom), null, 2)
        await writeFile(file, `${kept}\n`, { mode: 0o600, flag: 'wx' })
        console.log(`Wrote ${file}, which only you can read.`)
      }),
    )
  person
    .command('erase')
    .description('take away what is known of somebody, for good; tells where the name still stands')
    .argument('<whom>', 'their id, e-mail address or whole name')
    .requiredOption('--reason <text>', 'for the audit; without their name', line)
    .action((whom: string, { reason }: { reason: string }) =>
      onDatabase(readConfig(), async (url) => {
        const { name, lines, left } = await eraseOne(url, whom, reason)
        console.log(`They are called ${name} now; ${lines} lines of the audit lost their values.`)
        if (left.length > 0) console.log('Their name still stands in:')
        for (const { place, which, what } of left)
          console.log(`  ${[place, which].filter(Boolean).join(' ')}: ${what}`)
      }),
    )
}
