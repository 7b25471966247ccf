// Starts one command of the workspace and waits for its end. No shell, no standard input, no colours to parse.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The script behind a package's command, so that neither npx nor a shell is needed. */
export function bin(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName)
  const { bin: entry } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof entry === 'string' ? entry : entry[command])
}

const running = new Set()

/** Ends whatever is still running; the tools call it on Ctrl-C. */
export const endAll = (signal = 'SIGTERM') => running.forEach((child) => child.kill(signal))

const environment = {
  ...process.env,
  CI: 'true',
  NX_TUI: 'false',
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
}

/**
 * Runs `node …args` in `cwd`. Answers the exit code (null after a signal) and, with `quiet`, what it printed
 * instead of printing it.
 */
export function run(args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const output = quiet ? 'pipe' : 'inherit'
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...environment, ...env },
      stdio: ['ignore', output, output],
    })
    running.add(child)
    const printed = []
    child.stdout?.on('data', (chunk) => printed.push(chunk))
    child.stderr?.on('data', (chunk) => printed.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code, output: Buffer.concat(printed).toString('utf8') })
    })
  })
}

export const nx = (...args) => run([bin('nx'), ...args])

/** The arguments that start Jest with ESM. */
export const jestArguments = (...args) => [
  '--experimental-vm-modules',
  '--no-warnings=ExperimentalWarning',
  bin('jest'),
  ...args,
]
