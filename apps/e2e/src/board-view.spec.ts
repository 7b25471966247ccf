import { expect, it } from '@jest/globals'
import type { Place, Session } from '@roundtable/contracts'
import type { CDPSession, Locator } from 'playwright-core'
import { setTimeout as wait } from 'node:timers/promises'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { desk, stories, wall, type Stage } from './harness/stage'

const day = '2022-06-08'
const organizer = { role: 'organizer', viewport: wall } as const

const draftOf = (board: Board): Promise<Draft> => Draft.read(board.visitor.context.request)

async function stands(board: Board, session: Session) {
  const place = (await draftOf(board)).placeOf(session.id)
  return place && [place.roomId, Date.parse(place.start)]
}
const instant = (place: Place) => [place.roomId, Date.parse(place.start)]

/** Opens the panel “View” and presses what is called so. */
async function look(stage: Stage, board: Board, ...choices: string[]): Promise<void> {
  await board.page.getByRole('button', { name: stage.words('View'), exact: true }).click()
  const panel = board.page.getByRole('dialog', { name: stage.words('View') })
  for (const choice of choices)
    await panel.getByRole('radio', { name: choice, exact: true }).click()
  await board.page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
}

const heightOf = async (card: Locator): Promise<number> =>
  Math.round((await card.boundingBox())!.height)

/** Rooms run from the right in Arabic. */
async function columnMiddle(stage: Stage, open: Locator, column: number, columns: number) {
  const box = (await open.boundingBox())!
  const along = ((column + 0.5) / columns) * box.width
  return stage.language === 'ar' ? box.x + box.width - along : box.x + along
}

const minuteOf = ({ start }: Place): number =>
  Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16))

