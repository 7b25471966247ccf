import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { desk, phone, stories, type Stage } from './harness/stage'

const themes = ['light', 'dark'] as const

/** Nothing sticks out at the side. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function firstCard(board: Board) {
  const draft = await Draft.read(board.visitor.context.request)
  const { sessionId } = draft.plan.placements.find((p) => p.start.startsWith('2022-06-08'))!
  return board.card(draft.plan.sessions.find(({ id }) => id === sessionId)!)
}

const openBoard = (stage: Stage, theme: (typeof themes)[number], viewport = desk) =>
  Board.open(stage, { role: 'organizer', theme, viewport })

stories('pages', (stage) => {
  it('a language that cannot be fetched is said, and comes when it is chosen once more', async () => {
    const { page } = await stage.visit({ serviceWorkers: 'block' })
    await page.goto('/')
    await page.route(/\/assets\/fr-[^/]+\.js/, (route) => route.abort('internetdisconnected'))
    const french = page.getByRole('link', { name: 'Français', exact: true })
    await french.click()
    const said = stage.words.like(
      'The page stays in its language: <0>{name}</0> could not be loaded. Choose it again once you are connected.',
    )
    const notice = page.getByRole('alert').filter({ hasText: said })
    await notice.waitFor()
    await stage.picture('a language is missing')
    expect(await axeViolations(page)).toEqual([])
    expect(await page.locator('html').getAttribute('lang')).toBe(stage.language)
    await notice.getByRole('button').click()
    await notice.waitFor({ state: 'detached' })
    await page.unroute(/\/assets\/fr-[^/]+\.js/)
    await french.click()
    await page.locator('html[lang="fr"]').waitFor()
    stage.forgive(/Failed to load|ERR_/)
  })

  it.each(themes)('the board has nothing for axe to find, %s', async (theme) => {
    const board = await openBoard(stage, theme)
    expect(await axeViolations(board.page)).toEqual([])
    await (await firstCard(board)).click()
    expect(await axeViolations(board.page)).toEqual([])
    await board.button('Move to…').click()
    await board.page.getByRole('dialog').waitFor()
    expect(await axeViolations(board.page)).toEqual([])
    await board.page.keyboard.press('Escape')
    await board.button('Release…').click()
    await board.page.waitForURL(/releases\/next$/)
    await board.page.getByRole('table').waitFor()
    expect(await axeViolations(board.page)).toEqual([])
  })

  it('what opens over the board has nothing for axe to find', async () => {
    const board = await openBoard(stage, 'light')
    const { page } = board
    const button = (name: string) =>
      page.getByRole('button', { name: stage.words(name), exact: true })
    const panels = [
      ['View', 'radio'],
      ['Filter', 'checkbox'],
      ['Go to', 'searchbox'],
    ] as const
    for (const [name, within] of panels) {
      await button(name).click()
      await page.getByRole('dialog').getByRole(within).first().waitFor()
      expect(await axeViolations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
  })

  it.each(themes)('the board fits a phone and a tablet, %s', async (theme) => {
    for (const viewport of [phone, { width: 1024, height: 768 }]) {
      const board = await openBoard(stage, theme, viewport)
      await board.main.getByRole('button').first().waitFor()
      expect(await overflow(board.page)).toBe(0)
      expect(await axeViolations(board.page)).toEqual([])
    }
  })

  it.each(themes)(
    'the sign-in page and an unknown address fit and read well, %s',
    async (theme) => {
      for (const viewport of [phone, desk])
        for (const address of ['/sign-in', '/nowhere']) {
          const { page } = await stage.visit({ theme, viewport })
          await page.goto(address)
          await page.getByRole('heading', { level: 1 }).waitFor()
          expect(await overflow(page)).toBe(0)
          expect(await axeViolations(page)).toEqual([])
        }
    },
  )
})
