// One run of Jest over some projects, counted test by test from its own report.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { jestArguments, root, run } from './run.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number, complaints: string[] }} Count */

/**
 * Runs the projects and counts. A file that does not even load counts as one failed test; so does a run that
 * ends badly though each test passed (a coverage threshold, a leak).
 * @returns {Promise<Count & { files: string[] }>}
 */
export async function jestRun(name, projects, options = []) {
  const folder = join(root, 'tmp', 'test')
  mkdirSync(folder, { recursive: true })
  const report = join(folder, `${name}.json`)
  rmSync(report, { force: true })
  const { code } = await run(
    jestArguments(
      '--selectProjects',
      ...projects,
      '--maxWorkers=2',
      '--json',
      `--outputFile=${report}`,
      ...options,
    ),
    { quiet: false },
  )
  if (!existsSync(report)) {
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      files: [],
      complaints: [`${name}: Jest did not run`],
    }
  }
  return count(name, code, JSON.parse(readFileSync(report, 'utf8')))
}

/** Why a test failed, without colours and stack, and no longer than is read at a glance. */
function reasonOf({ failureMessages }) {
  const [said] = stripVTControlCharacters(failureMessages.join('\n')).split(/^\s+at .*$/m)
  const lines = said.split('\n').filter((line) => line.trim() !== '')
  return lines
    .slice(0, 24)
    .map((line) => `\n            ${line.slice(0, 200)}`)
    .join('')
}

function count(name, code, result) {
  const complaints = result.testResults.flatMap((file) => {
    const where = relative(root, file.name)
    const broken = file.assertionResults.filter((test) => test.status === 'failed')
    if (file.status === 'failed' && broken.length === 0) return [`${where}: does not run`]
    return broken.map((test) => `${where}: ${test.fullName}${reasonOf(test)}`)
  })
  let failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  if (failed === 0 && code !== 0) {
    failed = 1
    complaints.push(`${name}: every test passed, the run did not (coverage below its threshold?)`)
  }
  return {
    passed: result.numPassedTests,
    failed,
    skipped: result.numPendingTests + result.numTodoTests,
    files: result.testResults.map((file) => relative(root, file.name).replaceAll('\\', '/')),
    complaints,
  }
}
