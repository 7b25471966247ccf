import type { Programme, PublicSession } from '@roundtable/contracts'
import type { Locator, Page } from 'playwright-core'

export const readProgramme = async (page: Page): Promise<Programme> =>
  (await (await page.request.get('/api/programme')).json()) as Programme

/** Our sessions in a list; the host's meetings have no page of their own. */
export const rowsOf = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('article')
    .filter({ has: page.locator('a[href*="/sessions/"]') })

export const rowOf = (page: Page, { id }: Pick<PublicSession, 'id'>): Locator =>
  page.locator(`article[data-id="${id}"]`)

/** Nothing sticks out at the side. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The day (YYYY-MM-DD) and the time (HH:MM) that clocks of a zone show. */
export const wallIn = (zone: string, instant: string): { day: string; time: string } => {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant))
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}
