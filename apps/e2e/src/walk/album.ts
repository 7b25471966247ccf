import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { indexedPng } from './indexed-png'

/** The pictures of one walk, numbered as they are taken. */
export class Album {
  readonly pictures: string[] = []

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true })
  }

  async take(page: Page, name: string): Promise<void> {
    const number = String(this.pictures.length + 1).padStart(2, '0')
    const picture = `${number}-${name}.png`
    writeFileSync(join(this.folder, picture), indexedPng(await atRest(page)))
    this.pictures.push(picture)
  }

  /** Pictures of an earlier walk that this one did not take. */
  tidy(): void {
    const old = readdirSync(this.folder).filter((file) => !this.pictures.includes(file))
    for (const file of old) rmSync(join(this.folder, file))
  }
}

/** Letters that are still on their way are white on white: for a page at rest they are there. */
const lettersThere = `document.fonts.ready.then(() => document.fonts.status === 'loaded')`

/** What the page looks like once nothing on it changes any more. */
async function atRest(page: Page): Promise<Buffer> {
  const look = () => page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
  let before = await look()
  let same = 0
  for (let looks = 0; looks < 30; looks++) {
    await wait(300)
    const now = (await page.evaluate(lettersThere)) ? await look() : before
    same = now.equals(before) ? same + 1 : 0
    if (same === 2) return now
    before = now
  }
  throw new Error(`Something never comes to rest at ${page.url()}.`)
}
