import { expect, it } from '@jest/globals'
import type { Programme } from '@roundtable/contracts'
import type { Locator, Page } from 'playwright-core'
import { move, publish } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Draft } from './harness/draft'
import { desk, phone, stories, type Stage } from './harness/stage'

const day = '2022-06-08'
const clock = (instant: string): string => instant.slice(11, 16)

/** Our sessions in the list; the host's meetings have no page of their own. */
const rowsOf = (page: Page): Locator =>
  page.getByRole('article').filter({ has: page.locator('a[href*="/sessions/"]') })

/** The row of one session in the list of the open day. */
const rowOf = (page: Page, sessionId: string): Locator =>
  page.locator(`article:has(a[href*="${sessionId}"])`)

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function openProgramme(stage: Stage, visit: Parameters<Stage['visit']>[0]) {
  const visitor = await stage.visit(visit)
  await visitor.page.goto(`/programme/${day}`)
  await rowsOf(visitor.page).first().waitFor()
  return visitor
}

stories('programme', (stage) => {
  it('shows a day of the public release on a phone, in the reader’s language', async () => {
    const { page } = await openProgramme(stage, { viewport: phone, touch: true })
    const html = page.locator('html')
    expect(await html.getAttribute('lang')).toBe(stage.language)
    expect(await html.getAttribute('dir')).toBe(stage.language === 'ar' ? 'rtl' : 'ltr')
    await page.getByRole('heading', { level: 1, name: stage.words('Programme') }).waitFor()
    const answer = await page.request.get('/api/programme')
    const { sessions } = (await answer.json()) as Programme
    const times = sessions.filter(({ start }) => start.startsWith(day)).map((s) => clock(s.start))
    const shown = await rowsOf(page).getByRole('time').allTextContents()
    expect(shown).toEqual(times.toSorted())
    expect(times.some((time) => time >= '15:00' && time < '16:30')).toBe(true)
    expect(await overflow(page)).toBe(0)
  })

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (theme) => {
    for (const viewport of [phone, desk]) {
      const { page } = await openProgramme(stage, { viewport, theme })
      expect(await axeViolations(page)).toEqual([])
      await rowsOf(page).first().getByRole('link').click()
      await page.waitForURL('**/sessions/**')
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await axeViolations(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
    }
  })

  it('gives every session a permanent address', async () => {
    const { page } = await openProgramme(stage, { viewport: phone })
    const link = rowsOf(page).first().getByRole('link')
    const title = (await link.textContent())!
    await link.click()
    await page.waitForURL('**/sessions/**')
    await page.reload()
    await page.getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor()
  })

  it('changes by itself when a release comes', async () => {
    const organizer = await stage.roundtable.signIn('organizer')
    const { page } = await openProgramme(stage, { viewport: phone })
    const { session, to } = (await Draft.read(organizer)).free(day)
    const row = rowOf(page, session.id)
    await row.waitFor()
    await page.evaluate(() => Object.assign(window, { neverReloaded: true }))

    await move(organizer, session.id, to)
    const { number } = await publish(organizer, 'Moved for the story')

    await row.filter({ hasText: stage.words('Moved') }).waitFor()
    expect(await row.locator('time').first().textContent()).toContain(clock(to.start))
    const said = stage.words.like('The programme changed: release {number}.')
    await page.getByRole('status').filter({ hasText: said }).waitFor()
    const fresh = stage.words('Release {number}, up to date', { number })
    await page.getByText(fresh).filter({ visible: true }).first().waitFor()
    expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true)
    await organizer.dispose()
  })

  it('keeps a cancelled session in its place, struck', async () => {
    const organizer = await stage.roundtable.signIn('organizer')
    const { page } = await openProgramme(stage, { viewport: phone })
    const { session } = (await Draft.read(organizer)).free(day)
    await move(organizer, session.id, null)
    await publish(organizer, 'Cancelled for the story')
    const row = rowOf(page, session.id)
    await row.filter({ hasText: stage.words('Cancelled') }).waitFor()
    expect(await row.locator('h3 s').count()).toBe(1)
    expect(await axeViolations(page)).toEqual([])
    await organizer.dispose()
  })

  it('says when nobody answers, keeps what it has, and catches up', async () => {
    const { page } = await openProgramme(stage, { viewport: phone })
    const rows = await rowsOf(page).count()
    await stage.roundtable.kill()
    const notice = page.getByText(stage.words.like('Offline since {since}.'))
    await notice.waitFor({ timeout: 40_000 })
    expect(await rowsOf(page).count()).toBe(rows)
    expect(await axeViolations(page)).toEqual([])
    await stage.picture('nobody answers')
    await stage.roundtable.up()
    await notice.waitFor({ state: 'detached', timeout: 40_000 })
    stage.forgive(/WebSocket|ERR_CONNECTION/)
  }, 120_000)

  it('says honestly that an address is not there', async () => {
    const { page } = await stage.visit({ viewport: phone })
    await page.goto('/no/such/page')
    const heading = stage.words('There is nothing at this address')
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('link', { name: stage.words('Open the programme') }).click()
    await rowsOf(page).first().waitFor()
  })
})
