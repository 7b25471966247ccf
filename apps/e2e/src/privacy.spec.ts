import { expect, it } from '@jest/globals'
import type { PeopleList } from '@roundtable/contracts'
import type { Page } from 'playwright-core'
import { axeViolations } from './harness/axe'
import { desk, phone, stories, type Stage } from './harness/stage'

const button = (stage: Stage, page: Page, english: string) =>
  page.getByRole('button', { name: stage.words(english), exact: true })

async function openFirst(page: Page, at: number): Promise<{ id: string; name: string }> {
  const answer = await page.request.get('/api/people?limit=10')
  const person = ((await answer.json()) as PeopleList).people[at]!
  await page.goto(`/organize/people/${person.id}`)
  await page.getByRole('heading', { level: 1 }).filter({ hasText: person.name }).waitFor()
  return person
}

stories('privacy', (stage) => {
  it('hands out what is kept about one person, and erases them once their name is typed', async () => {
    const { page } = await stage.visit({ role: 'secretariat', viewport: desk })
    const { id, name } = await openFirst(page, 0)
    const link = page.getByRole('link', { name: stage.words('Download what is kept (JSON)') })
    const file = await page.request.get((await link.getAttribute('href'))!)
    expect(((await file.json()) as { person: { name: string } }).person.name).toBe(name)

    await button(stage, page, 'Erase this person…').press('Enter')
    const dialog = page.getByRole('alertdialog')
    await dialog.waitFor()
    expect(await axeViolations(page)).toEqual([])
    const erase = button(stage, page, 'Erase for good')
    const reason = dialog.getByRole('textbox', { name: stage.words('Reason, without their name') })
    const typed = dialog.getByRole('textbox', { name: stage.words('Type their name to go on') })
    await reason.fill(`Asked by ${name}`)
    await typed.fill(name.slice(1))
    expect(await erase.isDisabled()).toBe(true)
    await typed.fill(name)
    await erase.click()
    await dialog.getByText(stage.words('The reason must not hold their name.')).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await reason.fill('Asked by letter')
    await erase.click()
    const called = `Erased person ${id.slice(0, 4)}`
    await page.getByRole('dialog').getByText(called).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await button(stage, page, 'Done').click()
    await page.getByRole('heading', { level: 1, name: called }).waitFor()
    await page.goto('/organize/audit?what=person')
    const lines = page.getByRole('list', { name: stage.words('Lines of the audit') })
    await lines.getByText(stage.words('Erased what was known of a person')).waitFor()
    expect(await lines.getByText(name).count()).toBe(0)
  })

  it('keeps the person where somebody thinks better of it, by keyboard and on a phone', async () => {
    const { page } = await stage.visit({ role: 'secretariat', viewport: phone })
    const { name } = await openFirst(page, 1)
    await button(stage, page, 'Erase this person…').press('Enter')
    await page.getByRole('alertdialog').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor()
  })

  it('offers neither to whoever is not of the secretariat', async () => {
    const { page } = await stage.visit({ role: 'protocol' })
    await openFirst(page, 1)
    await page.getByRole('heading', { name: stage.words('Contact and notes') }).waitFor()
    expect(await page.getByText(stage.words('Erase this person…')).count()).toBe(0)
    expect(await page.getByText(stage.words('Download what is kept (JSON)')).count()).toBe(0)
  })
})
