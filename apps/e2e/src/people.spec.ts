import { describe, expect, it } from '@jest/globals'
import type { Organisation, PeopleList, PersonRecord } from '@roundtable/contracts'
import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Locator, Page } from 'playwright-core'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { desk, phone, stories, type Stage } from './harness/stage'

const themes = ['light', 'dark'] as const
const day = '2022-06-08'

const read = async <T>(client: APIRequestContext, path: string): Promise<T> =>
  (await (await client.get(path)).json()) as T

/** Somebody who leads a session on the open day, and that session. */
async function somebody(client: APIRequestContext) {
  const { plan } = await Draft.read(client)
  const placed = plan.placements.filter(({ start }) => start.startsWith(day))
  for (const { sessionId, start } of placed) {
    const session = plan.sessions.find(({ id }) => id === sessionId)!
    const role = session.roles.find(({ reply }) => reply === 'confirmed')
    if (role) return { session, start, personId: role.personId }
  }
  throw new Error('Nobody has confirmed anything on that day.')
}

const slotAt = (start: string): number =>
  (Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16)) - 7 * 60) / 30

const grid = (page: Page, stage: Stage): Locator =>
  page.getByRole('grid', { name: stage.words('Away'), exact: true })
const cell = (page: Page, stage: Stage, dayIndex: number, slot: number): Locator =>
  grid(page, stage).locator(`[data-cell="${dayIndex} ${Math.floor(slot)}"]`)

/** Waits until everything on the page is on the server. */
const saved = (page: Page, stage: Stage): Promise<void> =>
  page.getByText(stage.words.like('All changes saved {0}')).waitFor()

