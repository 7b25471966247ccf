import { expect, it } from '@jest/globals'
import { move, publish } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Draft } from './harness/draft'
import { overflow, readProgramme } from './harness/programme'
import { desk, phone, stories } from './harness/stage'

const day = '2022-06-08'
const nowhere = '/programme/sessions/00000000-0000-4000-8000-000000000000'

stories('programme-addresses', (stage) => {
  it('a cancelled session answers at its address, and says which release cancelled it', async () => {
    const organizer = await stage.roundtable.signIn('organizer')
    const { session } = (await Draft.read(organizer)).free(day)
    const { page } = await stage.visit({ viewport: phone })
    await page.goto(`/sessions/${session.id}`)
    // An older form of the address leads to the same page.
    await page.waitForURL(`**/programme/sessions/${session.id}`)
    await page.getByRole('heading', { level: 1 }).waitFor()

    await move(organizer, session.id, null)
    const { number } = await publish(organizer, 'Cancelled for the story')
    const sentence = 'Release {changed} of {at} cancelled it. Below is what was planned.'
    await page.getByText(stage.words.like(sentence)).waitFor()
    expect(await page.locator('.notice-box').textContent()).toContain(String(number))
    expect(await page.locator('h1 s').count()).toBe(1)
    expect(await axeViolations(page)).toEqual([])

    const answer = await page.request.get(`/api/programme/sessions/${session.id}.ics`)
    expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
    const calendar = await answer.text()
    expect(calendar).toContain('STATUS:CANCELLED')
    expect(calendar).toContain(`SEQUENCE:${number}\r\n`)
    expect((await page.request.get(`/programme/sessions/${session.id}`)).status()).toBe(200)
    await organizer.dispose()
  })

  it('an address that nobody was given says so, with a way on', async () => {
    const { page } = await stage.visit({ viewport: phone })
    const answer = await page.goto(nowhere)
    expect(answer!.status()).toBe(404)
    const heading = stage.words('This session is not in the programme')
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('link', { name: stage.words('Open the programme') }).click()
    await page.getByRole('article').first().waitFor()
  })

  it('a speaker has a page with their sessions, and nothing that is not public', async () => {
    const { page } = await stage.visit({ viewport: desk })
    await page.goto('/')
    await page.getByRole('article').first().waitFor()
    const { sessions } = await readProgramme(page)
    const session = sessions.find(({ people }) => people.length > 1)!
    const [person] = session.people
    await page.goto(`/programme/sessions/${session.id}`)
    await page.getByRole('link', { name: person!.name }).first().click()
    await page.waitForURL(`**/programme/speakers/${person!.id}`)
    await page.getByRole('heading', { level: 1 }).filter({ hasText: person!.name }).waitFor()
    const listed = await page.locator('main ul.people li').count()
    const appearances = sessions
      .flatMap(({ people }) => people)
      .filter(({ id }) => id === person!.id)
    expect(listed).toBe(appearances.length)
    expect(await axeViolations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect((await page.request.get(`/programme/speakers/${session.id}`)).status()).toBe(404)
  })

  it('without JavaScript the whole programme is a plain page', async () => {
    const { page } = await stage.visit({ viewport: phone, plain: true })
    await page.goto('/')
    const { sessions } = await readProgramme(page)
    const page0 = stage.language === 'en' ? '/programme.html' : `/programme.${stage.language}.html`
    await page.locator(`noscript a[href="${page0}"]`).click()
    expect(await page.locator('html').getAttribute('lang')).toBe(stage.language)
    const links = page.locator('a[href^="/programme/sessions/"]')
    expect(await links.count()).toBe(sessions.length)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true)
    const title = (await links.first().textContent())!
    await links.first().click()
    const heading = page.locator('noscript h1, main.plain h1')
    await heading.waitFor()
    expect(await heading.textContent()).toBe(title)
    expect(await page.locator('html').getAttribute('lang')).toBe(stage.language)
    await page.locator(`a[href^="${page0}#"]`).click()
    await links.first().waitFor()
  })
})