stories('board-view', (stage) => {
  it('zooms, drags as far as the zoom says, and a link shows somebody else the same', async () => {
    const board = await Board.open(stage, organizer)
    const { session, from, to } = (await draftOf(board)).free(day)
    const card = board.card(session)
    expect(await heightOf(card)).toBe(Math.round(session.minutes * 1.2 - 2))
    await look(stage, board, stage.words('{minutes} min', { minutes: 30 }))
    await board.page.waitForURL(/zoom=30m/)
    expect(await heightOf(card)).toBe(Math.round(session.minutes * 0.8 - 2))
    await board.dragTo(session, from, to, 0.8)
    await board.letGo()
    await board.cardAt(session, to).waitFor()
    await board.saved()
    expect(await stands(board, session)).toEqual(instant(to))

    const other = await stage.visit({ role: 'secretariat', viewport: wall })
    const { pathname, search } = new URL(board.page.url())
    await other.page.goto(pathname + search)
    const theirs = other.page.locator(`[data-session="${session.id}"]`)
    await theirs.waitFor()
    expect(await heightOf(theirs)).toBe(Math.round(session.minutes * 0.8 - 2))
  })

  it('fits the whole day into the window', async () => {
    const board = await Board.open(stage, { role: 'organizer', viewport: desk })
    await look(stage, board, stage.words('Whole day'))
    const scrolls = await board.main.evaluate((grid) => grid.scrollHeight - grid.clientHeight)
    expect(scrolls).toBeLessThanOrEqual(1)
    await stage.picture('whole day')
    expect(await axeViolations(board.page)).toEqual([])
  })

  it('opens all days side by side, and carries a card from one to another', async () => {
    const viewport = { width: 2300, height: 1200 }
    const board = await Board.open(stage, { role: 'organizer', viewport })
    const draft = await draftOf(board)
    const { session } = draft.free(day)
    await look(stage, board, stage.words('All days side by side'))
    const last = board.page.locator('[data-open-day="2"]')
    await last.waitFor()
    const wish = { roomId: draft.placeOf(session.id)!.roomId, start: '2022-06-09T15:00:00+02:00' }
    const to = draft.nearest(session.id, wish).find(({ start }) => start.startsWith('2022-06-09'))!
    const box = (await board.card(session).boundingBox())!
    const { rooms } = draft.plan
    const column = rooms.findIndex((room) => room.id === to.roomId)
    const later = (minuteOf(to) - minuteOf(draft.placeOf(session.id)!)) * 1.2
    const { mouse } = board.page
    await mouse.move(box.x + box.width / 2, box.y + 5)
    await mouse.down()
    await mouse.move(box.x + box.width / 2 + 6, box.y + 9)
    const x = await columnMiddle(stage, last, column, rooms.length)
    await mouse.move(x, box.y + 5 + later, { steps: 10 })
    await stage.picture('held over another day')
    await mouse.up()
    await board.saved()
    expect(await stands(board, session)).toEqual(instant(to))
  })

  it('sets people beside each other: moving there changes the time, not the room', async () => {
    const board = await Board.open(stage, organizer)
    const draft = await draftOf(board)
    const { session, from, to } = draft.freeSoonAfter(day)
    const [speaker] = session.roles.filter(({ reply }) => reply !== 'declined')
    const other = draft.plan.people.find(({ id }) => !session.roles.some((r) => r.personId === id))!
    await board.page.goto(`/organize?columns=people&people=${other.id}.${speaker!.personId}`)
    await board.card(session).first().waitFor()
    const box = (await board.card(session).first().boundingBox())!
    const { mouse } = board.page
    await mouse.move(box.x + box.width / 2, box.y + 5)
    await mouse.down()
    const later = (minuteOf(to) - minuteOf(from)) * 1.2
    const open = board.page.locator('[data-open-day]')
    await mouse.move(box.x + box.width / 2, box.y + 15)
    // Over the other person's column, too: that is no move of room.
    await mouse.move(await columnMiddle(stage, open, 0, 2), box.y + 5 + later, { steps: 8 })
    await stage.picture('people beside each other')
    await mouse.up()
    await board.saved()
    expect(await stands(board, session)).toEqual(instant(to))
    expect(to.roomId).toBe(from.roomId)
  })

  it('leads to a session, and to somebody, by typing', async () => {
    const board = await Board.open(stage, organizer)
    const { plan } = await draftOf(board)
    const elsewhere = plan.placements.find(({ start }) => start.startsWith('2022-06-09'))!
    const session = plan.sessions.find(({ id }) => id === elsewhere.sessionId)!
    const goTo = board.page.getByRole('button', { name: stage.words('Go to') })
    await goTo.click()
    await board.page.getByRole('searchbox').fill(session.code)
    await board.page.keyboard.press('ArrowDown')
    await board.page.getByRole('option', { name: session.code }).first().click()
    await board.card(session).and(board.page.locator(':focus')).waitFor()

    const speaker = plan.people.find(({ id }) => session.roles.some((r) => r.personId === id))!
    await goTo.click()
    await board.page.getByRole('searchbox').fill(speaker.name)
    await board.page.getByRole('option', { name: speaker.name }).first().click()
    await board.page.locator('.card.ringed').first().waitFor()
    await board.page
      .getByRole('button', { name: stage.words.like('Take the ring of {name} away') })
      .click()
    expect(await board.page.locator('.card.ringed').count()).toBe(0)
  })

  it('dims what is not looked for, hides nothing, and lets what hinders stand out', async () => {
    const board = await Board.open(stage, organizer)
    const cards = board.page.locator('[data-open-day] .card[data-session]')
    const before = await cards.count()
    await board.page.goto('/organize?focus=value')
    await cards.first().waitFor()
    expect(await cards.count()).toBe(before)
    expect(await board.page.locator('.card.quiet').count()).toBeGreaterThan(0)
    const warned = board.page.locator('.card.quiet.warned .states .w')
    expect(await warned.count()).toBeGreaterThan(0)
    await stage.picture('filtered')
    expect(await axeViolations(board.page)).toEqual([])
  })

  it('prints a day on one page, without anything of the application', async () => {
    const visitor = await stage.visit({ role: 'organizer', viewport: { width: 1062, height: 733 } })
    await visitor.page.goto(`/organize/print/${day}`)
    await visitor.page.locator('.printed').first().waitFor()
    await visitor.page.emulateMedia({ media: 'print' })
    expect(await visitor.page.getByRole('navigation').count()).toBe(0)
    await stage.picture('printed')
    const first = visitor.page.locator('.printed .first').first()
    const ground = await first.evaluate((line) => getComputedStyle(line).backgroundColor)
    expect(ground).toBe('rgba(0, 0, 0, 0)')
    const pages = async (): Promise<number> => {
      const pdf = await visitor.page.pdf({ preferCSSPageSize: true })
      return pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length
    }
    expect(await pages()).toBe(1)
    await visitor.page.goto('/organize/print/all')
    await visitor.page.locator('.printed').first().waitFor()
    expect(await pages()).toBe(3)
  })

  it('is carried by a finger after a long press; a quick one scrolls', async () => {
    const board = await Board.open(stage, { ...organizer, touch: true })
    const { session, from, to } = (await draftOf(board)).freeSoonAfter(day)
    const client = await board.page.context().newCDPSession(board.page)
    const box = (await board.card(session).boundingBox())!
    const finger = new Finger(client, box.x + box.width / 2, box.y + 8)
    await finger.down()
    await finger.by(0, 30)
    await finger.up()
    expect(await board.page.locator('[data-held]').count()).toBe(0)

    const now = (await board.card(session).boundingBox())!
    const again = new Finger(client, now.x + now.width / 2, now.y + 8)
    await again.down()
    await wait(400)
    await again.by(0, (minuteOf(to) - minuteOf(from)) * 1.2)
    await board.page.locator('[data-held]').waitFor()
    await stage.picture('in the finger')
    await again.up()
    await board.cardAt(session, to).waitFor()
    await board.saved()
    expect(await stands(board, session)).toEqual(instant(to))
  })
})

/** One finger on the glass. */
class Finger {
  constructor(
    private readonly client: CDPSession,
    private x: number,
    private y: number,
  ) {}

  down(): Promise<unknown> {
    return this.send('touchStart', [{ x: this.x, y: this.y }])
  }

  async by(x: number, y: number): Promise<void> {
    for (let step = 1; step <= 6; step++)
      await this.send('touchMove', [{ x: this.x + (x / 6) * step, y: this.y + (y / 6) * step }])
    this.x += x
    this.y += y
  }

  up(): Promise<unknown> {
    return this.send('touchEnd', [])
  }

  private send(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number }[],
  ) {
    return this.client.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
