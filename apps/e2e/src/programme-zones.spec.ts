import { expect, it } from '@jest/globals'
import { axeViolations } from './harness/axe'
import { readProgramme, rowsOf, wallIn } from './harness/programme'
import { phone, stories } from './harness/stage'

const event = 'Africa/Kigali'

stories('programme-zones', (stage) => {
  it.each(['Australia/Sydney', 'America/Los_Angeles'])(
    'shows Kigali first, and days and times of %s to who switches',
    async (zone) => {
      const { page } = await stage.visit({ viewport: phone, zone })
      await page.goto('/programme/2022-06-08')
      await rowsOf(page).first().waitFor()
      const { sessions } = await readProgramme(page)
      const times = () => rowsOf(page).locator('> time').allTextContents()
      const timesOf = (where: string, day: string) =>
        sessions
          .map(({ start }) => wallIn(where, start))
          .filter((wall) => wall.day === day)
          .map((wall) => wall.time)
      expect(await times()).toEqual(timesOf(event, '2022-06-08'))

      await page
        .getByRole('navigation', { name: stage.words('Time zone') })
        .getByRole('link')
        .last()
        .click()
      await page.waitForURL(/zone=own/)
      const days = page.getByRole('navigation', { name: stage.words('Days') }).getByRole('link')
      const expected = [...new Set(sessions.map(({ start }) => wallIn(zone, start).day))].sort()
      const addresses = await days.evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').pop()),
      )
      expect(addresses).toEqual(expected)
      for (const day of expected) {
        await page.goto(`/programme/${day}?zone=own`)
        await rowsOf(page).first().waitFor()
        expect([day, await times()]).toEqual([day, timesOf(zone, day)])
      }
      expect(await axeViolations(page)).toEqual([])

      // The other pages keep to it, and say both.
      const [first] = sessions.filter(({ start }) => wallIn(zone, start).day === expected.at(-1))
      await rowsOf(page).first().getByRole('link').click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      const facts = await page.locator('dl.facts').textContent()
      expect(facts).toContain(wallIn(zone, first!.start).time)
      expect(facts).toContain(wallIn(event, first!.start).time)
    },
  )

  it('has nothing to switch where clocks show the same', async () => {
    const { page } = await stage.visit({ viewport: phone, zone: 'Africa/Johannesburg' })
    await page.goto('/programme/2022-06-08?zone=own')
    await rowsOf(page).first().waitFor()
    expect(await page.getByRole('navigation', { name: stage.words('Time zone') }).count()).toBe(0)
  })
})
