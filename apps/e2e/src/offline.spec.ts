import { expect, it } from '@jest/globals'
import type { Place } from '@roundtable/contracts'
import { move } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft, type Choice } from './harness/draft'
import { Line } from './harness/line'
import { phone, stories, wall, type Stage } from './harness/stage'

const day = '2022-06-08'
const organizer = { role: 'organizer', viewport: wall } as const
const secretariat = { role: 'secretariat', viewport: wall } as const
/** Browsers wait longer each time before they try again. */
const patience = { timeout: 45_000 }

const instant = (place: Place | undefined) => place && [place.roomId, Date.parse(place.start)]

const draftOf = (board: Board): Promise<Draft> => Draft.read(board.visitor.context.request)

async function onTheLine(stage: Stage, visit: Parameters<typeof Board.open>[1]) {
  let line!: Line
  const board = await Board.open(stage, visit, async ({ context }) => {
    line = await Line.of(context)
  })
  return { board, line }
}

async function drag(board: Board, choices: readonly Choice[]): Promise<void> {
  for (const { session, from, to } of choices) {
    await board.dragTo(session, from, to)
    await board.letGo()
    await board.cardAt(session, to).waitFor()
  }
}

/** Where the server has the sessions now, and how often they were moved. */
async function standing(stage: Stage, choices: readonly Choice[]) {
  const client = await stage.roundtable.signIn('organizer')
  const draft = await Draft.read(client)
  await client.dispose()
  return choices.map(({ session: { id } }) => ({
    place: instant(draft.placeOf(id)),
    version: draft.plan.sessions.find((session) => session.id === id)!.placementVersion,
  }))
}

/** The same sessions, each moved once more to where it was wanted. */
const movedOnce = (before: Awaited<ReturnType<typeof standing>>, choices: readonly Choice[]) =>
  choices.map(({ to }, i) => ({ place: instant(to), version: before[i]!.version + 1 }))

