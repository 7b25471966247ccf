import { roles, type Role } from '@roundtable/domain'
import { Option, type Command } from 'commander'
import { createSignInLink } from '../features/access/create-sign-in-link'
import { readConfig } from '../platform/config'
import { connect } from '../platform/database/connect'
import { addAccount, listAccounts, removeAccount, setRole, type NewAccount } from './accounts'
import { date, email, hour, line, timeZone } from './arguments'
import { createEvent, inLanguages } from './event'
import { onDatabase } from './open-database'

const day = 24 * 60

interface EventOptions {
  readonly name: string
  readonly nameFr?: string
  readonly nameAr?: string
  readonly place: string
  readonly zone: string
  readonly from: string
  readonly to: string
  readonly opens: string
  readonly closes: string
}

async function printLinkFor(url: string, publicUrl: string, address: string): Promise<void> {
  const owner = await connect(url)
  try {
    const link = await createSignInLink(owner, { email: address, publicUrl, validMinutes: day })
    console.log(`Their sign-in link; it works once, for 24 hours:\n  ${link}`)
  } finally {
    await owner.end()
  }
}

const roleOption = () => new Option('--role <role>').choices(roles).makeOptionMandatory()

function addUsers(program: Command): void {
  const users = program.command('users').description('who may sign in, and what they may do')
  users
    .command('add')
    .description('a new account; prints a link to sign in with, which works once, for a day')
    .requiredOption('--name <name>', 'as it stands in the history', line)
    .requiredOption('--email <address>', 'where links go to', email)
    .addOption(roleOption())
    .action((account: NewAccount) => {
      const config = readConfig()
      return onDatabase(config, async (url) => {
        await addAccount(url, account)
        console.log(`${account.name} is ${account.role} now.`)
        await printLinkFor(url, config.publicUrl, account.email)
      })
    })
  users
    .command('list')
    .description('every account')
    .action(() =>
      onDatabase(readConfig(), async (url) => {
        const lines = await listAccounts(url)
        console.log(lines.length > 0 ? lines.join('\n') : 'There is no account yet.')
      }),
    )
  users
    .command('role')
    .description('give an account another role, from its next request on')
    .requiredOption('--email <address>', 'whose', email)
    .addOption(roleOption())
    .action((options: { email: string; role: Role }) =>
      onDatabase(readConfig(), async (url) => {
        const before = await setRole(url, options.email, options.role)
        console.log(`${options.email} was ${before} and is ${options.role} now.`)
      }),
    )
  users
    .command('remove')
    .description('end an account, its links and its sessions; what it did stays in the audit')
    .requiredOption('--email <address>', 'whose', email)
    .action((options: { email: string }) =>
      onDatabase(readConfig(), async (url) => {
        await removeAccount(url, options.email)
        console.log(`${options.email} may no longer sign in.`)
      }),
    )
}

function addEvent(program: Command): void {
  program
    .command('event')
    .description('the one event of this database')
    .command('create')
    .description('set up the event of an empty database: days, hours, focus areas, an empty plan')
    .requiredOption('--name <text>', 'in English', line)
    .option('--name-fr <text>', 'in French', line)
    .option('--name-ar <text>', 'in Arabic', line)
    .requiredOption('--place <text>', 'where it is', line)
    .requiredOption('--zone <zone>', 'its time zone, such as Africa/Kigali', timeZone)
    .requiredOption('--from <day>', 'first day, such as 2027-06-07', date)
    .requiredOption('--to <day>', 'last day', date)
    .option('--opens <time>', 'when each day begins', hour, '08:00')
    .option('--closes <time>', 'when each day ends', hour, '19:00')
    .action((options: EventOptions) =>
      onDatabase(readConfig(), async (url) => {
        const { name, nameFr: fr, nameAr: ar, zone, ...rest } = options
        const days = await createEvent(url, {
          ...rest,
          timeZone: zone,
          name: inLanguages(name, { fr, ar }),
        })
        console.log(`${name}: ${days} ${days === 1 ? 'day' : 'days'} in ${options.place}.`)
      }),
    )
}

/** What makes an empty house one to work in: people who may enter, and an event. */
export function addHouseCommands(program: Command): void {
  addUsers(program)
  addEvent(program)
}
