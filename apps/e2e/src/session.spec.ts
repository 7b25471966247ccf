import { expect, it } from '@jest/globals'
import type { Plan, Session } from '@roundtable/contracts'
import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { changeSession, sessionRecord } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Draft } from './harness/draft'
import { desk, phone, stories, type Stage } from './harness/stage'

const organizer = { role: 'organizer', viewport: desk } as const
const secretariat = { role: 'secretariat', viewport: desk } as const

const planOf = async (page: Page): Promise<Plan> => (await Draft.read(page.context().request)).plan

/** The session's page, with its form read. */
async function openSession(stage: Stage, visit: Parameters<Stage['visit']>[0], id: string) {
  const { page, context } = await stage.visit(visit)
  await page.goto(`/organize/sessions/${id}`)
  await page.getByRole('heading', { level: 2, name: stage.words('People') }).waitFor()
  return { page, client: context.request }
}

/** The board with this session chosen; answers what stands beside it. */
async function openBoard(
  stage: Stage,
  visit: Parameters<Stage['visit']>[0],
  id: string,
): Promise<{ page: Page; details: Locator }> {
  const { page } = await stage.visit(visit)
  await page.goto(`/organize?session=${id}`)
  const details = page.getByRole('complementary', { name: stage.words('Details') })
  await details.getByRole('link', { name: /\S/ }).first().waitFor()
  return { page, details }
}

const saved = (stage: Stage, page: Page): Promise<void> =>
  page.getByText(stage.words.like('All changes saved {0}')).first().waitFor()

