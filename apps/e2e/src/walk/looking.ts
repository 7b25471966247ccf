import type { Page } from 'playwright-core'
import { phone } from '../harness/visitors'
import { day, organizer, secretariat, type Walker } from './walker'

/** A sheet of A4 across, at 96 dots an inch, without its margins. */
const sheet = { width: 1062, height: 733 }
/** While the panels of Wednesday run. */
const duringTheEvent = '2022-06-08T14:20:00+02:00'

const card = (page: Page) => page.locator('.card[data-session]').first()

/** The same plan as a list, far away, in Arabic, in the dark, on paper; then as the public has it. */
export async function looking(walker: Walker): Promise<void> {
  const { album, words } = walker
  const list = await walker.window(organizer)
  await list.page.goto(`/organize?shape=list&day=${day}`)
  await list.page.getByRole('grid', { name: words('Sessions') }).waitFor()
  await album.take(list.page, 'list')
  await list.context.close()

  const all = await walker.window(organizer)
  await all.page.goto('/organize?days=all&zoom=day&empty=thin')
  await card(all.page).waitFor()
  await album.take(all.page, 'all-days')
  await all.context.close()

  const arabic = await walker.window(organizer)
  await arabic.page.goto(`/organize?lang=ar&day=${day}`)
  await arabic.page.locator('html[dir=rtl]').waitFor()
  await card(arabic.page).waitFor()
  await album.take(arabic.page, 'arabic')
  await arabic.context.close()

  const dark = await walker.board({ ...secretariat, theme: 'dark' })
  const { session } = walker.session(await walker.draft(dark.board), 'P2')
  await dark.board.card(session).click()
  await album.take(dark.board.page, 'dark')
  await dark.board.visitor.context.close()

  const printed = await walker.window({ ...organizer, viewport: sheet })
  await printed.page.goto(`/organize/print/${day}`)
  await printed.page.locator('.printed').first().waitFor()
  await printed.page.emulateMedia({ media: 'print' })
  await album.take(printed.page, 'print')
  await printed.context.close()
}

/** From the draft to every phone. */
export async function publishing(walker: Walker): Promise<void> {
  const { album, words } = walker
  const visitor = await walker.window({ viewport: phone, touch: true }, duringTheEvent)
  await visitor.page.goto(`/programme/${day}`)
  await visitor.page.locator('article').first().waitFor()

  const { board } = await walker.board(organizer)
  await board.button('Release…').click()
  const { page } = board
  const changes = page.getByRole('row').filter({ hasText: words('Moved') })
  await changes.first().waitFor()
  const reason = page.getByLabel(words('Reason, kept with the release'))
  await reason.fill('Committee 3 now meets at 15:00.')
  await album.take(page, 'publish')
  await page.getByRole('button', { name: words.like('Release {0}') }).click()
  const moved = visitor.page.locator('article').filter({ hasText: words('Moved') })
  await moved.first().waitFor()
  await moved.first().scrollIntoViewIfNeeded()
  await album.take(visitor.page, 'phone')
}
