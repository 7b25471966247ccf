import type { Session } from '@roundtable/contracts'
import type { Page } from 'playwright-core'

/** Waits until the focus is on a session, wherever its card stands. */
export async function focusOn(page: Page, { id }: Session): Promise<void> {
  await page.waitForFunction(
    (wanted) => (document.activeElement as HTMLElement | null)?.dataset.session === wanted,
    id,
  )
}

/** Waits until the focus is where a page begins. */
export async function focusOnHeading(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.matches('main h1, main') ?? false)
}