const lengthField = (stage: Stage, page: Page): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${stage.words('Length')}\\s?,`) })

/** Who makes a session meet R10. */
const countedIn = (plan: Plan, session: Session) =>
  session.roles
    .filter((role) => role.reply === 'confirmed')
    .map((role) => plan.people.find(({ id }) => id === role.personId)!)
    .filter((person) => person.highLevel && person.membership)

/** A placed panel or breakout that one high-level participant alone carries. */
const carriedByOne = (plan: Plan): Session =>
  plan.sessions.find(
    (session) =>
      ['panel', 'breakout'].includes(session.format) &&
      plan.placements.some(({ sessionId }) => sessionId === session.id) &&
      countedIn(plan, session).length === 1,
  )!

const nobody = 'No high-level participant from the Membership has confirmed.'

stories('session', (stage) => {
  it('adds a session from the board, and places it there', async () => {
    const { words } = stage
    const { page, context } = await stage.visit(organizer)
    await page.goto('/organize')
    await page.getByRole('link', { name: words('Add a session'), exact: true }).click()
    const title = 'Satellites for schools'
    await page.getByRole('textbox', { name: words('Title in English') }).fill(title)
    await page.reload()
    // What was typed survives a reload.
    const typed = page.getByRole('textbox', { name: words('Title in English') })
    expect(await typed.inputValue()).toBe(title)
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: words('Add this session') }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    const id = page.url().split('/').at(-1)!.split('?')[0]!

    await page.getByRole('link', { name: words('Place it on the board') }).click()
    const details = page.getByRole('complementary', { name: words('Details') })
    await details.getByRole('heading', { name: title }).waitFor()
    await details.locator('.near button').first().click()
    await page.getByText(words.like('Saved {time}')).waitFor()
    const draft = await Draft.read(context.request)
    expect(draft.placeOf(id)).toBeDefined()
  })

  it('withdraws a speaker: the other organizer’s open board sees at once that R10 is not met', async () => {
    const { words } = stage
    const { page, context } = await stage.visit(organizer)
    const client = context.request
    const { plan } = await Draft.read(client)
    const session = carriedByOne(plan)
    const [person] = countedIn(plan, session)
    const other = await openBoard(stage, secretariat, session.id)
    expect(await other.details.getByText(words(nobody)).count()).toBe(0)

    await page.goto(`/organize/sessions/${session.id}`)
    const withdraw = page.getByRole('button', {
      name: new RegExp(`^${words('Withdraw')}.*${person!.name}`, 's'),
    })
    await withdraw.click()
    const undo = page.getByRole('button', { name: words('Undo') })
    // Under the pointer the toast waits.
    await undo.hover()
    await page.locator('#people').getByText(words(nobody)).waitFor()
    await other.details.getByText(words(nobody)).waitFor()
    await stage.picture('withdrawn')
    expect(await axeViolations(page)).toEqual([])
    expect(await axeViolations(other.page)).toEqual([])

    await undo.click()
    await other.details.getByText(words(nobody)).waitFor({ state: 'detached' })
    const record = await sessionRecord(client, session.id)
    expect(record.roles.find(({ personId }) => personId === person!.id)!.reply).toBe('confirmed')
  })

  it('keeps the order of people, moved by keyboard alone', async () => {
    const { plan } = await Draft.read(await stage.roundtable.signIn('viewer'))
    const session = plan.sessions.find(({ roles }) => roles.length > 2)!
    const { page, client } = await openSession(stage, organizer, session.id)
    const before = session.roles.map(({ personId }) => personId)
    const first = plan.people.find(({ id }) => id === before[0])!
    await page
      .getByRole('button', { name: new RegExp(first.name) })
      .first()
      .focus()
    // Each key once the one before it has been answered: the focus goes where the row would.
    for (const key of ['Enter', 'ArrowDown']) {
      const was = await page.evaluateHandle(() => document.activeElement)
      await page.keyboard.press(key)
      await page.waitForFunction((before) => document.activeElement !== before, was)
    }
    await page.keyboard.press('Enter')
    await saved(stage, page)
    const after = (await sessionRecord(client, session.id)).roles.map(({ personId }) => personId)
    expect([...after].sort()).toEqual([...before].sort())
    expect(after[0]).toBe(before[1])
  })

  it('waives with a reason until a time, and ends it again', async () => {
    const { words } = stage
    const client = await stage.roundtable.signIn('organizer')
    const { plan } = await Draft.read(client)
    const session = carriedByOne(plan)
    const [person] = countedIn(plan, session)
    const roles = session.roles.map((role) =>
      role.personId === person!.id ? { ...role, reply: 'declined' as const } : role,
    )
    await changeSession(client, session.id, { roles })
    await client.dispose()

    const others = await openBoard(stage, organizer, session.id)
    await others.details.getByText(words('Only the secretariat can waive this.')).first().waitFor()
    const mine = await openBoard(stage, secretariat, session.id)
    const finding = mine.details.locator('.finding').filter({ hasText: words(nobody) })
    await finding.getByRole('button', { name: words('Waive…') }).click()
    const reason = 'The minister lands at noon.'
    await mine.page.getByRole('textbox', { name: words('Reason') }).fill(reason)
    expect(await axeViolations(mine.page)).toEqual([])
    await mine.page.getByRole('button', { name: words.like('Let it pass until {0}') }).click()

    const key = (details: Locator) => details.locator('.finding.waived').filter({ hasText: reason })
    await key(mine.details).waitFor()
    await key(others.details).waitFor()
    await stage.picture('waived')
    expect(await axeViolations(mine.page)).toEqual([])

    await key(mine.details)
      .getByRole('button', { name: words('End this waiver') })
      .click()
    await key(others.details).waitFor({ state: 'detached' })
    await others.details
      .locator('.finding.blocker')
      .filter({ hasText: words(nobody) })
      .waitFor()
  })

  it('tells what a longer session would clash with, and saves it off the board', async () => {
    const { words } = stage
    const client = await stage.roundtable.signIn('organizer')
    const { plan } = await Draft.read(client)
    await client.dispose()
    const { session, minutes } = tooLong(plan)
    const { page, client: mine } = await openSession(stage, organizer, session.id)
    const length = lengthField(stage, page)
    await length.fill(String(minutes))
    await length.press('Tab')
    const notice = page.getByRole('alert').filter({ hasText: words('Not saved: it would clash.') })
    await notice.waitFor()
    expect(await notice.locator('.finding.blocker').count()).toBeGreaterThan(0)
    expect(await notice.getByText(words('Nearest free places')).count()).toBe(1)
    expect((await sessionRecord(mine, session.id)).minutes).toBe(session.minutes)
    expect(await axeViolations(page)).toEqual([])
    await stage.picture('would clash')

    await page.reload()
    await notice.waitFor()
    expect(await length.inputValue()).toBe(String(minutes))
    await notice.getByRole('button', { name: words('Save and take it off the board') }).click()
    await saved(stage, page)
    const record = await sessionRecord(mine, session.id)
    expect([record.minutes, record.placement]).toEqual([minutes, null])
  })

  it('puts somebody who was taken off the list back at their place, as they were', async () => {
    const { words } = stage
    const { plan } = await Draft.read(await stage.roundtable.signIn('viewer'))
    const { id, roles } = plan.sessions.find((session) => session.roles.length > 2)!
    const { page, client } = await openSession(stage, organizer, id)
    const rolesNow = async () => (await sessionRecord(client, id)).roles
    const before = await rolesNow()
    const { name } = plan.people.find((person) => person.id === roles[1]!.personId)!
    await page
      .getByRole('button', {
        name: new RegExp(`^${words('Times of {name}', { name: '' })}.*${name}`),
      })
      .click()
    await page.getByRole('button', { name: words('Take off the list') }).click()
    // Under the pointer the toast waits.
    await page.getByRole('button', { name: words('Undo') }).hover()
    await page.getByText(words.like('{name} is off the list')).waitFor()
    while ((await rolesNow()).length === before.length) await setTimeout(100)
    await page.getByRole('button', { name: words('Undo') }).click()
    while ((await rolesNow()).length < before.length) await setTimeout(100)
    expect(await rolesNow()).toEqual(before)
  })

  it('shows a length between two steps as it is, and takes one that is typed', async () => {
    const client = await stage.roundtable.signIn('organizer')
    const { plan } = await Draft.read(client)
    const placed = new Set(plan.placements.map(({ sessionId }) => sessionId))
    const session = plan.sessions.find(({ id }) => !placed.has(id))!
    await changeSession(client, session.id, { minutes: 47 })
    await client.dispose()
    const { page, client: mine } = await openSession(stage, organizer, session.id)
    const length = lengthField(stage, page)
    expect(await length.inputValue()).toBe('47')
    await length.press('ArrowUp')
    expect(await length.inputValue()).toBe('50')
    await length.fill('52')
    await length.press('Tab')
    await saved(stage, page)
    expect((await sessionRecord(mine, session.id)).minutes).toBe(52)
  })

  it('lets two organizers change different fields, and asks where both changed the same', async () => {
    const { words } = stage
    const client = await stage.roundtable.signIn('organizer')
    const { plan } = await Draft.read(client)
    await client.dispose()
    const session = plan.sessions.find(({ format }) => format === 'panel')!
    const mine = await openSession(stage, organizer, session.id)
    const theirs = await openSession(stage, secretariat, session.id)
    const question = (page: Page) =>
      page.getByRole('textbox', { name: words('The question it answers') })
    const code = (page: Page) => page.getByRole('textbox', { name: words('Code'), exact: true })

    await theirs.page.context().setOffline(true)
    await question(theirs.page).fill('Theirs?')
    await code(theirs.page).fill('P77')
    await code(theirs.page).press('Tab')
    await question(mine.page).fill('Mine?')
    await question(mine.page).press('Tab')
    await saved(stage, mine.page)

    await theirs.page.context().setOffline(false)
    const notice = theirs.page.getByRole('alert').filter({ hasText: 'Mine?' })
    await notice.waitFor()
    await code(mine.page).and(mine.page.locator('[value="P77"]')).waitFor()
    expect(await axeViolations(theirs.page)).toEqual([])
    await notice.getByRole('button', { name: words('Keep mine') }).click()
    await saved(stage, theirs.page)
    const record = await sessionRecord(mine.client, session.id)
    expect([record.details.question, record.code]).toEqual(['Theirs?', 'P77'])
    stage.forgive(/ERR_INTERNET_DISCONNECTED|Failed to fetch|WebSocket/)
  })

  it('weighs a rule otherwise: a warning becomes a blocker on an open board', async () => {
    const { words } = stage
    const { page } = await stage.visit(secretariat)
    await page.goto('/organize/rules')
    const { findings } = await planOf(page)
    const small = findings.find(({ code }) => code === 'room-too-small')!
    const other = await openBoard(stage, organizer, small.sessions[0]!)
    const told = words.like('{room} has {seats} seats; {expected} people are expected.')
    await other.details.locator('.finding.warning').filter({ hasText: told }).waitFor()

    const sentence = words('The room has a seat for everybody who is expected.')
    const weight = page.getByRole('combobox', { name: sentence })
    await weight.selectOption({ label: words('Blocked') })
    await other.details.locator('.finding.blocker').filter({ hasText: told }).waitFor()
    const row = page.getByRole('listitem').filter({ hasText: sentence })
    expect(await row.locator('s').textContent()).toBe(words('Warning'))
    expect(await axeViolations(page)).toEqual([])
    await weight.selectOption({ label: words('Warning') })
    await other.details.locator('.finding.warning').filter({ hasText: told }).waitFor()
  })

  it.each([
    ['light', desk],
    ['dark', desk],
    ['light', phone],
    ['dark', phone],
  ] as const)('is open to everybody, %s, on %o', async (theme, viewport) => {
    const { page, context } = await stage.visit({ role: 'secretariat', theme, viewport })
    const { plan } = await Draft.read(context.request)
    const ids = ['panel', 'pledge-segment'].map(
      (format) => plan.sessions.find((session) => session.format === format)!.id,
    )
    const places = [
      ...ids.map((id) => `sessions/${id}`),
      'sessions/new',
      'sessions/import',
      'rules',
    ]
    for (const place of places) {
      await page.goto(`/organize/${place}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect([place, await axeViolations(page)]).toEqual([place, []])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([place, overflow]).toEqual([place, 0])
    }
  })
})

/** A session, and a length at which it would run into the next one in its room. */
function tooLong(plan: Plan): { session: Session; minutes: number } {
  const of = (id: string): Session => plan.sessions.find((session) => session.id === id)!
  for (const a of plan.placements)
    for (const b of plan.placements) {
      const apart = (Date.parse(b.start) - Date.parse(a.start)) / 60_000
      const { lock, minutes } = of(a.sessionId)
      const next = apart + 10
      if (a.roomId === b.roomId && lock === null && apart >= minutes && next <= minutes + 60)
        return { session: of(a.sessionId), minutes: Math.ceil(next / 5) * 5 }
    }
  throw new Error('In the demo no session is followed by another one soon.')
}
