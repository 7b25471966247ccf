import { expect, it } from '@jest/globals'
import type { Place, Programme } from '@roundtable/contracts'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { APIRequestContext, Page } from 'playwright-core'
import { changeSession, move, publish } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { desk, phone, stories, wall, type Stage } from './harness/stage'

const day = '2022-06-08'

/** The clock on a visitor's page beside this session, once there is one. */
const shownTime = (page: Page, id: string) =>
  page.locator(`article:has(a[href*="${id}"])`).getByRole('time').first()

const openNext = async (stage: Stage, viewport = desk) => {
  const visitor = await stage.visit({ role: 'organizer', viewport })
  await visitor.page.goto('/organize/releases/next')
  await visitor.page.getByRole('button', { name: stage.words.like('Release {0}') }).waitFor()
  return visitor
}

const publicNumber = async (client: APIRequestContext): Promise<number | undefined> =>
  ((await (await client.get('/api/programme')).json()) as Programme).release?.number

const clockOf = ({ start }: Place): string => start.slice(11, 16)

stories('release', (stage) => {
  it('is published from the board, and the page in a visitor’s hand changes by itself', async () => {
    const { words } = stage
    const board = await Board.open(stage, { role: 'organizer', viewport: wall })
    const visitor = await stage.visit({ viewport: phone, touch: true })
    await visitor.page.goto(`/programme/${day}`)
    const { session, to } = (await Draft.read(board.visitor.context.request)).free(day)
    await shownTime(visitor.page, session.id).waitFor()
    await visitor.page.evaluate(() => Object.assign(window, { neverReloaded: true }))
    await move(board.visitor.context.request, session.id, to)
    await board.cardAt(session, to).waitFor()

    await board.button('Release…').click()
    const { page } = board
    const moved = page.getByRole('row').filter({ hasText: words('Moved') })
    await moved.first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel(words('Reason, kept with the release')).fill('COM3 now meets at 15:00.')
    await stage.picture('before publishing')
    await page.getByRole('button', { name: words.like('Release {0}') }).click()
    await page.getByText(words('The public sees this release.')).waitFor()
    await page.getByText('COM3 now meets at 15:00.').waitFor()
    expect(await axeViolations(page)).toEqual([])

    const row = visitor.page.locator(`article:has(a[href*="${session.id}"])`)
    await row.filter({ hasText: words('Moved') }).waitFor()
    expect(await shownTime(visitor.page, session.id).textContent()).toBe(clockOf(to))
    expect(await visitor.page.evaluate(() => 'neverReloaded' in window)).toBe(true)
  })

  it('waits for the end of its embargo: a visitor sees nothing of it before, and all of it after', async () => {
    const { words } = stage
    const organizer = await openNext(stage)
    const { page } = organizer
    const client = organizer.context.request
    const before = (await publicNumber(client))!
    const { session, from, to } = (await Draft.read(client)).free(day)
    const visitor = await stage.visit({ viewport: phone, touch: true })
    await visitor.page.goto(`/programme/${day}`)
    await shownTime(visitor.page, session.id).waitFor()
    await move(client, session.id, to)

    // Tomorrow, chosen on the page: nothing changes for the public.
    await page.getByRole('button', { name: words.like('No embargo') }).click()
    await page.getByRole('option').nth(1).click()
    await page.getByRole('textbox', { name: words('Time'), exact: true }).fill('12:00')
    await page.getByRole('textbox', { name: words('Time'), exact: true }).press('Enter')
    await page.getByText(words.like('Only organizers will see it until {until}.')).waitFor()
    await page.getByRole('button', { name: words.like('Release {0}') }).click()
    await page.getByText(words('Embargo'), { exact: true }).waitFor()
    expect(await publicNumber(client)).toBe(before)
    expect(await shownTime(visitor.page, session.id).textContent()).toBe(clockOf(from))

    // The next one waits for seconds only.
    const embargoUntil = new Date(Date.now() + 4_000).toISOString()
    const data = { commandId: randomUUID(), note: '', confirmCancellations: true, embargoUntil }
    expect((await client.post('/api/releases', { data })).status()).toBe(201)
    const end = Math.ceil(Date.parse(embargoUntil) / 1_000) * 1_000
    for (;;) {
      const seen = await publicNumber(client)
      if (seen !== before) break
      await wait(50)
    }
    expect(Date.now()).toBeGreaterThanOrEqual(end)
    await shownTime(visitor.page, session.id)
      .filter({ hasText: clockOf(to) })
      .waitFor()
  })

  it('is compared with any other, looked through by what changed, and brought back as one batch', async () => {
    const { words } = stage
    const visitor = await stage.visit({ role: 'organizer', viewport: desk })
    const { page } = visitor
    const client = visitor.context.request
    const first = await publish(client, '')
    const { session, from, to } = (await Draft.read(client)).free(day)
    await move(client, session.id, to)
    await changeSession(client, session.id, { title: { ...session.title, en: 'Another title' } })
    const second = await publish(client, 'A note')
    await publish(client, '')

    await page.goto('/organize/releases')
    const link = page.getByRole('link', { name: words.like('Release {number}') })
    await link.filter({ hasText: String(second.number) }).click()
    const rows = page.getByRole('row').filter({ hasText: session.code })
    await rows.nth(1).waitFor()
    expect(await rows.count()).toBe(2)
    await page.getByRole('button', { name: words('What changed') }).click()
    await page.getByRole('option', { name: words('Another time') }).click()
    await rows.nth(1).waitFor({ state: 'detached' })
    expect(await rows.locator('s').textContent()).toContain(clockOf(from))
    expect(await rows.locator('b').last().textContent()).toContain(clockOf(to))
    expect(await axeViolations(page)).toEqual([])

    // The last one against the first: what the second did.
    await page.goto(`/organize/releases/${second.number + 1}`)
    await page.getByText(words('Nothing has changed')).waitFor()
    await page.goto(`/organize/releases/${second.number + 1}?with=${first.number}`)
    await rows.first().waitFor()

    await page.goto(`/organize/releases/${first.number}`)
    await page.getByRole('button', { name: words('Bring it back as a copy…') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: words('Make the copy') }).click()
    await page.getByRole('button', { name: words.like('Take over {moved}') }).click()
    await page.waitForURL(/\/organize(\?.*)?$/)
    const place = (await Draft.read(client)).placeOf(session.id)!
    expect({ roomId: place.roomId, start: place.start }).toEqual({
      roomId: from.roomId,
      start: from.start,
    })
  })

  it('fits a phone, in the dark, and says who was told', async () => {
    const { words } = stage
    const visitor = await stage.visit({
      role: 'organizer',
      viewport: phone,
      theme: 'dark',
      touch: true,
    })
    const { page } = visitor
    const client = visitor.context.request
    // Of somebody's session, so that there is somebody to tell.
    const { plan } = await Draft.read(client)
    const session = plan.sessions.find(
      ({ id, roles }) =>
        roles.some(({ reply }) => reply === 'confirmed') &&
        plan.placements.some(({ sessionId }) => sessionId === id),
    )!
    await changeSession(client, session.id, { captioning: !session.captioning })
    const { number } = await publish(client, '')
    for (const path of ['', '/next', `/${number}`]) {
      await page.goto(`/organize/releases${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await axeViolations(page)).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([path, overflow]).toEqual([path, 0])
    }
    await page.getByRole('button', { name: words.like('Note that all {0} were told') }).click()
    await page.getByText(words.like('Last told of release {number}')).waitFor()
    await page.goto('/organize/release')
    await page.waitForURL(/\/organize\/releases\/next$/)
  })
})
