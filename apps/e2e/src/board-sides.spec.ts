import { expect, it } from '@jest/globals'
import { toEnginePlan, type Plan, type SessionHistory } from '@roundtable/contracts'
import { decideMoves, type Change } from '@roundtable/scheduling'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { desk, phone, stories, wall, type Stage, type Visitor } from './harness/stage'

const day = '2022-06-08'
const organizer = { role: 'organizer', viewport: wall } as const

const draftOf = ({ context }: Visitor): Promise<Draft> => Draft.read(context.request)
const standsAt = async (visitor: Visitor, sessionId: string) =>
  (await draftOf(visitor)).placeOf(sessionId) ?? null

/** Asks the server until it says so: a move is shown before it is saved. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not come to be within ten seconds.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function openList(stage: Stage, viewport = desk): Promise<Visitor> {
  const visitor = await stage.visit({ role: 'organizer', viewport, touch: viewport === phone })
  await visitor.page.goto(`/organize?shape=list&day=${day}`)
  await visitor.page.getByRole('grid', { name: stage.words('Sessions') }).waitFor()
  return visitor
}

const row = ({ page }: Visitor, id: string) => page.locator(`[data-row="${id}"]`)
const hasFocus = async (visitor: Visitor, id: string): Promise<boolean> =>
  row(visitor, id).evaluate((element) => element === document.activeElement)

/** Walks with one arrow until the line has the focus. */
async function walkTo(visitor: Visitor, id: string): Promise<void> {
  await visitor.page.keyboard.press('Home')
  for (let step = 0; step < 200 && !(await hasFocus(visitor, id)); step++)
    await visitor.page.keyboard.press('ArrowDown')
  expect(await hasFocus(visitor, id)).toBe(true)
}

/** Two sessions of the day that may both start five minutes later or earlier, as one batch. */
function pairOf(plan: Plan): { ids: readonly [string, string]; later: number } {
  const engine = toEnginePlan(plan, Date.now())
  const placed = plan.sessions.filter(
    ({ id, lock }) =>
      !lock && plan.placements.some((p) => p.sessionId === id && p.start.startsWith(day)),
  )
  for (const a of placed)
    for (const b of placed)
      for (const later of [5, -5, 10, -10, 15, 30]) {
        const changes = [a.id, b.id].map((sessionId): Change => {
          const { roomId, start } = engine.placements[sessionId]!
          return { sessionId, placement: { roomId, start: start + later } }
        })
        if (a.id < b.id && decideMoves(engine, changes).refused.length === 0)
          return { ids: [a.id, b.id], later }
      }
  throw new Error('No two sessions of the demo can move together.')
}

