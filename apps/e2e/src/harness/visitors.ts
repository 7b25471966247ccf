import type { Role } from '@roundtable/domain'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page, BrowserContextOptions } from 'playwright-core'
import { launchBrowser } from './browser'
import { Roundtable } from './roundtable'
import { wordsOf, type Language, type Words } from './words'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }
/** Every room and hour of a day in sight. */
export const wall = { width: 1920, height: 1200 }

/** What the browser reports by itself of a request without an answer, the service worker's included: the story judges it. */
const byTheBrowser = /^(Failed to load resource|An unknown error occurred when fetching the script)/

interface Visit {
  /** Signed in as this role; absent: nobody. */
  role?: Role
  viewport?: { width: number; height: number }
  theme?: 'light' | 'dark'
  touch?: boolean
  /** Nothing comes between the page and what a story does with its requests. */
  serviceWorkers?: 'block'
  /** Where their clock stands; Kigali's when left out. */
  zone?: string
  /** Runs no script. */
  plain?: boolean
}

/** One person with one browser window. `complaints` are errors of the page that nobody asked for. */
export interface Visitor {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  readonly complaints: string[]
}

/** A running Roundtable, a browser, and the visitors of one test, in one language. */
export class Stage {
  roundtable!: Roundtable
  readonly words: Words
  private browser!: Browser
  private visitors: Visitor[] = []
  private forgiven: RegExp[] = []
  private readonly cookies = new Map<Role, Awaited<ReturnType<BrowserContext['storageState']>>>()

  constructor(
    readonly language: Language,
    private readonly folder: string,
  ) {
    this.words = wordsOf(language)
  }

  async open(): Promise<void> {
    ;[this.roundtable, this.browser] = await Promise.all([Roundtable.start(), launchBrowser()])
  }

  async close(): Promise<void> {
    await this.browser?.close()
    await this.roundtable?.stop()
  }

  /** Opens a window. A role signs in once and keeps its session for the later visits. */
  async visit(visit: Visit = {}): Promise<Visitor> {
    const options: BrowserContextOptions = {
      baseURL: this.roundtable.url,
      locale: this.language,
      timezoneId: visit.zone ?? 'Africa/Kigali',
      viewport: visit.viewport ?? desk,
      colorScheme: visit.theme ?? 'light',
      reducedMotion: 'reduce',
      hasTouch: visit.touch ?? false,
      serviceWorkers: visit.serviceWorkers ?? 'allow',
      javaScriptEnabled: !visit.plain,
    }
    if (visit.role) options.storageState = await this.sessionOf(visit.role)
    const context = await this.browser.newContext(options)
    context.setDefaultTimeout(10_000)
    const page = await context.newPage()
    const name = `${visit.role ?? 'visitor'}-${this.visitors.length + 1}`
    const visitor: Visitor = { name, page, context, complaints: [] }
    page.on('pageerror', (error) => visitor.complaints.push(`${name}: ${error.message}`))
    page.on('console', (message) => {
      const text = message.text()
      if (message.type() === 'error' && !byTheBrowser.test(text))
        visitor.complaints.push(`${name}: ${text}`)
    })
    this.visitors.push(visitor)
    return visitor
  }

  /** Keeps a picture of what everyone sees. */
  async picture(name: string): Promise<void> {
    mkdirSync(this.folder, { recursive: true })
    for (const visitor of this.visitors) {
      if (visitor.page.isClosed()) continue
      const file = `${name}-${this.language}-${visitor.name}.png`.replace(/[^\w.-]+/g, '-')
      await visitor.page.screenshot({ path: join(this.folder, file) })
    }
  }

  /** Complaints that a story provokes on purpose, however late they come. */
  forgive(expected: RegExp): void {
    this.forgiven.push(expected)
  }

  /** End of a test: pictures, windows closed; answers the complaints of all pages. */
  async curtain(testName: string): Promise<string[]> {
    await this.picture(testName)
    await Promise.all(this.visitors.map((visitor) => visitor.context.close()))
    const complaints = this.visitors
      .flatMap((visitor) => visitor.complaints)
      .filter((line) => !this.forgiven.some((expected) => expected.test(line)))
    this.visitors = []
    this.forgiven = []
    return complaints
  }

  private async sessionOf(role: Role) {
    const known = this.cookies.get(role)
    if (known) return known
    const client = await this.roundtable.signIn(role)
    const state = await client.storageState()
    await client.dispose()
    this.cookies.set(role, state)
    return state
  }
}
