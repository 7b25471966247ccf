import { move, moveIn } from '../harness/acts'
import type { Board } from '../harness/board'
import { day, organizer, secretariat, type Walker } from './walker'

/** Two organizers at one board; then a copy of the plan, beside it. */
export async function deciding(walker: Walker): Promise<void> {
  const { board: mine } = await walker.board(organizer)
  await together(walker, mine)
  await whatIf(walker, mine)
  await mine.visitor.context.close()
}

/** A card in somebody else's hand. */
async function together(walker: Walker, mine: Board): Promise<void> {
  const { board: theirs } = await walker.board(secretariat)
  const { session, from, to } = (await walker.draft(mine)).free(day)
  await theirs.dragTo(session, from, to)
  const held = mine.main.locator('.other.held')
  await held.waitFor()
  await mine.main.locator('.other-ghost').waitFor()
  await walker.album.take(mine.page, 'together')
  await theirs.page.keyboard.press('Escape')
  await theirs.letGo()
  await held.waitFor({ state: 'detached' })
  await theirs.visitor.context.close()
}

/** Tried in a copy, compared with what the plan has become meanwhile, and taken over. */
async function whatIf(walker: Walker, board: Board): Promise<void> {
  const { album, words } = walker
  const { page } = board
  const client = board.visitor.context.request
  const draft = await walker.draft(board)
  const [dragged, moved, contested] = draft.allowedInTurn(day, 3)
  await board.button('Try something').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('Name of the copy')).fill('Panels first')
  await dialog.getByRole('button', { name: words('Make the copy') }).click()
  await page.getByText(words('Nobody else’s programme changes.')).waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  await board.reload()
  await board.dragTo(dragged!.session, dragged!.from, dragged!.to)
  await walker.moved(board, () => board.letGo())
  await moveIn(client, id, [moved!, contested!])
  await board.cardAt(contested!.session, contested!.to).waitFor()

  const elsewhere = draft
    .after(dragged!, moved!)
    .nearest(contested!.session.id, contested!.from)
    .find(({ roomId, start }) => roomId !== contested!.to.roomId || start !== contested!.to.start)
  const other = await walker.stage.roundtable.signIn('secretariat')
  await move(other, contested!.session.id, elsewhere!)
  await other.dispose()
  await page.getByRole('link', { name: words('Compare with the plan') }).click()
  const choice = page.getByRole('radiogroup', { name: words.like('What stands for {code}') })
  await choice.getByRole('radio').nth(1).check({ force: true })
  await page.getByRole('textbox').fill('As both chairs asked for')
  await album.take(page, 'compare')
  await page.getByRole('button', { name: words.like('Take over {moved}') }).click()
  await page.waitForURL('**/organize')
}
