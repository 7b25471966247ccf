import { Board } from '../harness/board'
import { organizer, type Walker } from './walker'

const pixelsPerMinute = 1.2

/** One organizer, one panel: signing in, carrying it, being told why not, taking back, reading its story. */
export async function moving(walker: Walker): Promise<void> {
  const { album, words } = walker
  const guest = await walker.window()
  await guest.page.goto('/sign-in')
  await guest.page.getByRole('heading').first().waitFor()
  // One word in Arabic is left to the device's own letters, and this browser has none.
  await guest.page
    .locator('a[lang=ar]')
    .evaluateAll((links: HTMLElement[]) =>
      links.forEach(({ style }) => (style.fontFamily = 'Noto Sans Arabic Variable')),
    )
  await album.take(guest.page, 'sign-in')
  await guest.context.close()

  const { board } = await walker.board(organizer)
  await album.take(board.page, 'board')
  await carried(walker, board)
  await told(walker, board)
  await board.page.keyboard.press('Control+k')
  const palette = board.page.getByRole('dialog', { name: words('Search or command') })
  await palette.getByRole('combobox').fill('place B5')
  await palette
    .getByRole('option', { name: words.like('Place {called}: {place}') })
    .first()
    .waitFor()
  await album.take(board.page, 'palette')
  await board.visitor.context.close()
}

/** Held over a free place, then over a committee's time, and let go there: one key takes the nearest place instead. */
async function carried(walker: Walker, board: Board): Promise<void> {
  const { album, words } = walker
  const { page } = board
  const draft = await walker.draft(board)
  const { session, from } = walker.session(draft, 'P5')
  const free = walker.place(draft, 'MH2', '15:00')
  await board.dragTo(session, from, free)
  const isFree = words.like('Free: {time}, {room}').source
  const isPossible = words.like('Possible, with a warning: {time}, {room}').source
  await board.saying(new RegExp(`${isFree}|${isPossible}`, 's')).waitFor()
  await album.take(page, 'lifted')

  const taken = walker.place(draft, 'AD10', '09:45')
  const held = (await page.locator('[data-held]').boundingBox())!
  const earlier = (Date.parse(free.start) - Date.parse(taken.start)) / 60_000
  await board.carryTo(taken, held.y + 6 - earlier * pixelsPerMinute)
  await board.saying(/COM3|Committee 3/, words('Nearest free')).waitFor()
  await album.take(page, 'refused')
  await board.letGo()
  await board.saying(words('It was not moved.')).waitFor()
  await walker.moved(board, () => page.keyboard.press('1'))
}

/** Moved once more, with a reason; taken back; and all of it told. */
async function told(walker: Walker, board: Board): Promise<void> {
  const { album, words } = walker
  const { page } = board
  const { session } = walker.session(await walker.draft(board), 'P5')
  const details = walker.details(board)
  await board.card(session).click()
  await details
    .getByRole('textbox', { name: words('Why this move') })
    .fill('Two panellists come from the plenary hall')
  const near = details.locator('.near').getByRole('button').first()
  await walker.moved(board, () => near.click())
  await page.keyboard.press('Control+z')
  await page
    .getByRole('status')
    .filter({ hasText: words('Taken back.') })
    .waitFor()
  await walker.cleared(board)
  await walker.command(board, words('What you did here'))
  const done = page.getByRole('dialog', { name: words('What you did here') })
  await done.getByText(words('Taken back.')).waitFor()
  await album.take(page, 'taken-back')
  await page.keyboard.press('Escape')
  await done.waitFor({ state: 'detached' })

  await board.card(session).click()
  await details.getByRole('button', { name: words('History') }).click()
  const story = details.locator('.story li')
  await story.first().waitFor()
  await story.last().scrollIntoViewIfNeeded()
  await album.take(page, 'history')
}
