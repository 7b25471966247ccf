import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import { workspace } from './workspace'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where systems keep Chromium and Chrome; on macOS and Windows Playwright's `channel` knows. */
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
]

const onlyNpm = (): boolean => process.env.FORCE_NPM_BROWSER === '1'
const npmFits = (): boolean => process.platform === 'linux' && process.arch === 'x64'

/**
 * The browser to test with: CHROME_PATH, then the system's, then the one from npm (linux-x64, needs no system
 * library), then an installed Chrome. FORCE_NPM_BROWSER=1 goes straight to the one from npm.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  if (onlyNpm()) return npmBrowser()
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH is ${CHROME_PATH}: no such file.`)
    return { executablePath: CHROME_PATH }
  }
  const installed = systemPaths.find((path) => existsSync(path))
  if (installed) return { executablePath: installed }
  return npmFits() ? npmBrowser() : { channel: 'chrome' }
}

/** `more`: flags beside the usual ones. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const options = await findBrowser()
  try {
    return await chromium.launch({ ...options, args: [...flags, ...more] })
  } catch (error) {
    if (!options.channel) throw error
    throw new Error('No browser to test with: install Google Chrome or set CHROME_PATH.', {
      cause: error,
    })
  }
}

/** Chromium from @sparticuz/chromium, unpacked once per version into a folder of its own. */
async function npmBrowser(): Promise<LaunchOptions> {
  if (!npmFits()) throw new Error('FORCE_NPM_BROWSER=1 needs Linux on x64; set CHROME_PATH.')
  const folder = join(workspace, 'tmp', `npm-chromium-${npmBrowserVersion()}`)
  if (!existsSync(folder)) await unpackTo(folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}

function npmBrowserVersion(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = join(main.slice(0, main.lastIndexOf('chromium/build')), 'chromium/package.json')
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}

/** The package's own configuration looks in fixed places; without any system font Chromium crashes on Arabic. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`

/**
 * Unpacks in a process of its own, because the package changes the environment of whoever imports it. A rename makes
 * the folder appear whole or not at all: test files run side by side.
 */
async function unpackTo(folder: string): Promise<void> {
  mkdirSync(join(workspace, 'tmp'), { recursive: true })
  const unpacked = mkdtempSync(`${folder}-`)
  const program = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()`
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: workspace,
    env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  })
  writeFileSync(join(unpacked, 'fonts', 'fonts.conf'), fontsOf(folder))
  try {
    renameSync(unpacked, folder)
  } catch (error) {
    rmSync(unpacked, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
