import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { axeViolations } from './harness/axe'
import { readProgramme, rowOf, rowsOf } from './harness/programme'
import { phone, stories } from './harness/stage'

const day = '2022-06-08'

/** Every address that this browser keeps, by the cache it lies in. */
const keptAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const lists = (await caches.keys()).map(async (name) => {
      const requests = await (await caches.open(name)).keys()
      return requests.map(({ url }) => new URL(url).pathname)
    })
    return (await Promise.all(lists)).flat()
  })

stories('programme-offline', (stage) => {
  it('opens without a line with the last programme and its age, and catches up', async () => {
    const { page } = await stage.visit({ viewport: phone, touch: true })
    await page.goto(`/programme/${day}`)
    await rowsOf(page).first().waitFor()
    const rows = await rowsOf(page).count()
    const { sessions } = await readProgramme(page)
    const session = sessions.find(({ start }) => start.startsWith(day))!
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      while (!navigator.serviceWorker.controller)
        await new Promise((resolve) => setTimeout(resolve, 50))
    })
    const kept = await keptAddresses(page)
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual(['/api/programme'])
    expect(kept).toContain('/index.html')
    expect(kept.filter((path) => /board|organize|person-page/.test(path))).toEqual([])

    await stage.roundtable.kill()
    await page.goto(`/programme/${day}`)
    await rowsOf(page).first().waitFor()
    await page
      .getByText(stage.words.like('You see the programme of {read} ({age}). It updates by itself.'))
      .waitFor()
    expect(await rowsOf(page).count()).toBe(rows)
    expect(await axeViolations(page)).toEqual([])
    await stage.picture('offline')
    // What is saved and looked for is on the device as well; so is a page that was never opened.
    await rowOf(page, session).getByRole('button').click()
    await rowOf(page, session).getByRole('link').click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('button', { pressed: true }).count()).toBe(1)

    await stage.roundtable.up()
    await page.locator('.notice-box.offline').waitFor({ state: 'detached', timeout: 40_000 })
    stage.forgive(/WebSocket|ERR_CONNECTION/)
  }, 120_000)

  it('answers no page of the staff and nothing of the api from what it keeps', async () => {
    const { page } = await stage.visit({ viewport: phone })
    await page.goto('/')
    await rowsOf(page).first().waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await stage.roundtable.kill()
    await expect(page.goto('/organize')).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
    await stage.roundtable.up()
    stage.forgive(/WebSocket|ERR_CONNECTION/)
  }, 120_000)
})
