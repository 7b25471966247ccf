import { move } from '../harness/acts'
import { day, organizer, type Walker } from './walker'

/** Browsers wait longer each time before they try again. */
const patience = { timeout: 45_000 }

/** Without a line: moves wait on the device; one that somebody else was faster with shows both sides. */
export async function waiting(walker: Walker): Promise<void> {
  const { stage, album, words } = walker
  const { board, line } = await walker.board(organizer)
  const { page } = board
  const draft = await walker.draft(board)
  const choices = draft.allowedInTurn(day, 2)
  await line.cut()
  await page.getByText(words.like('Offline since {time}.')).waitFor()
  for (const { session, from, to } of choices) {
    await board.dragTo(session, from, to)
    await board.letGo()
    await board.cardAt(session, to).waitFor()
  }
  await board.button('Not saved yet: {moves}').click()
  const sheet = page.getByRole('dialog', { name: words('Your moves') })
  await sheet.getByRole('listitem').nth(1).waitFor()
  await album.take(page, 'offline')
  await page.keyboard.press('Escape')

  const other = await stage.roundtable.signIn('secretariat')
  const { session, to } = choices[1]!
  const theirs = draft.after(...choices).nearest(session.id, to)
  await move(other, session.id, theirs.at(-1)!)
  await other.dispose()
  line.mend()
  await board.button('To decide: {refused}').waitFor(patience)
  await board.button('To decide: {refused}').click()
  const keep = sheet.getByRole('button', { name: words('Keep theirs') })
  await keep.waitFor()
  const apart = [words.like('Offline since {time}.'), words('Live by polling.')]
  for (const notice of apart)
    await page.getByText(notice).waitFor({ ...patience, state: 'detached' })
  await walker.cleared(board)
  await album.take(page, 'both-sides')
  await keep.click()
  await sheet.getByText(words('Everything is saved.')).waitFor()
  await board.visitor.context.close()
}
