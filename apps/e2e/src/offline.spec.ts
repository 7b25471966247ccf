import { expect, it } from '@jest/globals'
import type { Place } from '@roundtable/contracts'
import { move } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft, type Choice } from './harness/draft'
import { Line } from './harness/line'
import { stories, wall, type Stage } from './harness/stage'

const day = '2022-06-08'
const organizer = { role: 'organizer', viewport: wall } as const
const secretariat = { role: 'secretariat', viewport: wall } as const

const instant = (place: Place | undefined) => place && [place.roomId, Date.parse(place.start)]

/** Three moves of different sessions, each possible after the ones before. */
function three(draft: Draft): [Choice, Choice, Choice] {
  const first = draft.allowed(day)
  const second = draft.after(first).allowed(day, [first.session.id])
  const both = draft.after(first, second)
  return [first, second, both.allowed(day, [first.session.id, second.session.id])]
}

async function moveAll(board: Board, choices: readonly Choice[]): Promise<void> {
  for (const { session, from, to } of choices) {
    await board.dragTo(session, from, to)
    await board.letGo()
    await board.cardAt(session, to).waitFor()
  }
}

/** Where the server has the sessions now. */
async function standing(stage: Stage, choices: readonly Choice[]) {
  const client = await stage.roundtable.signIn('organizer')
  const draft = await Draft.read(client)
  await client.dispose()
  return choices.map(({ session }) => instant(draft.placeOf(session.id)))
}

stories('offline', (stage) => {
  const sheet = (board: Board) =>
    board.page.getByRole('dialog', { name: stage.words('Your moves') })

  it('keeps moves over a reload without a line, and shows both sides of the one that somebody else moved', async () => {
    let line!: Line
    const mine = await Board.open(stage, organizer, async ({ context }) => {
      line = await Line.of(context)
    })
    const theirs = await Board.open(stage, secretariat)
    const draft = await Draft.read(mine.visitor.context.request)
    const choices = three(draft)
    const [first, second, third] = choices
    const before = await standing(stage, choices)

    await line.cut()
    await mine.page.getByText(stage.words.like('Offline since {time}.')).waitFor()
    await moveAll(mine, choices)
    await mine.reload()
    for (const { session, to } of choices) await mine.cardAt(session, to).waitFor()
    await mine.page.getByText(stage.words.like('Offline since {time}.')).waitFor()
    await mine.button('Your moves').click()
    expect(await sheet(mine).getByRole('listitem').count()).toBe(3)
    await stage.picture('three moves wait after a reload')
    expect(await axeViolations(mine.page)).toEqual([])
    await mine.page.keyboard.press('Escape')
    expect(await standing(stage, choices)).toEqual(before)

    const other = await stage.roundtable.signIn('secretariat')
    const [there] = draft
      .after(...choices)
      .nearest(third.session.id, third.to)
      .slice(-1)
    const { placements } = await move(other, third.session.id, there!)
    line.mend()
    await mine.button('To decide: {refused}').waitFor({ timeout: 45_000 })
    expect(await standing(stage, choices)).toEqual([
      instant(first.to),
      instant(second.to),
      instant(there),
    ])
    await mine.button('To decide: {refused}').click()
    await sheet(mine).getByText(placements[0]!.changedBy).first().waitFor()
    await sheet(mine).getByText(mine.span(third.session, third.to)).waitFor()
    await sheet(mine).getByText(mine.span(third.session, there!)).waitFor()
    await stage.picture('both sides of a move')
    expect(await axeViolations(mine.page)).toEqual([])

    await mine.button('Move to mine anyway').click()
    for (const board of [mine, theirs])
      for (const { session, to } of choices) await board.cardAt(session, to).waitFor()
    await mine.saved()
    expect(await standing(stage, choices)).toEqual(choices.map(({ to }) => instant(to)))
    await other.dispose()
    stage.forgive(/WebSocket|ERR_/)
  }, 120_000)
})
