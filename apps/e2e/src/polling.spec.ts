import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { move } from './harness/acts'
import { axeViolations } from './harness/axe'
import { Board } from './harness/board'
import { Draft } from './harness/draft'
import { stories, wall } from './harness/stage'

const day = '2022-06-08'
const organizer = { role: 'organizer', viewport: wall } as const

/** A network that lets no WebSocket through, until it does. */
class Network {
  blocks = true

  async before(page: Page): Promise<void> {
    await page.routeWebSocket(/\/socket\.io\//, (line) => {
      if (this.blocks) void line.close()
      else line.connectToServer()
    })
  }

  /** Lets everything through; the page is told, as a device is that changes networks. */
  async opens(page: Page): Promise<void> {
    this.blocks = false
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
  }
}

stories('polling', (stage) => {
  it('keeps the board up to date where no WebSocket comes through, says so, and returns to it', async () => {
    const network = new Network()
    const board = await Board.open(stage, organizer, ({ page }) => network.before(page))
    const notice = board.page
      .getByRole('status')
      .filter({ hasText: stage.words('Live by polling.') })
    await notice.waitFor({ timeout: 20_000 })
    await stage.picture('live by polling')
    expect(await axeViolations(board.page)).toEqual([])

    const client = await stage.roundtable.signIn('secretariat')
    const { session, to } = (await Draft.read(client)).free(day)
    await move(client, session.id, to)
    await client.dispose()
    await board.cardAt(session, to).waitFor({ timeout: 20_000 })

    await network.opens(board.page)
    await notice.waitFor({ state: 'detached', timeout: 20_000 })
    stage.forgive(/WebSocket connection/)
  }, 120_000)

  it('says on the public programme how fresh it is', async () => {
    const network = new Network()
    const { page } = await stage.visit()
    await network.before(page)
    await page.goto('/')
    const polled = stage.words.like('Release {number}, live by polling, checked at {at}')
    await page.getByText(polled).first().waitFor({ timeout: 20_000 })
    await stage.picture('programme by polling')
    await network.opens(page)
    await page
      .getByText(stage.words.like('Release {number}, up to date'))
      .first()
      .waitFor({ timeout: 20_000 })
    stage.forgive(/WebSocket connection/)
  }, 120_000)
})
