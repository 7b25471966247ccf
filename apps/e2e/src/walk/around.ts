import type { Board } from '../harness/board'
import { chooseFile, secondRevision } from '../harness/host-files'
import { organizer, secretariat, type Walker } from './walker'

/** The conference around us moves a committee: what it means, what mends it, and where what waits could go. */
export async function around(walker: Walker): Promise<void> {
  const { board } = await walker.board(secretariat)
  await hostMoves(walker, board)
  await reviewed(walker, board)
  await mended(walker, board)
  await unplaced(walker, board)
  await board.visitor.context.close()
}

async function hostMoves(walker: Walker, board: Board): Promise<void> {
  const { album, words } = walker
  const { page, context } = await walker.window(organizer)
  await page.goto('/organize/host/import')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await chooseFile(page, 'wtdc22-host-rev2.ics', secondRevision)
  await page
    .getByRole('complementary')
    .getByRole('heading', { name: words('What it means for us') })
    .waitFor()
  await page.getByRole('button', { name: words.like('Apply as revision {number}') }).click()
  await board.saying(words.like('Host revision {0}'), /COM3/).waitFor()
  await album.take(board.page, 'host-revision')
  await context.close()
}

/** Every session that is hit, with ways out; the first is moved out of the way by a key. */
async function reviewed({ album, words }: Walker, board: Board): Promise<void> {
  const { page } = board
  await board.button('Review').first().click()
  const sheet = page.getByRole('dialog')
  const hits = sheet.locator('li.hit')
  await hits.first().waitFor()
  await album.take(page, 'host-review')
  const movable = hits.filter({ has: page.getByRole('button') }).first()
  await movable.getByRole('button').first().focus()
  await page.keyboard.press('1')
  await sheet.getByText(words('Out of the host’s time now.')).waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
}

/** A finding in the inspector, with what would mend it. */
async function mended(walker: Walker, board: Board): Promise<void> {
  const { album, words } = walker
  const draft = await walker.draft(board)
  const { sessions, placements, findings } = draft.plan
  const onDay = placements.filter(({ start }) => start.startsWith('2022-06-08'))
  const id = findings
    .filter(({ code, waived }) => code === 'host-meets' && !waived)
    .flatMap((finding) => finding.sessions)
    .find((one) => onDay.some(({ sessionId }) => sessionId === one))
  await board.card(sessions.find((one) => one.id === id)!).click()
  const line = walker.details(board).locator('.finding').first()
  await line.getByRole('button', { name: words.like('Move to {spot}') }).waitFor()
  await walker.cleared(board)
  await album.take(board.page, 'mend')
}

/** What waits in the tray, with its next free places. */
async function unplaced({ album, words }: Walker, { page }: Board): Promise<void> {
  const tray = page.getByRole('complementary', { name: words('Unplaced sessions') })
  const item = tray.getByRole('listitem').filter({ has: page.locator('[data-session]') })
  const open = item.first().getByRole('button', { name: words.like('Next free places of {code}') })
  await open.click()
  await item.first().getByRole('list').getByRole('button').first().waitFor()
  await album.take(page, 'tray')
}