async function openPerson(page: Page, id: string): Promise<void> {
  await page.goto(`/organize/people/${id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const findingText = (stage: Stage) =>
  stage.words.like('{person} is not available for {minutes} of that time.')

stories('people', (stage) => {
  it('hours away painted by keyboard are said on the board, and taken back by pointer', async () => {
    const { page, context } = await stage.visit({ role: 'organizer' })
    const { session, start, personId } = await somebody(context.request)
    await openPerson(page, personId)
    const first = cell(page, stage, 0, 0)
    const target = cell(page, stage, 1, slotAt(start))
    await first.or(grid(page, stage).locator('[tabindex="0"]')).first().waitFor()
    await grid(page, stage).locator('[tabindex="0"]').focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    const onwards = stage.language === 'ar' ? 'ArrowLeft' : 'ArrowRight'
    for (let step = 0; step < Math.floor(slotAt(start)); step++) await page.keyboard.press(onwards)
    await page.keyboard.press(`Shift+${onwards}`)
    await page.keyboard.press('Space')
    // At once, beside what was painted; then on the server.
    await page
      .getByRole('status')
      .filter({ hasText: findingText(stage) })
      .waitFor()
    await saved(page, stage)
    expect(await target.getAttribute('aria-selected')).toBe('true')

    const board = await Board.open(stage, { role: 'protocol' })
    await board.card(session).click()
    await board.page.getByText(findingText(stage)).first().waitFor()

    await target.scrollIntoViewIfNeeded()
    const box = (await target.boundingBox())!
    const next = (await cell(page, stage, 1, slotAt(start) + 1).boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(next.x + next.width / 2, next.y + next.height / 2, { steps: 4 })
    await page.mouse.up()
    await page
      .getByRole('status')
      .filter({ hasText: findingText(stage) })
      .waitFor({ state: 'hidden' })
    await board.page.getByText(findingText(stage)).first().waitFor({ state: 'hidden' })
  })

  it('two secretaries who change one person decide field by field, and lose nothing', async () => {
    const one = await stage.visit({ role: 'secretariat' })
    const { personId } = await somebody(one.context.request)
    const field = (page: Page) =>
      page.getByRole('textbox', { name: stage.words('Function'), exact: true })
    await openPerson(one.page, personId)
    await one.context.setOffline(true)
    await field(one.page).fill('Minister of Posts')
    await one.page
      .getByText(stage.words('Not saved: no connection. Your changes are kept here.'))
      .waitFor()

    const two = await stage.visit({ role: 'secretariat' })
    await openPerson(two.page, personId)
    await field(two.page).fill('Minister of Telegraphs')
    await saved(two.page, stage)

    await one.context.setOffline(false)
    const notice = one.page.getByRole('alert')
    await notice.getByText('Minister of Telegraphs').waitFor()
    await notice.getByText('Minister of Posts').waitFor()
    expect(await axeViolations(one.page)).toEqual([])
    await one.page.reload()
    await notice.getByText('Minister of Posts').waitFor()
    await notice.getByRole('button', { name: stage.words('Keep mine') }).click()
    await saved(one.page, stage)
    const stored = await read<PersonRecord>(one.context.request, `/api/people/${personId}`)
    expect(stored.function).toBe('Minister of Posts')
    stage.forgive(/ERR_INTERNET_DISCONNECTED|WebSocket/)
  })

  it('a viewer reads the page as text, and no contact data', async () => {
    const { page, context } = await stage.visit({ role: 'viewer' })
    const { personId } = await somebody(context.request)
    await openPerson(page, personId)
    expect(await page.getByRole('textbox').count()).toBe(0)
    for (const hidden of ['Contact and notes', 'Focal points', 'Availability'])
      expect(await page.getByRole('heading', { name: stage.words(hidden) }).count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])
  })

  it('a focal point that was taken away is put back, and the keyboard stays in the list', async () => {
    const { page, context } = await stage.visit({ role: 'organizer' })
    const { personId } = await somebody(context.request)
    const point = (name: string) => ({ name, email: '', phone: '' })
    await changeField(context.request, personId, { focalPoints: ['Ada', 'Bo'].map(point) })
    await openPerson(page, personId)
    const takeAway = (name: string) =>
      page.getByRole('button', { name: `${stage.words('Take away')} ${name}` })
    await takeAway('Ada').focus()
    await page.keyboard.press('Enter')
    await takeAway('Ada').waitFor({ state: 'detached' })
    await takeAway('Bo').and(page.locator(':focus')).waitFor()
    await page.getByRole('button', { name: stage.words('Undo') }).click()
    await takeAway('Ada').waitFor()
    await saved(page, stage)
    const { focalPoints } = await read<PersonRecord>(context.request, `/api/people/${personId}`)
    expect(focalPoints?.map(({ name }) => name)).toEqual(['Ada', 'Bo'])
  })

  it('an organisation shows its own people, and whoever may not import is told so', async () => {
    const { page, context } = await stage.visit({ role: 'viewer' })
    const { personId } = await somebody(context.request)
    const one = await read<PersonRecord>(context.request, `/api/people/${personId}`)
    await page.goto(`/organize/organisations?open=${one.organisationId}`)
    await page.getByRole('link', { name: stage.words('See its people') }).click()
    await page.getByRole('link', { name: one.name! }).waitFor()
    const { total } = await people(page, `&organisation=${one.organisationId}`)
    expect(await page.getByRole('table').getByRole('link').count()).toBe(total)
    await page.goto('/organize/people/import')
    const title = stage.words('This page is for those who may change people.')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await page.locator('input[type=file]').count()).toBe(0)
  })

  it('a table with bad lines is refused with each of them; mended, it comes in as previewed', async () => {
    const { page } = await stage.visit({ role: 'organizer' })
    await page.goto('/organize/people/import')
    await choose(page, 'half-bad.csv', [
      'Ms,Ngozi Story-Teller,Adviser,Story Union,civil-society,RW',
      'Ms,,Adviser,Story Union,civil-society,RW',
      'Mr,Some Body,Adviser,Story Union,aliens,RW',
    ])
    const rows = page.getByRole('row')
    // In the reader's own language, with the word of the file.
    await rows
      .filter({ hasText: stage.words.like('“{said}” is not understood in this column.') })
      .filter({ hasText: 'aliens' })
      .waitFor()
    expect(await rows.getByRole('rowheader').allTextContents()).toEqual(['3', '4'])
    expect(await axeViolations(page)).toEqual([])
    expect((await people(page, 'story-teller')).total).toBe(0)

    await choose(page, 'mended.csv', ['Ms,Ngozi Story-Teller,Adviser,Story Union,civil-society,RW'])
    const apply = page.getByRole('button', {
      name: stage.language === 'ar' ? 'إضافة شخص واحد' : 'Add 1 person',
    })
    await apply.waitFor()
    expect((await people(page, 'story-teller')).total).toBe(0)
    expect(await axeViolations(page)).toEqual([])
    await apply.click()
    await page.getByRole('link', { name: stage.words('See the people') }).click()
    await page.getByRole('searchbox').fill('ngozi story')
    await page.getByRole('link', { name: 'Ngozi Story-Teller' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ngozi Story-Teller' }).waitFor()
  })

  it('among 2,000 people somebody is found as one types, and all can be scrolled to', async () => {
    const { page } = await stage.visit({ role: 'secretariat' })
    await page.goto('/organize/people/import')
    const lines = Array.from(
      { length: 2_000 },
      (_, at) => `Mr,Crowd Person ${String(at).padStart(4, '0')},Adviser,Crowd Union,youth,RW`,
    )
    lines[1_234] = 'Mr,Zoë Łukaszewska,Adviser,Crowd Union,youth,RW'
    await choose(page, 'crowd.csv', lines)
    await page.getByRole('button', { name: /2.?000/ }).click()
    await page.getByRole('link', { name: stage.words('See the people') }).click()
    await page.getByRole('searchbox').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('lukas zoe')
    await page.getByRole('link', { name: 'Mr Zoë Łukaszewska' }).waitFor()
    expect(await page.getByRole('table').getByRole('link').count()).toBe(1)
    expect(page.url()).toContain('search=lukas')

    await page.getByRole('searchbox').fill('crowd')
    await page.getByRole('link', { name: 'Crowd Person 0000' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.getByRole('link', { name: 'Crowd Person 1999' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Łukaszewska|1999/ }).waitFor()
  }, 120_000)

  describe.each(themes)('in a %s room', (theme) => {
    it.each([
      ['desk', desk],
      ['phone', phone],
      ['small phone', { width: 320, height: 640 }],
    ])('every page fits the %s, and axe finds nothing', async (_, viewport) => {
      const { page, context } = await stage.visit({ role: 'secretariat', theme, viewport })
      const { personId } = await somebody(context.request)
      const { organisations } = await read<{ organisations: Organisation[] }>(
        context.request,
        '/api/organisations',
      )
      await longNames(context.request, personId, organisations[0]!.id)
      for (const address of [
        '/organize/people',
        '/organize/people?search=nobody-of-that-name',
        `/organize/people/${personId}`,
        '/organize/people/import',
        `/organize/organisations?open=${organisations[0]!.id}`,
      ]) {
        await page.goto(address)
        await page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first().waitFor()
        await page.waitForLoadState('networkidle')
        expect([address, await overflow(page), await axeViolations(page)]).toEqual([address, 0, []])
      }
    })
  })
})

/** Nothing sticks out at the side. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const head = 'Honorific,Name,Function,Organisation,Stakeholder group,Country'

async function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from([head, ...lines].join('\n'))
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

const people = (page: Page, search: string): Promise<PeopleList> =>
  read<PeopleList>(page.context().request, `/api/people?search=${search}`)

const name90 =
  'Maximiliana-Philippa de la Conception Wolfeschlegelsteinhausenbergerdorff zu Hohenlohe-Ötz'
const ministry =
  'Ministry of Information and Communication Technologies, Digital Transformation, Innovation, Posts and Telecommunications'

async function changeField(
  client: APIRequestContext,
  personId: string,
  fields: Partial<PersonRecord>,
): Promise<void> {
  const { version } = await read<PersonRecord>(client, `/api/people/${personId}`)
  const data = { commandId: randomUUID(), expectedVersion: version, fields }
  await client.patch(`/api/people/${personId}`, { data })
}

/** A name of 90 letters, and a ministry of 120. */
async function longNames(client: APIRequestContext, personId: string, organisationId: string) {
  const person = await read<PersonRecord>(client, `/api/people/${personId}`)
  const { organisations } = await read<{ organisations: Organisation[] }>(
    client,
    '/api/organisations',
  )
  const { version } = organisations.find(({ id }) => id === organisationId)!
  await client.patch(`/api/people/${personId}`, {
    data: {
      commandId: randomUUID(),
      expectedVersion: person.version,
      fields: { name: name90, organisationId },
    },
  })
  await client.patch(`/api/organisations/${organisationId}`, {
    data: { commandId: randomUUID(), expectedVersion: version, fields: { name: ministry } },
  })
}
