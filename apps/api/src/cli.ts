import 'reflect-metadata'
import { roles, type Role } from '@roundtable/domain'
import { Command, Option } from 'commander'
import { count } from './cli/arguments'
import { checkAudit } from './cli/audit'
import { addCareCommands } from './cli/care-commands'
import { fillWithDemo } from './cli/demo'
import { addHouseCommands } from './cli/house-commands'
import { onDatabase } from './cli/open-database'
import { addPersonCommands } from './cli/person-commands'
import { writeApiDescription } from './cli/openapi'
import { writeRulesPage } from './cli/rules'
import { writeSchema } from './cli/schema'
import { createSignInLink } from './features/access/create-sign-in-link'
import { explain } from './platform/complaint'
import { readConfig } from './platform/config'
import { connect } from './platform/database/connect'
import { migrate } from './platform/database/migrate'

async function printLink(url: string, publicUrl: string, role: Role): Promise<void> {
  await migrate(url)
  const owner = await connect(url)
  try {
    console.log(await createSignInLink(owner, { role, publicUrl }))
  } finally {
    await owner.end()
  }
}

async function printMigrations(url: string): Promise<void> {
  const names = await migrate(url)
  console.log(names.length ? `Migrated: ${names.join(', ')}` : 'The schema is up to date.')
}

const program = new Command('cli').description('Looks after a Roundtable from the command line.')

program
  .command('sign-in-link')
  .description(
    'print a sign-in link for the first account of a role; it works once, for 15 minutes',
  )
  .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
  .action(async ({ role }: { role: Role }) => {
    const config = readConfig()
    await onDatabase(config, (url) => printLink(url, config.publicUrl, role))
  })

addHouseCommands(program)
addCareCommands(program)
addPersonCommands(program)

const demo = program
  .command('demo')
  .description('fill the database with demo data, in place of other demo data')
  .option('--sessions <n>', 'for measuring: a generated plan of so many sessions', count)
  .option('--rooms <n>', 'for measuring: in so many rooms', count)
  .action((options) => onDatabase(readConfig(), (url) => fillWithDemo(url, options)))

demo
  .command('reset')
  .description('put the demo data back as they were at first')
  .action(() => onDatabase(readConfig(), (url) => fillWithDemo(url, {})))

program
  .command('audit')
  .description('check that no line of the audit was changed, added or taken out')
  .action(() => onDatabase(readConfig(), async (url) => console.log(await checkAudit(url))))

const db = program.command('db').description('the database schema')
db.command('migrate')
  .description('bring the schema up to date')
  .action(() => onDatabase(readConfig(), printMigrations))
db.command('schema')
  .description('rewrite docs/schema.txt from a freshly migrated database')
  .action(() => onDatabase(readConfig(), (url) => writeSchema(url, 'docs/schema.txt')))

program
  .command('rules')
  .description('rewrite docs/rules.md from the registry of rules')
  .action(() => writeRulesPage('docs/rules.md'))

program
  .command('openapi')
  .description('rewrite docs/openapi.json from the API as it runs')
  .action(async () => {
    const config = readConfig()
    await onDatabase(config, (url) => writeApiDescription(config, url, 'docs/openapi.json'))
  })

try {
  await program.parseAsync()
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
