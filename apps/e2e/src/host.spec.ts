import { expect, it } from '@jest/globals'
import type { Host, Plan, Session } from '@roundtable/contracts'
import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import {
  chooseFile,
  secondRevision,
  withBrokenTime,
  withUnknownCategory,
} from './harness/host-files'
import { desk, phone, stories, wall, type Stage, type Visitor } from './harness/stage'

const day = '2022-06-08'
/** Where the second revision has Committee 3, and had not before. */
const taken = [
  { from: '2022-06-08T15:00:00+02:00', to: '2022-06-08T16:30:00+02:00' },
  { from: '2022-06-09T12:00:00+02:00', to: '2022-06-09T13:00:00+02:00' },
].map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))

/** Sessions in that time, computed without the engine. */
function inItsTime({ sessions, placements }: Plan): Session[] {
  return sessions.filter(({ id, minutes }) => {
    const place = placements.find(({ sessionId }) => sessionId === id)
    if (!place) return false
    const start = Date.parse(place.start)
    return taken.some(({ from, to }) => start < to && start + minutes * 60_000 > from)
  })
}

/** Of these sessions, who has a duty in Committee 3. */
function neededInBoth({ people, bodies }: Plan, sessions: Session[]): string[] {
  const com3 = bodies.find(({ code }) => code === 'COM3')!.id
  const ids = sessions.flatMap(({ roles }) =>
    roles.filter(({ reply }) => reply !== 'declined').map(({ personId }) => personId),
  )
  return people
    .filter(({ id, duties }) => ids.includes(id) && duties.some(({ bodyId }) => bodyId === com3))
    .map(({ name }) => name)
}

const hostNow = async ({ context }: Visitor): Promise<Host> =>
  (await (await context.request.get('/api/host')).json()) as Host

const rowOf = (list: Locator, { code }: Session): Locator =>
  list.getByRole('listitem').filter({ has: list.page().getByText(code, { exact: true }) })

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const openHost = async (stage: Stage, visit: Parameters<Stage['visit']>[0] = {}, path = '') => {
  const visitor = await stage.visit({ role: 'organizer', viewport: desk, ...visit })
  await visitor.page.goto(`/organize/host${path}`)
  await visitor.page.getByRole('heading', { level: 1 }).waitFor()
  return visitor
}