stories('board-sides', (stage) => {
  it('places a session from the tray by its next free place, with the keyboard', async () => {
    const board = await Board.open(stage, organizer)
    const tray = board.page.getByRole('complementary', { name: stage.words('Unplaced sessions') })
    const item = tray.getByRole('listitem').filter({ has: board.page.locator('[data-session]') })
    const first = item.first()
    const id = (await first.locator('[data-session]').getAttribute('data-session'))!
    expect(await standsAt(board.visitor, id)).toBeNull()
    await first.locator('[data-session]').focus()
    await board.page.keyboard.press('Tab')
    await board.page.keyboard.press('Enter')
    const places = first.getByRole('list').getByRole('button')
    await places.first().waitFor()
    await stage.picture('next free places in the tray')
    expect(await axeViolations(board.page)).toEqual([])
    const offered = (await places.first().textContent())!
    await board.page.keyboard.press('Tab')
    await board.page.keyboard.press('Enter')

    await board.saved()
    await until(async () => (await standsAt(board.visitor, id)) !== null)
    const place = (await standsAt(board.visitor, id))!
    expect(offered).toContain(place.start.slice(11, 16))
    expect(offered).toContain(board.roomName(place))
  })

  it('mends a finding with one press, and the finding is gone', async () => {
    const board = await Board.open(stage, organizer)
    const { plan } = await draftOf(board.visitor)
    const ofDay = (id: string) =>
      plan.placements.find((p) => p.sessionId === id)?.start.startsWith(day)
    const found = (now: Plan, id?: string) =>
      now.findings.find(
        ({ code, waived, sessions: [s] }) =>
          code === 'through-break' && !waived && (id ? s === id : s && ofDay(s)),
      )
    const id = found(plan)!.sessions[0]!
    await board.card(plan.sessions.find((s) => s.id === id)!).click()
    const details = board.page.getByRole('complementary', { name: stage.words('Details') })
    const broken = stage.words.like(
      'The whole house has a break {time}; {minutes} of it would be lost.',
    )
    const line = details.locator('.finding').filter({ hasText: broken })
    const mend = line.getByRole('button', { name: stage.words.like('Move to {spot}') })
    await mend.waitFor()
    await stage.picture('what would mend a finding')
    expect(await axeViolations(board.page)).toEqual([])
    await mend.click()
    await board.saved()
    await until(async () => found((await draftOf(board.visitor)).plan, id) === undefined)
    await line.waitFor({ state: 'detached' })
  })

  it('tells a move in the history: what, who and why', async () => {
    const board = await Board.open(stage, organizer)
    const { session, from } = (await draftOf(board.visitor)).allowed(day)
    await board.card(session).click()
    const details = board.page.getByRole('complementary', { name: stage.words('Details') })
    await details.getByRole('textbox', { name: stage.words('Why this move') }).fill('Coffee: 3 > 2')
    await details.locator('.near').getByRole('button').first().click()
    await board.saved()
    const history = details.getByRole('button', { name: stage.words('History') })
    await history.click()
    const entry = details.locator('.story li').first()
    await entry.getByText('Coffee: 3 > 2').waitFor()
    await entry.scrollIntoViewIfNeeded()
    await stage.picture('the history of a session')
    expect(await axeViolations(board.page)).toEqual([])

    const answer = await board.visitor.context.request.get(
      `/api/plan/sessions/${session.id}/history?limit=1`,
    )
    const [told] = ((await answer.json()) as SessionHistory).entries
    const text = (await entry.textContent())!
    expect(told).toMatchObject({ kind: 'moved', reason: 'Coffee: 3 > 2' })
    expect(text).toContain(told!.by)
    expect(text).toContain(from.start.slice(11, 16))
  })

  it('does the whole job in the list, by keyboard alone', async () => {
    const visitor = await openList(stage)
    const { page } = visitor
    const draft = await draftOf(visitor)
    const { session, from } = draft.allowed(day)
    const { id } = session
    await row(visitor, id).focus()
    await page.keyboard.press('End')
    await walkTo(visitor, id)

    // Move it to the nearest free place: the focus goes with the line.
    await page.keyboard.press('1')
    await until(async () => (await standsAt(visitor, id))?.start !== undefined)
    await until(async () => JSON.stringify(await standsAt(visitor, id)) !== JSON.stringify(from))
    await until(() => hasFocus(visitor, id))

    // Its details, and all that can be done with it.
    await page.keyboard.press('Enter')
    const details = page.getByRole('complementary', { name: stage.words('Details') })
    await details.getByRole('heading', { level: 2 }).waitFor()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menu').waitFor()
    await stage.picture('the list and what can be done')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })

    // Off the board, and back by the dialog.
    await walkTo(visitor, id)
    await page.keyboard.press('Delete')
    await until(async () => (await standsAt(visitor, id)) === null)
    await until(() => hasFocus(visitor, id))
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const confirm = dialog.getByRole('button', { name: stage.words.like('Move to {place}') })
    await confirm.focus()
    await page.keyboard.press('Enter')
    await until(async () => (await standsAt(visitor, id)) !== null)
  })

  it('moves several together from the list', async () => {
    const visitor = await openList(stage)
    const { page } = visitor
    const { plan } = await draftOf(visitor)
    const { ids, later } = pairOf(plan)
    const before = await Promise.all(ids.map((id) => standsAt(visitor, id)))
    for (const id of ids) {
      await row(visitor, id).focus()
      await page.keyboard.press('Space')
    }
    const together = page.getByRole('button', { name: stage.words('Move together…') })
    await together.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(stage.words('Minutes later')).fill(String(later))
    await page.keyboard.press('Tab')
    await stage.picture('several sessions moved together')
    expect(await axeViolations(page)).toEqual([])
    const confirm = dialog.getByRole('button', { name: stage.words.like('Move {count}') })
    await confirm.focus()
    await page.keyboard.press('Enter')
    const moved = (at: (typeof before)[number]) => Date.parse(at!.start) + later * 60_000
    await until(async () => {
      const now = await Promise.all(ids.map((id) => standsAt(visitor, id)))
      return now.every((at, i) => at !== null && Date.parse(at.start) === moved(before[i]!))
    })
  })

  it('is comfortable for a finger, and fits the smallest phone', async () => {
    const visitor = await openList(stage, phone)
    const heights = await visitor.page
      .locator('.lrow .acts button, .lrow .pick label')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await stage.picture('the list on a phone')
    expect(await axeViolations(visitor.page)).toEqual([])
    await visitor.page.setViewportSize({ width: 320, height: 640 })
    const wider = await visitor.page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    )
    expect(wider).toBe(false)
  })
})
