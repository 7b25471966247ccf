import { describe, expect, it } from '@jest/globals'
import type { Plan, Venue } from '@roundtable/contracts'
import type { APIRequestContext, Locator, Page } from 'playwright-core'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { desk, phone, stories, type Stage } from './harness/stage'

const day = '2022-06-08'

const venueOf = async (client: APIRequestContext): Promise<Venue> =>
  (await (await client.get('/api/venue')).json()) as Venue

const minuteOf = (instant: string): number =>
  Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16))

/** A room and its sessions of the day's afternoon. */
function afternoonOf({ plan }: Draft) {
  for (const room of plan.rooms) {
    const sessions = plan.placements
      .filter(({ roomId, start }) => roomId === room.id && start.startsWith(day))
      .filter(({ start }) => minuteOf(start) >= 13 * 60)
      .map(({ sessionId }) => plan.sessions.find(({ id }) => id === sessionId)!)
    if (sessions.length > 0) return { room, sessions }
  }
  throw new Error('No room has a session in the afternoon.')
}

/** Two sessions that follow each other in one room with so little between them that some set-up makes them meet. */
function neighboursOf(plan: Plan) {
  for (const room of plan.rooms) {
    const here = plan.placements
      .filter(({ roomId }) => roomId === room.id)
      .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
    for (const [at, next] of here.entries()) {
      const before = here[at - 1]
      if (!before) continue
      const [one, other] = [before, next].map((p) =>
        plan.sessions.find((s) => s.id === p.sessionId)!,
      )
      const end = Date.parse(before.start) + one!.minutes * 60_000
      const gap = (Date.parse(next.start) - end) / 60_000
      if (gap < 200) return { room, gap, codes: [one!.code, other!.code] }
    }
  }
  throw new Error('No two sessions follow each other.')
}

const gridOf = (page: Page, name: string): Locator => page.getByRole('grid', { name, exact: true })

/** Waits until everything on the page is on the server. */
const saved = (page: Page, stage: Stage): Promise<void> =>
  page.getByText(stage.words.like('All changes saved {0}')).waitFor()

/** Nothing sticks out at the side. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

stories('venue', (stage) => {
  it('a room closed on an afternoon is told of its sessions on the board, and opened again is not', async () => {
    const { page, context } = await stage.visit({ role: 'organizer' })
    const { room, sessions } = afternoonOf(await Draft.read(context.request))
    await page.goto('/organize/venue')
    await page
      .getByRole('table')
      .getByRole('link', { name: new RegExp(`^${room.code}`) })
      .click()
    const closed = gridOf(page, stage.words('Closed'))
    const paint = async (): Promise<void> => {
      const from = (await closed.locator('[data-cell="1 12"]').boundingBox())!
      const to = (await closed.locator('[data-cell="1 25"]').boundingBox())!
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
      await page.mouse.down()
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 })
      await page.mouse.up()
    }
    await closed.waitFor()
    await paint()
    const finding = stage.words.like('{room} is closed then: {minutes}, set-up included.')
    await page.getByRole('complementary').getByText(finding).first().waitFor()
    await saved(page, stage)

    const board = await Board.open(stage, { role: 'viewer' })
    await board.card(sessions[0]!).click()
    await board.page.getByText(finding).first().waitFor()

    await paint()
    await page.getByRole('complementary').getByText(finding).first().waitFor({ state: 'hidden' })
    await board.page.getByText(finding).first().waitFor({ state: 'hidden' })
  })

  it('a set-up that would make two sessions meet is refused, and names both', async () => {
    const { page, context } = await stage.visit({ role: 'organizer' })
    const { room, gap, codes } = neighboursOf((await Draft.read(context.request)).plan)
    await page.goto(`/organize/venue/rooms/${room.id}`)
    const setUp = page.getByRole('textbox', { name: stage.words.like('Set-up') }).first()
    await setUp.fill(String(gap + 10))
    await setUp.press('Enter')
    const refusal = page.getByRole('alert')
    for (const code of codes) await refusal.getByText(code, { exact: false }).first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    const { rooms } = await venueOf(context.request)
    expect(rooms.find(({ id }) => id === room.id)!.setUp).toBe(room.setUp)
    // What was typed stays, and a better number goes through.
    expect(await setUp.inputValue()).toBe(String(gap + 10))
    await setUp.fill(String(room.setUp))
    await setUp.press('Enter')
    await refusal.waitFor({ state: 'hidden' })
  })

  it('walking minutes and pools are saved as they are typed', async () => {
    const { page, context } = await stage.visit({ role: 'organizer' })
    await page.goto('/organize/venue')
    const walk = page
      .getByRole('textbox', { name: stage.words.like('From {one} to {other}') })
      .first()
    await walk.fill('11')
    await walk.press('Enter')
    const many = page.getByRole('textbox', { name: stage.words('How many'), exact: true }).first()
    await many.fill('7')
    await many.press('Tab')
    await saved(page, stage)
    const { walks, pools } = await venueOf(context.request)
    expect(walks.filter(({ minutes }) => minutes === 11)).toHaveLength(1)
    expect(pools[0]!.size).toBe(7)
  })

  describe.each(['light', 'dark'] as const)('in a %s room', (theme) => {
    it.each([
      ['desk', desk],
      ['phone', phone],
      ['small phone', { width: 320, height: 640 }],
    ])('both pages fit the %s, and axe finds nothing', async (_, viewport) => {
      for (const role of ['secretariat', 'viewer'] as const) {
        const { page, context } = await stage.visit({ role, theme, viewport })
        const { rooms } = await venueOf(context.request)
        for (const address of ['/organize/venue', `/organize/venue/rooms/${rooms[1]!.id}`]) {
          await page.goto(address)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.waitForLoadState('networkidle')
          expect([address, await overflow(page), await axeViolations(page)]).toEqual([
            address,
            0,
            [],
          ])
        }
      }
    })
  })
})
