import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { jestArguments, run } from '../test/run.mjs'

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Runs only the tests that these faults name, and answers every test that ran: full name and status. */
export async function jestReport(folder, faults) {
  const report = join(folder, 'tmp', 'report.json')
  rmSync(report, { force: true })
  const files = [...new Set(faults.map(({ jest }) => jest))]
  const names = [...new Set(faults.map(({ expect }) => literally(expect)))].join('|')
  const { output } = await run(
    jestArguments(
      '--runTestsByPath',
      ...files,
      '-t',
      names,
      '--maxWorkers=2',
      '--json',
      `--outputFile=${report}`,
    ),
    { cwd: folder, quiet: true },
  )
  if (!existsSync(report)) throw new Error(`Jest did not run:\n${output}`)
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const unloaded = testResults.filter((file) => file.assertionResults.length === 0)
  if (unloaded.length > 0)
    throw new Error(unloaded.map((file) => `${file.name} does not run: ${file.message}`).join('\n'))
  return testResults.flatMap((file) =>
    file.assertionResults.map(({ fullName, status }) => ({ name: fullName, status })),
  )
}

/** What a check of the workspace prints. */
export async function printed(folder, { check }) {
  return (await run(check, { cwd: folder, quiet: true })).output
}
