import { expect, it } from '@jest/globals'
import { move } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { phone, stories, wall } from './harness/stage'

const day = '2022-06-08'

stories('release', (stage) => {
  it('publishes from the board, and the page in a visitor’s hand changes by itself', async () => {
    const board = await Board.open(stage, { role: 'organizer', viewport: wall })
    const visitor = await stage.visit({ viewport: phone, touch: true })
    await visitor.page.goto(`/programme/${day}`)
    const { session, to } = (await Draft.read(board.visitor.context.request)).free(day)
    const row = visitor.page.locator(`article:has(a[href*="${session.id}"])`)
    await row.waitFor()
    await visitor.page.evaluate(() => Object.assign(window, { neverReloaded: true }))
    await move(board.visitor.context.request, session.id, to)
    await board.cardAt(session, to).waitFor()

    await board.button('Release…').click()
    const dialog = board.page.getByRole('dialog')
    await dialog
      .getByRole('row')
      .filter({ hasText: stage.words('Moved') })
      .first()
      .waitFor()
    await dialog.getByRole('textbox').fill('COM3 now meets at 15:00.')
    await stage.picture('before publishing')
    await dialog
      .getByRole('button', { name: stage.words.like('Release {0} and tell nobody yet') })
      .click()
    const done = dialog.getByRole('status')
    await done.filter({ hasText: stage.words.like('Release {0} is public.') }).waitFor()
    expect(await axeViolations(board.page)).toEqual([])

    await row.filter({ hasText: stage.words('Moved') }).waitFor()
    const shown = await row.getByRole('time').first().textContent()
    expect(shown).toBe(to.start.slice(11, 16))
    expect(await visitor.page.evaluate(() => 'neverReloaded' in window)).toBe(true)
  })
})
