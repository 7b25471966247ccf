import { expect, it } from '@jest/globals'
import type { Host } from '@roundtable/contracts'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { axeViolations } from './harness/axe'
import { chooseFile, withUnknownCategory } from './harness/host-files'
import { desk, stories, type Visitor } from './harness/stage'

const hostNow = async ({ context }: Visitor): Promise<Host> =>
  (await (await context.request.get('/api/host')).json()) as Host

const numberOf = ({ revisions }: Host): number => Math.max(...revisions.map((one) => one.number))

stories('host-together', (stage) => {
  const { words } = stage

  const open = async (path = ''): Promise<Visitor> => {
    const visitor = await stage.visit({ role: 'organizer', viewport: desk })
    await visitor.page.goto(`/organize/host${path}`)
    await visitor.page.getByRole('heading', { level: 1 }).waitFor()
    return visitor
  }
  const applied = (page: Page, number: number) =>
    page
      .getByRole('status')
      .filter({ hasText: words('Host revision {number} is applied.', { number }) })
      .waitFor()

  it('a change by hand takes nothing back that somebody else applied meanwhile', async () => {
    const visitor = await open()
    const { page } = visitor
    const before = await hostNow(visitor)
    const mine = before.meetings.find(({ title }) => title.includes('Committee 5'))!
    await page
      .getByRole('button', { name: /COM5/ })
      .and(page.getByRole('button', { name: words.like('Edit {meant}') }))
      .first()
      .click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('textbox', { name: words('Room') }).fill('MH3')
    await sheet.getByRole('button', { name: words('Keep this change') }).click()

    const other = await stage.roundtable.signIn('secretariat')
    const { bodyId, title, roomName } = mine
    const hours = { start: '2022-06-09T19:05:00+02:00', end: '2022-06-09T19:55:00+02:00' }
    const theirs = {
      commandId: randomUUID(),
      expectedVersion: numberOf(before),
      edits: [{ meetingId: mine.id, meeting: { bodyId, title, roomName, ...hours } }],
    }
    expect((await other.post('/api/host/meetings', { data: theirs })).status()).toBe(201)
    await page.getByText('19:05').first().waitFor()

    await page.getByRole('button', { name: words('Look at them and apply…') }).click()
    await sheet
      .getByRole('status')
      .filter({ hasText: words('The host’s timetable changed meanwhile.') })
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    await stage.picture('meanwhile')
    await sheet.getByRole('textbox').fill('MH3 is larger.')
    const number = numberOf(before) + 2
    await sheet
      .getByRole('button', { name: words.like('Apply {count} as revision {next}') })
      .click()
    await applied(page, number)
    const { meetings } = await hostNow(visitor)
    expect(meetings.find(({ uid }) => uid === mine.uid)).toMatchObject({
      roomName: 'MH3',
      ...hours,
    })
    await other.dispose()
  })

  it('what is typed of a meeting outlives its sheet, and somebody has to meet', async () => {
    const { page } = await open()
    const add = page.getByRole('button', { name: words('Add a meeting') })
    await add.click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('textbox', { name: words('Title') }).fill('Extra meeting')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await add.click()
    expect(await sheet.getByRole('textbox', { name: words('Title') }).inputValue()).toBe(
      'Extra meeting',
    )
    await sheet.getByRole('button', { name: words('Keep this change') }).click()
    await sheet.getByText(words('Please say who meets.')).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await sheet.getByRole('button', { name: words('Take my change back') }).click()
    await add.click()
    expect(await sheet.getByRole('textbox', { name: words('Title') }).inputValue()).toBe('')
  })

  it('what was applied without an answer is applied once, however often it is sent (I-07)', async () => {
    const visitor = await open()
    const { page } = visitor
    const before = await hostNow(visitor)
    await page.getByRole('button', { name: words('Add a meeting') }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: words('Who meets') }).click()
    await page.getByRole('option', { name: 'COM2' }).first().click()
    await sheet.getByRole('textbox', { name: words('Title') }).fill('Told by phone')
    await sheet
      .getByRole('button', { name: words('Day') })
      .first()
      .click()
    await page.getByRole('option').first().click()
    const times = sheet.getByRole('textbox', { name: words('Time'), exact: true })
    for (const [place, time] of ['19:15', '19:45'].entries()) {
      await times.nth(place).fill(time)
      await times.nth(place).press('Enter')
    }
    await sheet.getByRole('button', { name: words('Keep this change') }).click()
    await page.getByRole('button', { name: words('Look at them and apply…') }).click()
    await sheet.getByRole('textbox').fill('The chair called.')
    // It arrives, and its answer is lost.
    await page.route(
      '**/api/host/meetings',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    const apply = sheet.getByRole('button', {
      name: words.like('Apply {count} as revision {next}'),
    })
    await apply.click()
    await sheet.getByText(words('No answer came. Your changes are kept.')).waitFor()
    await apply.click()
    await applied(page, numberOf(before) + 1)
    const { meetings } = await hostNow(visitor)
    expect(meetings.filter(({ title }) => title === 'Told by phone')).toHaveLength(1)
  })

  it('how words were read is corrected in the applied file, too, and the page stays meanwhile', async () => {
    const visitor = await open('/import')
    const { page } = visitor
    const file = withUnknownCategory('BOAT-TOUR')
    await chooseFile(page, 'boat.ics', file)
    const apply = page.getByRole('button', { name: words.like('Apply as revision {number}') })
    await apply.click()
    await page
      .getByRole('heading', { name: words.like('Host revision {number} is applied') })
      .waitFor()
    const met = await hostNow(visitor)
    expect(met.bodies.map(({ code }) => code)).toContain('BOAT-TOUR')

    await page.goto('/organize/host/import')
    await chooseFile(page, 'boat.ics', file)
    await page
      .getByRole('status')
      .filter({ hasText: words.like('This very file is revision {number} already.') })
      .waitFor()
    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route('**/api/host/revisions?dryRun=true', async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('button', { name: /BOAT-TOUR/ }).click()
    const asked = page.waitForRequest('**/api/host/revisions?dryRun=true')
    await page.getByRole('option', { name: words('Takes nobody’s time') }).click()
    await asked
    await page.getByRole('heading', { name: words('Nobody knows these words yet') }).waitFor()
    letGo()
    await apply.waitFor()
    expect(await axeViolations(page)).toEqual([])
    await apply.click()
    await page
      .getByRole('heading', { name: words.like('Host revision {number} is applied') })
      .waitFor()
    const { meetings } = await hostNow(visitor)
    expect(meetings.filter(({ title }) => title === 'Guided walk')).toEqual([])
  })
})
