import { expect, it } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { desk, stories, wall } from './harness/stage'

const day = '2022-06-08'

const boxesOf = (locator: Locator) =>
  locator.evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect()
      return { left, right, top, bottom }
    }),
  )
type Box = Awaited<ReturnType<typeof boxesOf>>[number]

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

stories('board-look', (stage) => {
  it.each([wall, desk])(
    'the reason covers neither the held card nor a place that it offers, %j',
    async (viewport) => {
      const board = await Board.open(stage, { role: 'organizer', viewport })
      const { session, from, to } = (await Draft.read(board.visitor.context.request)).refusedFor(
        'host-meets',
        day,
      )
      await board.card(session).scrollIntoViewIfNeeded()
      await board.dragTo(session, from, to)
      await board.saying(stage.words('Nearest free')).waitFor()
      const places = board.page.locator('[data-proposal], [data-held]')
      await board.page.locator('[data-held]').waitFor()
      await stage.picture('the reason and the places')
      const [reason] = await boxesOf(board.page.locator('[data-reason]'))
      expect((await boxesOf(places)).filter((place) => meet(place, reason!))).toEqual([])

      await board.letGo()
      await board.saying(stage.words('It was not moved.')).waitFor()
      const [refused] = await boxesOf(board.page.locator('[data-reason]'))
      expect((await boxesOf(places)).filter((place) => meet(place, refused!))).toEqual([])
      await board.page.keyboard.press('Escape')
    },
  )

  it('a card is heard once: its title, its code, its place', async () => {
    const board = await Board.open(stage, { role: 'organizer', viewport: wall })
    const { session } = (await Draft.read(board.visitor.context.request)).free(day)
    const heard = await board.card(session).ariaSnapshot()
    const title = session.title[stage.language] ?? session.title.en!
    expect(heard.split(title)).toHaveLength(2)
    expect(heard.match(new RegExp(`\\b${session.code}\\b`, 'g'))).toHaveLength(1)
    expect(heard.match(/\d\d:\d\d/g)).toHaveLength(2)
  })

  it('the bar stands in one line, in every language', async () => {
    const { page } = await stage.visit({ role: 'organizer', viewport: desk })
    for (const language of ['en', 'fr', 'ar'])
      for (const width of [1440, 1200, 960]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`/organize?lang=${language}`)
        await page.locator('.view-tools button').nth(2).waitFor()
        const below = await belowTheFirst(page)
        const over = await page
          .locator('.top-bar')
          .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
        expect({ language, width, over }).toEqual({ language, width, over: 0 })
        expect({ language, width, below }).toEqual({ language, width, below: [] })
      }
  })

  it('a menu that is opened while the plan is read stays open when it comes', async () => {
    const visit = { role: 'organizer', viewport: desk, serviceWorkers: 'block' } as const
    const { page } = await stage.visit(visit)
    let come = (): void => {}
    const held = new Promise<void>((resolve) => {
      come = resolve
    })
    await page.route(/\/api\/plan(\?|$)/, async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/organize')
    await page.getByRole('button', { name: stage.words.like('Signed in as {0}') }).click()
    const menu = page.getByRole('menu')
    await menu.waitFor()
    expect(await page.locator('[data-session]').count()).toBe(0)
    come()
    await page.locator('[data-session]').first().waitFor()
    expect(await menu.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
  })

  it('says what every break is, however low it is drawn', async () => {
    const board = await Board.open(stage, { role: 'organizer', viewport: desk })
    for (const zoom of ['60m', 'day']) {
      await board.page.goto(`/organize?day=${day}&zoom=${zoom}`)
      const breaks = board.page.locator('[data-open-day] .break > span')
      await breaks.first().waitFor()
      const heights = (await boxesOf(breaks)).map(({ top, bottom }) => bottom - top)
      expect(heights.length).toBeGreaterThan(0)
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(11)
      await stage.picture(`breaks at ${zoom}`)
    }
  })
})

/** Tops of what stands below the first thing of the bar, once fonts are there and things have made way for each other. */
async function belowTheFirst(page: Page): Promise<number[]> {
  await page.evaluate(() => document.fonts.ready)
  const things = page.locator('.board > .bar > *:not(.sr)')
  let below: number[] = []
  for (let tries = 0; tries < 20; tries++) {
    const boxes = (await boxesOf(things)).filter(({ top, bottom }) => bottom > top)
    below = boxes.map(({ top }) => top).filter((top) => top >= boxes[0]!.bottom)
    if (below.length === 0) break
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  return below
}
