import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { axeViolations } from './harness/axe'
import { readProgramme, rowOf, rowsOf } from './harness/programme'
import { phone, stories } from './harness/stage'

/** Between the page and the network, and no service worker that has it all. */
const bare = { viewport: phone, serviceWorkers: 'block' } as const

/** The first requests for these files fail, as they do while a server restarts. */
async function breakFirst(page: Page, files: RegExp, times: number): Promise<() => number> {
  let failed = 0
  await page.route(files, (route) => {
    if (failed === times) return route.continue()
    failed += 1
    return route.abort('connectionrefused')
  })
  return () => failed
}

stories('programme-broken', (stage) => {
  it.each([
    ['its sentences', /\/assets\/(en|fr|ar)[^/]*\.js/, 2],
    ['its own part', /\/assets\/public[^/]*\.js/, 1],
    ['what it stands on', /\/assets\/base[^/]*\.js/, 1],
    ['its style', /\/assets\/start[^/]*\.css/, 1],
  ])('comes by itself though %s did not come at first', async (_, files, times) => {
    const { page } = await stage.visit(bare)
    const failed = await breakFirst(page, files, times)
    await page.goto('/')
    await rowsOf(page).first().waitFor({ timeout: 30_000 })
    expect(failed()).toBe(times)
    // Dressed as it should be, and not as bare markup.
    await page.waitForFunction(() => {
      const ground = document.querySelector('.public .moment')
      return ground && getComputedStyle(ground).paddingTop === '14px'
    })
    stage.forgive(/ERR_CONNECTION/)
  })

  it('loaded anew while nobody answers, it comes once somebody does', async () => {
    const { page } = await stage.visit(bare)
    await page.goto('/')
    await rowsOf(page).first().waitFor()
    let isDown = true
    await page.route(/\/assets\/public[^/]*\.js|\/api\//, (route) =>
      isDown ? route.abort('connectionrefused') : route.continue(),
    )
    await page.reload()
    await page.locator('.starting').first().waitFor({ timeout: 20_000 })
    isDown = false
    await rowsOf(page).first().waitFor({ timeout: 30_000 })
    stage.forgive(/ERR_CONNECTION/)
  })

  it('where nothing of it comes, leads to the plain page', async () => {
    const { page } = await stage.visit(bare)
    await page.route(/\/assets\/index[^/]*\.js/, (route) => route.abort('connectionrefused'))
    await page.goto('/')
    const plain = stage.language === 'en' ? '/programme.html' : `/programme.${stage.language}.html`
    await page.locator(`#root a[href="${plain}"]`).click()
    await page.locator('li[id]').first().waitFor()
    stage.forgive(/ERR_CONNECTION/)
  })

  it('says that a page could not come, keeps the way back, and comes once there is a line', async () => {
    const { page, context } = await stage.visit(bare)
    await page.goto('/')
    await rowsOf(page).first().waitFor()
    const [session] = (await readProgramme(page)).sessions
    await context.setOffline(true)
    await rowsOf(page).first().getByRole('link').click()
    const heading = stage.words('This part could not be loaded')
    await page.getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 20_000 })
    await page.goBack()
    await rowOf(page, session!).waitFor()
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 20_000 })
    expect(await axeViolations(page)).toEqual([])
    await context.setOffline(false)
    await page.locator('main.one h1').waitFor({ timeout: 30_000 })
    stage.forgive(/ERR_INTERNET|WebSocket|Failed to fetch|Nobody answers/)
  }, 120_000)

  it('keeps what two tabs of one browser save', async () => {
    const { page, context } = await stage.visit({ viewport: phone })
    const other = await context.newPage()
    for (const one of [page, other]) {
      await one.goto('/')
      await rowsOf(one).first().waitFor()
    }
    const save = (one: Page, index: number) => rowsOf(one).nth(index).getByRole('button').click()
    await save(other, 0)
    await save(page, 1)
    await save(other, 2)
    for (const one of [page, other]) {
      const pressed = one.locator('.row .save[aria-pressed="true"]')
      await pressed.nth(2).waitFor()
      expect(await pressed.count()).toBe(3)
    }
  })

  it('gives the calendar in the language of the page', async () => {
    const { page } = await stage.visit({ viewport: phone })
    await page.goto('/')
    const address = await page.locator('a[download="roundtable.ics"]').last().getAttribute('href')
    const answer = await page.request.get(address!)
    const calendar = await answer.text()
    const product = `PRODID:-//Roundtable//Programme//${stage.language.toUpperCase()}\r\n`
    expect(calendar).toContain(product)
    const { etag } = answer.headers()
    const again = await page.request.get(address!, { headers: { 'if-none-match': etag! } })
    expect(again.status()).toBe(304)
  })
})
