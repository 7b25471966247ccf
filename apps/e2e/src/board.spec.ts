import { expect, it } from '@jest/globals'
import type { Place } from '@roundtable/contracts'
import { move } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { focusOn } from './harness/focus'
import { stories, wall, type Stage } from './harness/stage'

const day = '2022-06-08'
const organizer = { role: 'organizer', viewport: wall } as const
const secretariat = { role: 'secretariat', viewport: wall } as const

const draftOf = (board: Board): Promise<Draft> => Draft.read(board.visitor.context.request)
const instant = (place: Place | undefined) => place && [place.roomId, Date.parse(place.start)]

/** Where the server has the session. */
async function stands(board: Board, sessionId: string) {
  return instant((await draftOf(board)).placeOf(sessionId))
}

const blocked = (stage: Stage): RegExp => stage.words.like('Blocked: {time}, {room}')
/** A place that refuses nothing: free, or with the warning that the public has the session elsewhere. */
const possible = (stage: Stage): RegExp => {
  const [free, warned] = [
    'Free: {time}, {room}',
    'Possible, with a warning: {time}, {room}',
  ] as const
  return new RegExp(`${stage.words.like(free).source}|${stage.words.like(warned).source}`, 's')
}
const meets = (stage: Stage): RegExp =>
  stage.words.like('{body} meets {time}; {session} takes {minutes} of its time.')

