import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Unsettled } from '../model/reconcile'
import { emptyQueue, type KeptQueue } from './kept-queue'
import { nobodyElse, TabQueue } from './queue-home'
import { Browser, type Tab } from './testing/a-device'

const command = (commandId: string, at: number): Unsettled => ({
  commandId,
  reason: null,
  moves: [{ sessionId: 's1', expectedVersion: 1, placement: null }],
  at,
})
const waiting = (...commands: Unsettled[]): KeptQueue => ({ waiting: commands, refused: [] })
const ids = (queue: KeptQueue) => queue.waiting.map((c) => c.commandId)

describe('the queue of a tab', () => {
  let browser: Browser
  beforeEach(() => {
    browser = new Browser()
  })

  /** A page in a tab; `look` is its clock: what it does every few seconds. */
  const page = async (tab: Tab, account = 'jean', plan = 'main') => {
    const self = {}
    const adopted: string[] = []
    let look: () => unknown = () => {}
    const home = new TabQueue(
      account,
      plan,
      browser.device(self, tab, (_ms, act) => {
        look = act
        return () => {}
      }),
    )
    const queue = await home.open((theirs) => {
      adopted.push(...ids(theirs))
      home.save(theirs)
    })
    const settle = () => new Promise((done) => setTimeout(done, 0))
    return {
      home,
      queue,
      adopted,
      end: () => browser.pageEnds(self),
      look: async () => {
        look()
        await settle()
      },
    }
  }

  it('is there again after a reload, and gone once nothing waits', async () => {
    const tab = browser.tab()
    const first = await page(tab)
    first.home.save(waiting(command('c1', 1), command('c2', 2)))
    first.end()
    const second = await page(tab)
    expect(ids(second.queue)).toEqual(['c1', 'c2'])
    second.home.save(emptyQueue)
    second.end()
    expect((await page(tab)).queue).toEqual(emptyQueue)
    expect(browser.storage.length).toBe(0)
  })

  it('is never touched by another tab while its own lives', async () => {
    const first = await page(browser.tab())
    first.home.save(waiting(command('c1', 1)))
    const second = await page(browser.tab())
    await second.look()
    await second.look()
    expect([second.queue, second.adopted, second.home.elsewhere()]).toEqual([
      emptyQueue,
      [],
      { tabs: 1, accounts: 0 },
    ])
  })

  it('of a closed tab is taken over by the next one, in the order it was asked for', async () => {
    const closed = [await page(browser.tab()), await page(browser.tab())]
    closed[0]!.home.save(waiting(command('c1', 1), command('c4', 4)))
    closed[1]!.home.save(waiting(command('c2', 2), command('c3', 3)))
    for (const one of closed) one.end()
    const next = await page(browser.tab())
    expect(ids(next.queue)).toEqual(['c1', 'c2', 'c3', 'c4'])
    expect(next.home.elsewhere()).toEqual(nobodyElse)
    next.end()
    expect(ids((await page(browser.tab())).queue)).toEqual(['c1', 'c2', 'c3', 'c4'])
  })

  it('of a tab that is closed later is taken over too, but not while it only reloads', async () => {
    const tab = browser.tab()
    const living = await page(browser.tab())
    const other = await page(tab)
    other.home.save(waiting(command('c1', 1)))
    other.end()
    await living.look()
    const again = await page(tab)
    await living.look()
    expect([ids(again.queue), living.adopted]).toEqual([['c1'], []])
    again.end()
    await living.look()
    await living.look()
    expect(living.adopted).toEqual(['c1'])
    expect(living.home.elsewhere()).toEqual(nobodyElse)
  })

  it('stays apart from the one of a copied tab', async () => {
    const tab = browser.tab()
    const first = await page(tab)
    first.home.save(waiting(command('c1', 1)))
    const copy = await page(browser.copyOf(tab))
    copy.home.save(waiting(command('c2', 2)))
    first.end()
    expect([copy.queue, ids((await page(tab)).queue)]).toEqual([emptyQueue, ['c1']])
  })

  it('is neither seen nor sent by another account: it is counted, and kept for its owner', async () => {
    const jean = await page(browser.tab())
    jean.home.save(waiting(command('c1', 1), command('c2', 2)))
    jean.end()
    const claire = await page(browser.tab(), 'claire')
    await claire.look()
    await claire.look()
    expect([claire.queue, claire.adopted, claire.home.elsewhere()]).toEqual([
      emptyQueue,
      [],
      { tabs: 0, accounts: 2 },
    ])
    claire.end()
    expect(ids((await page(browser.tab())).queue)).toEqual(['c1', 'c2'])
  })

  it('is one a plan', async () => {
    const main = await page(browser.tab())
    main.home.save(waiting(command('c1', 1)))
    main.end()
    const copy = await page(browser.tab(), 'jean', 'copy')
    expect([copy.queue, copy.home.elsewhere()]).toEqual([emptyQueue, nobodyElse])
  })

  it('says when the browser keeps nothing', async () => {
    const device = browser.device({}, browser.tab(), () => () => {})
    const home = new TabQueue('jean', 'main', { ...device, storage: null })
    await home.open(() => {})
    expect(home.save(waiting(command('c1', 1)))).toBe(false)
  })
})
