// `npm test`: every check of the workspace in turn, then every test. Goes on after a failure, so that one run
// tells all; ends with one line `N passed, N failed`.
import { knownSpecs } from './test/known-specs.mjs'
import { jestRun } from './test/jest-run.mjs'
import { bin, endAll, nx, run } from './test/run.mjs'

const check = (start) => async () => {
  const { code } = await start()
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

const specFiles = new Set()
const tests = (name, projects, options) => async () => {
  const result = await jestRun(name, projects, options)
  result.files.forEach((file) => specFiles.add(file))
  return result
}

const steps = [
  ['types', check(() => nx('run-many', '-t', 'typecheck', '--outputStyle=static'))],
  ['lint', check(() => nx('run-many', '-t', 'lint', '--outputStyle=static'))],
  ['format', check(() => run([bin('prettier'), '--check', '--log-level=warn', '.']))],
  ['dead code', check(() => run([bin('knip')]))],
  ['lockfile', check(() => run(['tools/test/lockfile.mjs']))],
  ['packages', check(() => run(['tools/test/packages.mjs']))],
  ['description of the API', check(() => run(['tools/test/openapi.mjs']))],
  ['compose file', check(() => run(['tools/test/compose.mjs']))],
  ['walls', check(() => run(['tools/walls-canary.mjs']))],
  ['catalogues', check(() => run(['tools/test/catalogues.mjs']))],
  ['planted faults: table', check(() => run(['tools/planted-faults.mjs', '--check']))],
  ['build', check(() => nx('run-many', '-t', 'build', '--outputStyle=static'))],
  ['tests of the pure parts', tests('pure', ['scheduling', 'domain'], ['--coverage'])],
  ['tests of the parts', tests('parts', ['contracts', 'ui', 'web', 'api'])],
  ['tests in the browser', tests('browser', ['e2e'])],
  ['every promised spec ran', async () => knownSpecs(specFiles)],
]

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** A step that throws has failed; the others still run. */
async function runStep([name, start]) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(2, 70 - name.length))}`)
  const since = performance.now()
  const result = await start().catch((error) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    complaints: [`${name}: ${error.stack}`],
  }))
  const verdict = result.failed === 0 ? 'ok' : 'FAILED'
  console.log(`── ${name}: ${verdict}, ${seconds(since)}`)
  return { name, took: seconds(since), complaints: [], ...result }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endAll(signal)
    process.exit(130)
  })
}

const began = performance.now()
const results = []
for (const step of steps) results.push(await runStep(step))

const sum = (key) => results.reduce((total, result) => total + result[key], 0)
console.log(`\n── all, ${seconds(began)}`)
for (const { name, took, passed, failed, complaints } of results) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name} (${passed} passed, ${took})`)
  for (const complaint of complaints) console.log(`          ${complaint}`)
}
const skipped = sum('skipped')
console.log(
  `\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
)
process.exitCode = sum('failed') === 0 ? 0 : 1