stories('board', (stage) => {
  it('tells why a slot is blocked, saves nothing, and offers the nearest free place', async () => {
    const board = await Board.open(stage, organizer)
    const { session, from, to } = (await draftOf(board)).refusedFor('host-meets', day)

    await board.dragTo(session, from, to)
    await board.saying(blocked(stage), meets(stage), stage.words('Nearest free')).waitFor()
    await stage.picture('held over a blocked slot')
    await board.letGo()
    await board.saying(stage.words('It was not moved.'), meets(stage)).waitFor()
    expect(await stands(board, session.id)).toEqual(instant(from))
    expect(await axeViolations(board.page)).toEqual([])

    const offer = board.saying(blocked(stage)).getByRole('button').first()
    const offered = (await offer.textContent())!
    await offer.click()
    await board.saved()
    const draft = await draftOf(board)
    const { start, roomId } = draft.placeOf(session.id)!
    expect(offered).toContain(start.slice(11, 16))
    expect(offered).toContain(draft.roomName(roomId, stage.language))
  })

  it('saves a drag to a free slot, and the other organizer’s board follows', async () => {
    const [mine, theirs] = [
      await Board.open(stage, organizer),
      await Board.open(stage, secretariat),
    ]
    const { session, from, to } = (await draftOf(mine)).free(day)

    await mine.dragTo(session, from, to)
    await mine.saying(possible(stage)).waitFor()
    await mine.letGo()

    await theirs.cardAt(session, to).waitFor()
    await mine.saved()
    expect(await stands(mine, session.id)).toEqual(instant(to))
  })

  it('is worked by keyboard alone: grab, move, let go, or cancel', async () => {
    const board = await Board.open(stage, organizer)
    const { session, from, to } = (await draftOf(board)).freeSoonAfter(day)
    const steps = (Date.parse(to.start) - Date.parse(from.start)) / 300_000
    const { keyboard } = board.page

    await board.card(session).focus()
    await keyboard.press('Enter')
    await keyboard.press('ArrowDown')
    await keyboard.press('Escape')
    await board.saying(stage.words('Cancelled. Nothing was moved.')).waitFor()
    await focusOn(board.page, session)
    expect(await stands(board, session.id)).toEqual(instant(from))

    await keyboard.press('Enter')
    for (let i = 0; i < steps; i++) await keyboard.press('ArrowDown')
    await board.saying(possible(stage)).waitFor()
    await keyboard.press('Enter')
    await board.cardAt(session, to).waitFor()
    await board.saved()
    expect(await stands(board, session.id)).toEqual(instant(to))
  })

  it('moves without dragging: “Move to…”', async () => {
    const board = await Board.open(stage, organizer)
    const draft = await draftOf(board)
    const { session, to } = draft.free(day)
    const wrong = draft.refusedPlaceOf(session.id, 'host-meets', day)
    await board.card(session).focus()
    await board.page.keyboard.press('m')

    const dialog = board.page.getByRole('dialog')
    const confirm = dialog.getByRole('button', { name: stage.words.like('Move to {place}') })
    await board.choose(dialog, wrong)
    await dialog
      .getByRole('status')
      .filter({ hasText: meets(stage) })
      .waitFor()
    expect(await confirm.isDisabled()).toBe(true)
    await stage.picture('move to a blocked slot')
    await board.choose(dialog, to)
    await confirm.click()
    await board.cardAt(session, to).waitFor()
    await board.saved()
    expect(await stands(board, session.id)).toEqual(instant(to))
  })

  it('shows the other’s change when a move is stale, and loses nothing', async () => {
    const board = await Board.open(stage, organizer)
    const other = await stage.roundtable.signIn('secretariat')
    const { session, from, to } = (await draftOf(board)).freeSoonAfter(day)
    const steps = (Date.parse(to.start) - Date.parse(from.start)) / 300_000
    await board.card(session).focus()
    await board.page.keyboard.press('Enter')
    for (let i = 0; i < steps; i++) await board.page.keyboard.press('ArrowDown')
    await board.saying(possible(stage)).waitFor()
    const theirs = (await draftOf(board)).nearest(session.id, to).at(-1)!
    const { placements } = await move(other, session.id, theirs)
    await board.page.getByText(placements[0]!.changedBy).waitFor()
    await board.page.keyboard.press('Enter')

    const notice = board.page.getByRole('alert')
    await notice.filter({ hasText: stage.words.like('Not saved: {who} moved it first.') }).waitFor()
    await notice.filter({ hasText: board.span(session, to) }).waitFor()
    await notice.filter({ hasText: board.span(session, theirs) }).waitFor()
    expect(await stands(board, session.id)).toEqual(instant(theirs))
    await stage.picture('stale')
    expect(await axeViolations(board.page)).toEqual([])
    await board.button('Move to mine anyway').click()
    await board.cardAt(session, to).waitFor()
    await board.saved()
    expect(await stands(board, session.id)).toEqual(instant(to))
    await other.dispose()
  })

  it('keeps moves made while nobody answers, and saves them by itself', async () => {
    const board = await Board.open(stage, organizer)
    const { session, from, to } = (await draftOf(board)).free(day)
    await stage.roundtable.kill()
    await board.page.getByText(stage.words.like('Offline since {time}.')).waitFor()
    await board.dragTo(session, from, to)
    await board.letGo()
    await board.saying(stage.words.like('Not saved yet: {moves}')).waitFor()
    await stage.picture('offline')
    expect(await axeViolations(board.page)).toEqual([])
    await stage.roundtable.up()
    await board.page.getByText(stage.words.like('Saved {time}')).waitFor({ timeout: 45_000 })
    expect(await stands(board, session.id)).toEqual(instant(to))
    stage.forgive(/WebSocket|ERR_CONNECTION/)
  }, 120_000)

  it('is read-only for a viewer', async () => {
    const board = await Board.open(stage, { role: 'viewer', viewport: wall })
    const { session, from, to } = (await draftOf(board)).free(day)
    await board.page.getByText(stage.words('You can look, not move')).waitFor()
    await board.dragTo(session, from, to)
    await board.letGo()
    await board.card(session).focus()
    await board.page.keyboard.press('m')
    expect(await board.page.getByRole('dialog').count()).toBe(0)
    expect(await board.button('Release…').count()).toBe(0)
    expect(await board.button('Move to…').count()).toBe(0)
    await board.cardAt(session, from).waitFor()
    expect(await stands(board, session.id)).toEqual(instant(from))
  })
})
