import { expect, it } from '@jest/globals'
import type { Place, Session } from '@roundtable/contracts'
import type { Locator } from 'playwright-core'
import { move } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Batches } from './harness/batches'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { focusOn, focusOnHeading } from './harness/focus'
import { stories, wall, type Stage } from './harness/stage'

const day = '2022-06-08'
const organizer = { role: 'organizer', viewport: wall } as const

const draftOf = (board: Board): Promise<Draft> => Draft.read(board.visitor.context.request)
const instant = (place: Place | undefined) => place && [place.roomId, Date.parse(place.start)]

/** Where the server has these sessions, and how long they are. */
async function stand(board: Board, ...sessions: readonly Session[]) {
  const draft = await draftOf(board)
  return sessions.map(({ id }) => [
    ...(instant(draft.placeOf(id)) ?? []),
    draft.plan.sessions.find((s) => s.id === id)!.minutes,
  ])
}

const standing = (session: Session, place: Place, minutes = session.minutes) => [
  ...instant(place)!,
  minutes,
]

const press = (board: Board, ...keys: readonly string[]): Promise<void> =>
  keys.reduce((done, key) => done.then(() => board.page.keyboard.press(key)), Promise.resolve())

const choose = async (board: Board, first: Session, ...others: readonly Session[]) => {
  await board.card(first).click()
  for (const other of others) await board.card(other).click({ modifiers: ['Control'] })
}

const palette = async (board: Board, stage: Stage, asked: string): Promise<Locator> => {
  await press(board, 'Control+k')
  const dialog = board.page.getByRole('dialog', { name: stage.words('Search or command') })
  await dialog.getByRole('combobox').fill(asked)
  return dialog
}

/** Pulls an edge of a card by minutes, with the mouse. */
async function pullEdge(board: Board, session: Session, edge: 'start' | 'end', minutes: number) {
  const box = (await board.card(session).boundingBox())!
  const scale = box.height / session.minutes
  const y = edge === 'end' ? box.y + box.height - 2 : box.y + 2
  const { mouse } = board.page
  await mouse.move(box.x + box.width / 2, y)
  await mouse.down()
  await mouse.move(box.x + box.width / 2, y + minutes * scale, { steps: 8 })
}

/** Draws a box from the first empty ground of the day to the middle of a card. */
async function drawBoxTo(board: Board, session: Session): Promise<void> {
  const ground = (await board.page.locator('[data-open-day]').boundingBox())!
  const head = (await board.page.locator('.open-head').boundingBox())!
  const box = (await board.card(session).boundingBox())!
  const { mouse } = board.page
  await mouse.move(ground.x + 3, head.y + head.height + 6)
  await mouse.down()
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 })
  await mouse.up()
}

