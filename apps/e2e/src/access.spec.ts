import { expect, it } from '@jest/globals'
import { axeViolations } from './harness/axe'
import { focusOnHeading } from './harness/focus'
import { phone, stories, type Stage } from './harness/stage'

const gone = (stage: Stage): string => stage.words('This link does not work any more.')

stories('access', (stage) => {
  it('lets a sign-in link work once, and says so the second time', async () => {
    const link = await stage.roundtable.signInLink('organizer')
    const first = await stage.visit()
    await first.page.goto(link)
    await first.page.waitForURL('**/organize')
    await first.page.getByRole('main').waitFor()
    expect(first.page.url()).not.toContain('token')

    const second = await stage.visit({ viewport: phone })
    await second.page.goto(link)
    await second.page
      .getByRole('alert')
      .filter({ hasText: gone(stage) })
      .waitFor()
    expect(await axeViolations(second.page)).toEqual([])
  })

  it('takes a link that is pasted, and refuses what is none', async () => {
    const { page } = await stage.visit()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: stage.words('Paste a link') }).click()
    const field = page.getByRole('textbox', { name: stage.words('Personal link') })
    const submit = page.getByRole('button', { name: stage.words('Sign in with this link') })
    await field.fill('https://example.org/not-a-link')
    await submit.click()
    const none = stage.words('This is not a personal link. It ends with #token= and a long code.')
    await page.getByText(none).waitFor()
    await field.fill(await stage.roundtable.signInLink('viewer'))
    await submit.click()
    await page.waitForURL('**/organize')
  })

  it('sends whoever is not signed in to the sign-in page, and then on to the board', async () => {
    const { page } = await stage.visit()
    await page.goto('/organize')
    await page.waitForURL('**/sign-in?**')
    await page.getByText(stage.words('The board is for the agenda’s staff.')).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })

  it('ends the session on request', async () => {
    const link = await stage.roundtable.signInLink('protocol')
    const { page } = await stage.visit()
    await page.goto(link)
    await page.getByText(stage.words('All saved')).waitFor()
    // The focus goes along from page to page.
    await page
      .getByRole('navigation')
      .getByRole('link', { name: stage.words('Rules') })
      .focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/organize/rules')
    await focusOnHeading(page)
    await page.getByRole('button', { name: stage.words.like('Signed in as {0}') }).click()
    await page.getByRole('menuitem', { name: stage.words('Sign out') }).click()
    await page.waitForURL('**/sign-in**')
    await focusOnHeading(page)
    const answer = await page.request.get('/api/plan')
    expect(answer.status()).toBe(401)
  })
})