stories('host', (stage) => {
  const { words } = stage

  it('previews a timetable, applies it, and everybody sees what it means at once', async () => {
    const board = await Board.open(stage, { role: 'secretariat', viewport: wall })
    const visitor = await stage.visit({ viewport: phone, touch: true })
    await visitor.page.goto(`/programme/${day}`)
    const committee = visitor.page.locator('article').filter({ hasText: 'Committee 3' }).first()
    await committee.getByText('09:30').waitFor()
    const { plan } = await Draft.read(board.visitor.context.request)
    const hit = inItsTime(plan)
    const people = neededInBoth(plan, hit)
    expect(hit.length).toBeGreaterThan(0)
    expect(people.length).toBeGreaterThan(0)

    const { page } = await openHost(stage, {}, '/import')
    await chooseFile(page, 'wtdc22-host-rev2.ics', secondRevision)
    const means = page.getByRole('complementary')
    await means.getByRole('heading', { name: words('What it means for us') }).waitFor()
    for (const session of hit) await rowOf(means, session).waitFor()
    expect(await means.locator('li.hit').count()).toBe(hit.length)
    for (const name of people) await means.getByText(name).first().waitFor()
    await page
      .getByRole('row')
      .filter({ hasText: words('Moved') })
      .getByText('15:00')
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    await stage.picture('preview')

    const applied = page.waitForResponse(
      (reply) => reply.request().method() === 'POST' && reply.url().includes('dryRun=false'),
    )
    await page.getByRole('button', { name: words.like('Apply as revision {number}') }).click()
    expect((await applied).status()).toBe(201)
    const notice = board.saying(words.like('Host revision {0}'), /COM3/)
    await notice.waitFor()
    await committee.getByText('15:00').waitFor()
    await page
      .getByRole('heading', { name: words.like('Host revision {number} is applied') })
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await axeViolations(board.page)).toEqual([])
    const after = await Draft.read(board.visitor.context.request)
    expect(after.plan.placements).toEqual(plan.placements)
  })

  it('lists exactly the sessions and people that are hit, and a key moves one out of the way', async () => {
    const board = await Board.open(stage, { role: 'secretariat', viewport: wall })
    const { plan } = await Draft.read(board.visitor.context.request)
    const hit = inItsTime(plan)
    const movable = hit.find(({ lock }) => !lock)!
    await board.main.getByText(words('was {was}', { was: '09:30' })).waitFor()
    await board.button('Review').first().click()
    const sheet = board.page.getByRole('dialog')
    for (const session of hit) await rowOf(sheet, session).waitFor()
    expect(await sheet.locator('li.hit').count()).toBe(hit.length)
    for (const name of neededInBoth(plan, hit)) await sheet.getByText(name).first().waitFor()
    expect(await axeViolations(board.page)).toEqual([])
    await stage.picture('review')

    const row = rowOf(sheet, movable)
    await row.getByRole('button').first().focus()
    await board.page.keyboard.press('1')
    await row.getByText(words('Out of the host’s time now.')).waitFor()
    await board.page.getByText(words.like('Saved {time}')).waitFor()
    const { plan: moved } = await Draft.read(board.visitor.context.request)
    expect(inItsTime(moved).map(({ id }) => id)).toEqual(
      hit.filter(({ id }) => id !== movable.id).map(({ id }) => id),
    )
    await sheet
      .getByRole('button', { name: words.like('Mark revision {number} as reviewed') })
      .click()
    await board.saying(words.like('Host revision {0}'), /COM3/).waitFor({ state: 'detached' })
    await board.page.reload()
    await board.main.waitFor()
    expect(await board.saying(words.like('Host revision {0}'), /COM3/).count()).toBe(0)
  })

  it('asks what an unknown category is, and remembers the answer', async () => {
    const visitor = await openHost(stage, {}, '/import')
    const { page } = visitor
    await chooseFile(page, 'walk.ics', withUnknownCategory('GUIDED-WALK'))
    await page.getByRole('heading', { name: words('Nobody knows these words yet') }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await stage.picture('asked')
    await page.getByRole('button', { name: /GUIDED-WALK/ }).click()
    await page.getByRole('option', { name: words('Takes nobody’s time') }).click()
    const readings = page.getByRole('group').filter({ hasText: words('How we read it') })
    await readings.getByText(words('as you said before')).waitFor()
    const { mappings } = await hostNow(visitor)
    expect(mappings.map(({ meaning }) => meaning)).toEqual([{ as: 'nothing' }])
  })

  it('refuses a broken file with its line, and keeps it chosen', async () => {
    const visitor = await openHost(stage, {}, '/import')
    const { page } = visitor
    const before = await hostNow(visitor)
    const { text, line } = withBrokenTime()
    await chooseFile(page, 'broken.ics', text)
    const alert = page.getByRole('alert')
    await alert.getByText(words('Line {line}', { line }), { exact: true }).waitFor()
    await page.getByText('broken.ics').waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await hostNow(visitor)).toEqual(before)
    await stage.picture('refused')
    await chooseFile(page, 'list.pdf', 'no calendar')
    await alert.getByText(words('This is neither a calendar nor a table.')).waitFor()
    await chooseFile(page, 'wtdc22-host-rev2.ics', secondRevision)
    await page
      .getByRole('status')
      .filter({ hasText: words.like('This very file is revision {number} already.') })
      .waitFor()
  })

  it('changes what an overlap with a body means, in place', async () => {
    const visitor = await openHost(stage)
    const { page } = visitor
    const policy = async () =>
      (await hostNow(visitor)).bodies.find((b) => b.code === 'COM5')!.policy
    expect(await policy()).toBe('refuse')
    const field = page.getByRole('button', { name: words('Overlap with {0}', { 0: 'COM5' }) })
    await field.focus()
    await page.keyboard.press('Enter')
    const inform = page.getByRole('option', { name: words('Informs') })
    await inform.waitFor()
    await inform.press('Enter')
    await page
      .getByText(words('A session of ours may take its time; the overlap is said.'))
      .filter({ visible: true })
      .waitFor()
    await expectSoon(policy, 'inform')
  })

  it('edits by hand, names who was faster, and loses nothing', async () => {
    const visitor = await openHost(stage)
    const { page } = visitor
    const { meetings, revisions } = await hostNow(visitor)
    const number = Math.max(...revisions.map((one) => one.number))
    const mine = meetings.find(({ title }) => title.includes('Committee 5'))!
    await page
      .getByRole('button', { name: /COM5/ })
      .and(page.getByRole('button', { name: words.like('Edit {meant}') }))
      .first()
      .click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('textbox', { name: words('Room') }).fill('MH3')
    await sheet.getByRole('button', { name: words('Keep this change') }).click()

    const other = await stage.roundtable.signIn('secretariat')
    const { bodyId, title, start, end } = meetings.find(({ title: t }) =>
      t.includes('Committee 2'),
    )!
    const meeting = { bodyId, title, roomName: 'Kigali 2', start, end }
    const meetingId = meetings.find(({ title: t }) => t.includes('Committee 2'))!.id
    const theirs = {
      commandId: randomUUID(),
      expectedVersion: number,
      edits: [{ meetingId, meeting }],
    }
    await page.getByRole('button', { name: words('Look at them and apply…') }).click()
    await sheet.getByRole('textbox').fill('MH3 is larger.')
    await page.route('**/api/plan', (route) => route.abort())
    expect((await other.post('/api/host/meetings', { data: theirs })).status()).toBe(201)
    const apply = sheet.getByRole('button', {
      name: words.like('Apply {count} as revision {next}'),
    })
    await apply.click()
    await page.unroute('**/api/plan')
    await sheet.getByRole('alert').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await stage.picture('faster')
    expect(await sheet.getByRole('textbox').inputValue()).toBe('MH3 is larger.')
    await expectSoon(async () => (await apply.textContent())!.includes(String(number + 2)), true)
    await apply.click()
    await page
      .getByRole('status')
      .filter({ hasText: words('Host revision {number} is applied.', { number: number + 2 }) })
      .waitFor()
    const after = await hostNow(visitor)
    expect(after.meetings.find(({ uid }) => uid === mine.uid)!.roomName).toBe('MH3')
    await other.dispose()
  })

  it.each(['light', 'dark'] as const)('its pages fit and read well, %s', async (theme) => {
    for (const viewport of [desk, phone])
      for (const path of ['', '/import', '/revisions/2']) {
        const { page } = await openHost(stage, { theme, viewport }, path)
        await page
          .getByRole('status')
          .filter({ hasText: words('Reading the host’s timetable') })
          .waitFor({ state: 'detached' })
        expect([path, viewport.width, await overflow(page)]).toEqual([path, viewport.width, 0])
        expect(await axeViolations(page)).toEqual([])
      }
  })
})

/** What becomes true within a while. */
async function expectSoon<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline && (await read()) !== wanted)
    await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await read()).toEqual(wanted)
}
