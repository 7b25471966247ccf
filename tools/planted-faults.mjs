// Do the tests notice? Plants one fault at a time, runs the test that claims to guard against it, and must see exactly
// that test go red. Works on a copy of the sources; nothing here changes.
//   node tools/planted-faults.mjs            all of them
//   node tools/planted-faults.mjs exclude    those whose name contains the word
//   node tools/planted-faults.mjs --check    only: does every fault still find its place in the sources?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faults } from './planted-faults/table.mjs'
import { Copy } from './planted-faults/copy.mjs'
import { jestReport, printed } from './planted-faults/runs.mjs'
import { endAll, root } from './test/run.mjs'

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const chosen = faults.filter(
  ({ name }) => words.length === 0 || words.some((w) => name.includes(w)),
)

/** Faults whose place is gone, or stands there twice: such a line of the table proves nothing. */
function lost() {
  return chosen.filter(({ name, file, find }) => {
    const times = readFileSync(join(root, file), 'utf8').split(find).length - 1
    if (times !== 1) console.error(`${name}: “${find}” stands ${times} times in ${file}, not once.`)
    return times !== 1
  })
}

const isRed = (report, expected) =>
  report.some(({ name, status }) => name.includes(expected) && status === 'failed')
const isGreen = (report, expected) =>
  report.some(({ name, status }) => name.includes(expected) && status === 'passed')

/** Before any fault: the named tests are there and green; one run for all of them. */
async function healthy(copy) {
  const byTest = chosen.filter(({ jest }) => jest)
  const report = byTest.length > 0 ? await jestReport(copy.folder, byTest) : []
  const missing = byTest.filter(({ expect }) => !isGreen(report, expect))
  missing.forEach(({ name, expect }) =>
    console.error(`${name}: “${expect}” is not green by itself`),
  )
  for (const fault of chosen.filter(({ check }) => check)) {
    if (!(await printed(copy.folder, fault)).includes(fault.expect)) continue
    missing.push(fault)
    console.error(`${fault.name}: “${fault.expect}” is said without the fault, too`)
  }
  return missing.length === 0
}

async function noticed(copy, fault) {
  const restore = copy.plant(fault)
  try {
    return fault.jest
      ? isRed(await jestReport(copy.folder, [fault]), fault.expect)
      : (await printed(copy.folder, fault)).includes(fault.expect)
  } finally {
    restore()
  }
}

async function main() {
  if (chosen.length === 0) throw new Error(`No fault is called ${words.join(' or ')}.`)
  if (lost().length > 0) return false
  console.log(`${chosen.length} faults have their place in the sources.`)
  if (process.argv.includes('--check')) return true
  const copy = new Copy()
  process.on('exit', () => copy.remove())
  if (!(await healthy(copy))) return false
  let unnoticed = 0
  for (const fault of chosen) {
    const since = performance.now()
    const red = await noticed(copy, fault)
    if (!red) unnoticed++
    const took = ((performance.now() - since) / 1000).toFixed(1)
    console.log(`${red ? 'red    ' : 'UNSEEN '} ${fault.name} → ${fault.expect} (${took} s)`)
  }
  console.log(`\n${chosen.length - unnoticed} faults noticed, ${unnoticed} not`)
  return unnoticed === 0
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endAll(signal)
    process.exit(130)
  })
}
process.exitCode = (await main()) ? 0 : 1
