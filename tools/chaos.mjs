// `npm run chaos [durability] [network] [storm] [rolling] [frozen]`: what happens when networks, processes and the database
// fail. Each part says what it saw, and ends red when something was lost. Options of durability: --rounds 3 (of four
// kills each), --writers 8. What was seen is kept in docs/benchmarks.md.
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { durability } from './chaos/durability.mjs'
import { frozen } from './chaos/frozen.mjs'
import { network } from './chaos/network.mjs'
import { rolling } from './chaos/rolling.mjs'
import { storm } from './chaos/storm.mjs'

const parts = { durability, network, storm, rolling, frozen }
const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, writers: { type: 'string', default: '8' } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
const options = { rounds: Number(values.rounds), writers: Number(values.writers) }

await build('api')
for (const [name, part] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  console.log(`\n${name}`)
  if (!(await part(options))) process.exitCode = 1
}