stories('offline', (stage) => {
  const sheet = (board: Board) =>
    board.page.getByRole('dialog', { name: stage.words('Your moves') })
  const offlineSince = (board: Board) =>
    board.page.getByText(stage.words.like('Offline since {time}.')).waitFor()

  it('keeps moves over a reload without a line, and shows both sides of the one that somebody else moved', async () => {
    const { board: mine, line } = await onTheLine(stage, organizer)
    const theirs = await Board.open(stage, secretariat)
    const draft = await draftOf(mine)
    const choices = draft.allowedInTurn(day, 3)
    const [first, second, third] = choices as [Choice, Choice, Choice]
    const before = await standing(stage, choices)

    await line.cut()
    await offlineSince(mine)
    await drag(mine, choices)
    await mine.reload()
    for (const { session, to } of choices) await mine.cardAt(session, to).waitFor()
    await offlineSince(mine)
    await mine.button('Not saved yet: {moves}').click()
    expect(await sheet(mine).getByRole('listitem').count()).toBe(3)
    await stage.picture('three moves wait after a reload')
    expect(await axeViolations(mine.page)).toEqual([])
    await mine.page.keyboard.press('Escape')
    expect(await standing(stage, choices)).toEqual(before)

    const other = await stage.roundtable.signIn('secretariat')
    const there = draft
      .after(...choices)
      .nearest(third.session.id, third.to)
      .at(-1)!
    const { placements } = await move(other, third.session.id, there)
    line.mend()
    await mine.button('To decide: {refused}').waitFor(patience)
    expect((await standing(stage, choices)).map(({ place }) => place)).toEqual(
      [first.to, second.to, there].map(instant),
    )
    await mine.button('To decide: {refused}').click()
    await sheet(mine).getByText(placements[0]!.changedBy).first().waitFor()
    await sheet(mine).getByText(mine.span(third.session, third.to)).waitFor()
    await sheet(mine).getByText(mine.span(third.session, there)).waitFor()
    await stage.picture('both sides of a move')
    expect(await axeViolations(mine.page)).toEqual([])

    await mine.button('Move to mine anyway').click()
    for (const board of [mine, theirs])
      for (const { session, to } of choices) await board.cardAt(session, to).waitFor()
    await mine.saved()
    expect((await standing(stage, choices)).map(({ place }) => place)).toEqual(
      choices.map(({ to }) => instant(to)),
    )
    await other.dispose()
    stage.forgive(/WebSocket|ERR_/)
  }, 240_000)

  it('what could not be applied outlives the page; theirs may stay', async () => {
    const { board, line } = await onTheLine(stage, { ...organizer, theme: 'dark' })
    const draft = await draftOf(board)
    const [choice] = draft.allowedInTurn(day, 1) as [Choice]
    await line.cut()
    await offlineSince(board)
    await drag(board, [choice])
    const other = await stage.roundtable.signIn('secretariat')
    const there = draft.after(choice).nearest(choice.session.id, choice.to).at(-1)!
    await move(other, choice.session.id, there)
    await other.dispose()
    line.mend()
    await board.button('To decide: {refused}').waitFor(patience)
    await board.reload()
    await board.button('To decide: {refused}').click()
    await sheet(board).getByText(board.span(choice.session, choice.to)).waitFor()
    await stage.picture('dark')
    await board.button('Keep theirs').click()
    await sheet(board).getByText(stage.words('Everything is saved.')).waitFor()
    await board.page.keyboard.press('Escape')
    await board.cardAt(choice.session, there).waitFor()
    expect(await board.button('To decide: {refused}').count()).toBe(0)
    stage.forgive(/WebSocket|ERR_/)
  }, 240_000)

  it('has one effect each when answers are lost, the server is killed and the page is loaded again', async () => {
    const { board, line } = await onTheLine(stage, organizer)
    const choices = (await draftOf(board)).allowedInTurn(day, 2)
    const before = await standing(stage, choices)
    await line.loseAnswers()
    await offlineSince(board)
    await drag(board, choices.slice(0, 1))
    await board.saying(stage.words.like('Not saved yet: {moves}')).waitFor()
    await line.cut()
    await stage.roundtable.kill()
    await drag(board, choices.slice(1))
    await stage.roundtable.up()
    await board.reload()
    for (const { session, to } of choices) await board.cardAt(session, to).waitFor()
    line.mend()
    await board.page.getByText(stage.words.like('Saved {time}')).waitFor(patience)
    expect(await standing(stage, choices)).toEqual(movedOnce(before, choices))
    stage.forgive(/WebSocket|ERR_/)
  }, 240_000)

  it('waits for its owner when somebody else signs in on the device', async () => {
    const { board, line } = await onTheLine(stage, organizer)
    const { context } = board.visitor
    const choices = (await draftOf(board)).allowedInTurn(day, 1)
    const [{ session, from, to }] = choices as [Choice]
    const before = await standing(stage, choices)
    await line.cut()
    await offlineSince(board)
    await drag(board, choices)

    const mine = await context.cookies()
    const client = await stage.roundtable.signIn('secretariat')
    const theirs = (await client.storageState()).cookies
    await context.clearCookies()
    await context.addCookies(theirs)
    line.mend()
    await board.page.getByText(stage.words('Somebody else has signed in here.')).waitFor(patience)
    await stage.picture('somebody else has signed in')
    await board.reload()
    await board.cardAt(session, from).waitFor()
    await board.button('Your moves').click()
    await sheet(board).getByText(stage.words('Everything is saved.')).waitFor()
    await stage.picture('the moves of somebody else')
    expect(await standing(stage, choices)).toEqual(before)

    await context.clearCookies()
    await context.addCookies(mine)
    await board.reload()
    await board.cardAt(session, to).waitFor()
    await board.page.getByText(stage.words.like('Saved {time}')).waitFor(patience)
    expect(await standing(stage, choices)).toEqual(movedOnce(before, choices))
    await client.dispose()
    stage.forgive(/WebSocket|ERR_/)
  }, 240_000)

  it('what waits is taken back at the board, asked for at sign-out, and sent from another page', async () => {
    const { board, line } = await onTheLine(stage, organizer)
    const { page } = board
    const choices = (await draftOf(board)).allowedInTurn(day, 2)
    const [first, second] = choices as [Choice, Choice]
    const before = await standing(stage, choices)
    await line.cut()
    await offlineSince(board)
    await drag(board, choices)
    await board.card(second.session).focus()
    await page.keyboard.press('Control+z')
    await board.cardAt(second.session, second.from).waitFor()
    await board.saying(stage.words('Taken back. It had not been sent yet.')).waitFor()
    await page.keyboard.press('Control+d')
    await page.getByRole('alert').getByText(stage.words('It was not duplicated.')).waitFor()
    const noWaiting = stage.words(
      'There is no connection, and this cannot wait on the device. Please try again once you are connected.',
    )
    await page.getByRole('alert').getByText(noWaiting).waitFor()
    await stage.picture('a duplicate cannot wait')

    await page
      .getByRole('navigation')
      .getByRole('link', { name: stage.words('Rules') })
      .click()
    const toBoard = page.getByRole('link', { name: stage.words('To the board') })
    await toBoard.waitFor()
    const account = page.getByRole('button', { name: stage.words.like('Signed in as {0}') })
    await account.click()
    await page.getByRole('menuitem', { name: stage.words('Sign out') }).click()
    const asked = page.getByRole('alertdialog')
    await asked.getByRole('button', { name: stage.words('Stay signed in') }).waitFor()
    await stage.picture('signing out with a move that waits')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await asked.waitFor({ state: 'detached' })

    line.mend()
    await toBoard.waitFor({ ...patience, state: 'detached' })
    expect(await standing(stage, choices)).toEqual([...movedOnce(before, [first]), before[1]])
    await page
      .getByRole('navigation')
      .getByRole('link', { name: stage.words('Board') })
      .click()
    await board.cardAt(first.session, first.to).waitFor()
    stage.forgive(/WebSocket|ERR_/)
  }, 240_000)

  it('waits for a sign-in, also on a phone, and is sent after it', async () => {
    const { board } = await onTheLine(stage, organizer)
    const { context, page } = board.visitor
    const choices = (await draftOf(board)).allowedInTurn(day, 1)
    const [{ session, to }] = choices as [Choice]
    const before = await standing(stage, choices)
    await context.clearCookies()
    await drag(board, choices)
    await page.getByText(stage.words('Your session has ended.')).waitFor()
    await page.setViewportSize(phone)
    await board.button('Not saved yet: {moves}').click()
    await sheet(board).getByRole('listitem').waitFor()
    await stage.picture('signed out on a phone')
    expect(await axeViolations(page)).toEqual([])
    await sheet(board)
      .getByRole('link', { name: stage.words('Sign in') })
      .click()
    await page.waitForURL(/\/sign-in/)
    await page.goto(await stage.roundtable.signInLink('organizer'))
    await page.waitForURL(/\/organize/)
    await page
      .getByText(stage.words.like('Saved {time}'))
      .waitFor({ ...patience, state: 'attached' })
    expect(await standing(stage, choices)).toEqual(movedOnce(before, choices))
    await page.setViewportSize(wall)
    await board.cardAt(session, to).waitFor()
    stage.forgive(/WebSocket|ERR_/)
  }, 240_000)
})