stories('board-acts', (stage) => {
  it('the palette finds, says why not, and places a session at its nearest free place', async () => {
    const board = await Board.open(stage, organizer)
    const draft = await draftOf(board)
    const { session, from } = draft.allowed(day)
    const dialog = await palette(board, stage, session.code)
    await dialog.getByRole('option').first().filter({ hasText: session.code }).waitFor()
    await stage.picture('palette')
    expect(await axeViolations(board.page)).toEqual([])
    await dialog.getByRole('combobox').fill(`place ${session.code}`)
    const place = dialog.getByRole('option', { name: stage.words.like('Place {called}: {place}') })
    await place.first().waitFor()
    await stage.picture('palette-place')
    await press(board, 'Enter')
    await board.saved()
    expect(await stand(board, session)).not.toEqual([standing(session, from)])
  })

  it('two chosen sessions change places, and change back', async () => {
    const board = await Board.open(stage, organizer)
    const draft = await draftOf(board)
    const [a, b] = Batches.of(draft, day).swap()
    const [placeA, placeB] = [draft.placeOf(a.id)!, draft.placeOf(b.id)!]
    await choose(board, a, b)
    await press(board, 'x')
    await board.cardAt(a, placeB).waitFor()
    await board.saved()
    expect(await stand(board, a, b)).toEqual([standing(a, placeB), standing(b, placeA)])

    await press(board, 'Control+z')
    await board.cardAt(a, placeA).waitFor()
    await board.page
      .getByRole('status')
      .filter({ hasText: stage.words('Taken back.') })
      .waitFor()
    expect(await stand(board, a, b)).toEqual([standing(a, placeA), standing(b, placeB)])
    await press(board, 'Control+Shift+z')
    await board.cardAt(a, placeB).waitFor()
    await board.page
      .getByRole('status')
      .filter({ hasText: stage.words('Done again.') })
      .waitFor()
    expect(await stand(board, a, b)).toEqual([standing(a, placeB), standing(b, placeA)])
  })

  it('what is chosen moves together, by keys', async () => {
    const board = await Board.open(stage, organizer)
    const batches = Batches.of(await draftOf(board), day)
    const { pair, later } = batches.together()
    await choose(board, ...pair)
    await board.card(pair[1]).focus()
    await press(board, 'Enter')
    for (let i = 0; i < Math.abs(later) / 5; i++)
      await press(board, later > 0 ? 'ArrowDown' : 'ArrowUp')
    await stage.picture('several in the hand')
    await press(board, 'Enter')
    await board.cardAt(pair[0], batches.moved(pair[0], later)).waitFor()
    await board.saved()
    expect(await stand(board, ...pair)).toEqual(
      pair.map((s) => standing(s, batches.moved(s, later))),
    )
  })

  it('a box over empty ground chooses, and the mouse moves what is chosen together', async () => {
    const board = await Board.open(stage, organizer)
    const draft = await draftOf(board)
    const { pair, later } = Batches.of(draft, day).together()
    const [a, b] = pair
    await drawBoxTo(board, a)
    expect(await board.card(a).getAttribute('aria-current')).toBe('true')
    await choose(board, a, b)
    const [from, to] = [draft.placeOf(b.id)!, Batches.of(draft, day).moved(b, later)]
    await board.dragTo(b, from, to)
    await board.letGo()
    await board.cardAt(b, to).waitFor()
    await board.saved()
    expect(await stand(board, a, b)).toEqual(
      pair.map((s) => standing(s, Batches.of(draft, day).moved(s, later))),
    )
  })

  it('the edges of a card change its length, and the keys do', async () => {
    const board = await Board.open(stage, organizer)
    const draft = await draftOf(board)
    const longer = Batches.of(draft, day).longer('end', 10)
    const place = draft.placeOf(longer.id)!
    await pullEdge(board, longer, 'end', 10)
    await stage.picture('edge pulled')
    await board.letGo()
    await board.cardAt({ ...longer, minutes: longer.minutes + 10 }, place).waitFor()
    await board.saved()
    expect(await stand(board, longer)).toEqual([standing(longer, place, longer.minutes + 10)])

    const now = Batches.of(await draftOf(board), day)
    const earlier = now.longer('start', 5, [longer.id])
    await pullEdge(board, earlier, 'start', -5)
    await board.letGo()
    const start = now.moved(earlier, -5)
    await board.cardAt({ ...earlier, minutes: earlier.minutes + 5 }, start).waitFor()
    await board.saved()
    expect(await stand(board, earlier)).toEqual([standing(earlier, start, earlier.minutes + 5)])

    await board.card(longer).focus()
    await press(board, 'Shift+Alt+ArrowUp', 'ArrowUp', 'Enter')
    await board.cardAt(longer, place).waitFor()
    await board.saved()
    expect(await stand(board, longer)).toEqual([standing(longer, place)])
  })

  it('an edge that would meet something is refused with its reason, and comes back', async () => {
    const board = await Board.open(stage, organizer)
    const draft = await draftOf(board)
    const session = Batches.of(draft, day).tooLong(60)
    const place = draft.placeOf(session.id)!
    await pullEdge(board, session, 'end', 60)
    await board.saying(stage.words.like('Blocked: {time}, {room}')).waitFor()
    await stage.picture('edge refused')
    await board.letGo()
    await board.saying(stage.words('It was not moved.')).waitFor()
    await press(board, 'Escape')
    await board.cardAt(session, place).waitFor()
    expect(await stand(board, session)).toEqual([standing(session, place)])
  })

  it('taking back never overwrites what the other organizer did since', async () => {
    const board = await Board.open(stage, organizer)
    const other = await stage.roundtable.signIn('secretariat')
    const { session, to } = (await draftOf(board)).freeSoonAfter(day)
    await board.card(session).focus()
    await press(board, 'm')
    const dialog = board.page.getByRole('dialog')
    await board.choose(dialog, to)
    await dialog.getByRole('button', { name: stage.words.like('Move to {place}') }).click()
    await board.cardAt(session, to).waitFor()
    await board.saved()
    const theirs = (await draftOf(board)).nearest(session.id, to).at(-1)!
    await move(other, session.id, theirs)
    await board.cardAt(session, theirs).waitFor()

    await press(board, 'Control+z')
    const notice = board.page.getByRole('alert')
    await notice.filter({ hasText: stage.words.like('Not saved: {who} moved it first.') }).waitFor()
    expect(await stand(board, session)).toEqual([standing(session, theirs)])
    await board.button('What you did here').click()
    const done = board.page.getByRole('dialog')
    await done.getByText(stage.words('It could not be taken back.')).waitFor()
    await stage.picture('taking back refused')
    expect(await axeViolations(board.page)).toEqual([])
    await press(board, 'Escape')
    await board.button('Keep theirs').focus()
    await press(board, 'Enter')
    await focusOn(board.page, session)
    await other.dispose()
  })

  it('the focus stays with the card: taken off, put back, and after whatever opens over it', async () => {
    const board = await Board.open(stage, organizer)
    const { page } = board
    const { session } = (await draftOf(board)).allowed(day)
    const dialog = page.getByRole('dialog')
    await board.card(session).focus()
    await press(board, 'Delete')
    await board.saved()
    await focusOn(page, session)
    await press(board, 'Control+k')
    await dialog.waitFor()
    await press(board, 'Escape')
    await dialog.waitFor({ state: 'detached' })
    await focusOn(page, session)
    await press(board, 'Shift+F10')
    await page.getByRole('menuitem', { name: stage.words('Move to…') }).click()
    await dialog.waitFor()
    await press(board, 'Escape')
    await focusOn(page, session)
    await palette(board, stage, stage.words('Keyboard shortcuts'))
    await press(board, 'Enter')
    await dialog.getByText(stage.words('Swap the two chosen')).waitFor()
    await press(board, 'Escape')
    await focusOn(page, session)
    await press(board, 'Control+z')
    await board.card(session).waitFor()
    await focusOn(page, session)
  })

  it('a duplicate is taken back, on every board, and leaves the focus on the page', async () => {
    const board = await Board.open(stage, organizer)
    const { page } = board
    const theirs = await Board.open(stage, { ...organizer, role: 'secretariat' })
    const draft = await draftOf(board)
    const { session } = draft.allowed(day)
    await board.card(session).focus()
    await press(board, 'Control+d')
    const told = page.getByRole('alertdialog').filter({
      hasText: stage.words.like('{code} was added; it has no place yet.'),
    })
    await told.waitFor()
    const known = new Set(draft.plan.sessions.map(({ id }) => id))
    const copy = (await draftOf(board)).plan.sessions.find(({ id }) => !known.has(id))!
    const cardOf = (at: Board) => at.page.locator(`[data-session="${copy.id}"]`)
    await cardOf(theirs).waitFor()
    await cardOf(theirs).click({ button: 'right' })
    await theirs.page.getByRole('menu').waitFor()
    await cardOf(board).focus()
    await stage.picture('a duplicate')
    await press(board, 'Control+z')
    for (const each of [board, theirs]) await cardOf(each).waitFor({ state: 'detached' })
    expect((await draftOf(board)).plan.sessions.map(({ id }) => id)).not.toContain(copy.id)
    await theirs.page.getByRole('menu').waitFor({ state: 'detached' })
    await focusOnHeading(page)
  })

  it('the menu of a card and the sheet of shortcuts tell what can be done', async () => {
    const board = await Board.open(stage, organizer)
    const { session, from } = (await draftOf(board)).allowed(day)
    await board.card(session).click({ button: 'right' })
    const menu = board.page.getByRole('menu')
    await menu.getByRole('menuitem', { name: stage.words('Duplicate') }).waitFor()
    await stage.picture('menu')
    expect(await axeViolations(board.page)).toEqual([])
    await menu.getByRole('menuitem', { name: stage.words('Lock to this place') }).click()
    const lockOf = async () =>
      instant(
        (await draftOf(board)).plan.sessions.find((s) => s.id === session.id)!.lock ?? undefined,
      )
    const told = board.page.getByRole('alertdialog').filter({
      hasText: stage.words.like('{code} locked'),
    })
    await told.waitFor()
    expect(await lockOf()).toEqual(instant(from))

    await board.card(session).focus()
    await press(board, 'Shift+F10')
    await menu.getByRole('menuitem', { name: stage.words('Unlock') }).waitFor()
    await press(board, 'Escape')
    await press(board, 'Control+z')
    await board.page
      .getByRole('status')
      .filter({ hasText: stage.words('Taken back.') })
      .waitFor()
    expect(await lockOf()).toBeUndefined()

    await press(board, '?')
    const sheet = board.page.getByRole('dialog', { name: stage.words('Keyboard shortcuts') })
    await sheet.getByText(stage.words('Swap the two chosen')).waitFor()
    await stage.picture('shortcuts')
    expect(await axeViolations(board.page)).toEqual([])
  })
})
