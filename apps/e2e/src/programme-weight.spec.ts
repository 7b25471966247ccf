import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './harness/browser'
import { freePort, Roundtable } from './harness/roundtable'
import { workspace } from './harness/workspace'

const day = '/programme/2022-06-08'
const kilobyte = 1_000
const built = join(workspace, 'dist/apps/web')

/** Paths of all scripts that a page fetches, from now on, in their order. */
function scriptsOf(page: Page): ReadonlySet<string> {
  const paths = new Set<string>()
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? ''))
      paths.add(new URL(response.url()).pathname)
  })
  return paths
}

const inKilobytes = ([name, bytes]: readonly [string, number]): string =>
  `${(bytes / kilobyte).toFixed(1)} kB ${name}`
const gzipped = (path: string): number => gzipSync(readFileSync(join(built, path))).length

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Scores = Record<(typeof categories)[number], number>

interface Report {
  categories: Record<string, { score: number }>
}

describe('the first visit', () => {
  let roundtable: Roundtable
  let browser: Browser
  let port: number

  beforeAll(async () => {
    port = await freePort()
    ;[roundtable, browser] = await Promise.all([
      Roundtable.start(),
      launchBrowser([`--remote-debugging-port=${port}`]),
    ])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await roundtable?.stop()
  }, 60_000)

  async function audit(preset: 'mobile' | 'desktop'): Promise<Scores> {
    const program = createRequire(import.meta.url).resolve('lighthouse/cli/index.js')
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        program,
        roundtable.url + day,
        `--port=${port}`,
        '--output=json',
        '--quiet',
        '--no-enable-error-reporting',
        `--only-categories=${categories.join(',')}`,
        ...(preset === 'desktop' ? ['--preset=desktop'] : []),
      ],
      { maxBuffer: 64 * 1024 * 1024 },
    )
    const report = JSON.parse(stdout) as Report
    return Object.fromEntries(
      categories.map((name) => [name, Math.round(report.categories[name]!.score * 100)]),
    ) as Scores
  }

  const unmet = (scores: Scores, wanted: readonly (keyof Scores)[]) =>
    wanted.filter((name) => scores[name] < 95)

  const best = (all: readonly Scores[]): Scores =>
    all.reduce((a, b) => (b.performance > a.performance ? b : a))

  it.each(['en', 'fr', 'ar'])(
    'a first visit fetches at most 150 kB of script, gzipped, until it is live and has nothing left to ask (%s)',
    async (locale) => {
      const context = await browser.newContext({ locale, baseURL: roundtable.url })
      const page = await context.newPage()
      const scripts = scriptsOf(page)
      const line = page.waitForEvent('websocket')
      await page.goto(day)
      await (
        await line
      ).waitForEvent('framereceived', ({ payload }) => String(payload).startsWith('40/live'))
      const worker = await page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready
        return new URL(active!.scriptURL).pathname
      })
      await page.waitForLoadState('networkidle')
      const weights = [...scripts, worker].map((path): [string, number] => [path, gzipped(path)])
      const sum = weights.reduce((total, [, weight]) => total + weight, 0)
      console.log([[`${locale}, all script`, sum] as const, ...weights].map(inKilobytes).join('\n'))
      expect(scripts.size).toBeGreaterThan(2)
      expect(sum).toBeLessThanOrEqual(150 * kilobyte)
      await context.close()
    },
    60_000,
  )

  /** Speed is measured on whatever else this machine does: the best of at most three counts, all are printed. */
  async function audits(preset: 'mobile' | 'desktop'): Promise<Scores> {
    const all = [await audit(preset)]
    while (all.length < 3 && unmet(all.at(-1)!, categories).length > 0)
      all.push(await audit(preset))
    console.log(preset, JSON.stringify(all))
    return best(all)
  }

  it('gives the programme at least 95 in all four on a desk', async () => {
    expect(unmet(await audits('desktop'), categories)).toEqual([])
  }, 280_000)

  /** A phone four times slower than this machine says as much about the machine: its speed is printed, not judged. */
  it('gives it at least 95 in the other three on a phone', async () => {
    expect(unmet(await audits('mobile'), ['accessibility', 'best-practices', 'seo'])).toEqual([])
  }, 280_000)
})
