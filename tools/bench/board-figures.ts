import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'

interface Product {
  readonly url: string
  signInLink(role: string): Promise<string>
}

interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target?: number
}

const viewport = { width: 1440, height: 900 }
/** All twenty rooms in the window. */
const wide = { width: 3000, height: 900 }
const moves = 150
/** The middle of three openings, each in a window without anything kept. */
const openings = 3

const quantile = (numbers: readonly number[], q: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * q))]!

export async function benchBoard(browser: Browser, product: Product): Promise<Figure[]> {
  const context = await browser.newContext({ viewport, baseURL: product.url })
  const page = await context.newPage()
  await page.goto(await product.signInLink('organizer'))
  await page.locator('.board .day .card').first().waitFor()
  const opened = await openingTimes(context)
  return [
    {
      name: 'first card painted, middle of three',
      value: Math.round(quantile(opened, 0.5)),
      unit: 'ms',
      target: 1500,
    },
    ...(await dragged(page)),
  ]
}

/** Notes, in the page, when the frame that shows the first card has been painted. */
const markFirstCard = `
  const look = () => {
    if (!document.querySelector('.board .day .card')) return requestAnimationFrame(look)
    requestAnimationFrame(() => setTimeout(() => (globalThis.firstCard = performance.now()), 0))
  }
  requestAnimationFrame(look)`

const countFrames = `
  globalThis.seenFrames = []
  const next = (time) => {
    globalThis.seenFrames.push(time)
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)`

/** Milliseconds from the navigation until the first card is painted. */
async function openingTimes(context: BrowserContext): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < openings; i++) {
    const page = await context.newPage()
    await page.addInitScript(markFirstCard)
    await page.goto('/organize')
    await page.locator('.board .day .card').first().waitFor()
    await wait(200)
    times.push(await page.evaluate<number>('globalThis.firstCard'))
    await page.close()
  }
  return times
}

interface Traced {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { data?: { type?: string } }
}

/** Everything that runs the page's own code, and what the browser does to place things. */
const scripts = [
  'EventDispatch',
  'FunctionCall',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
]

/** Records what the renderer does meanwhile. */
async function traced(client: CDPSession, work: () => Promise<void>): Promise<readonly Traced[]> {
  const events: Traced[] = []
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])))
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done))
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute'] },
  })
  await work()
  await client.send('Tracing.end')
  await complete
  return events.toSorted((a, b) => a.ts - b.ts)
}

interface Cost {
  /** Milliseconds of the page's own code, forced layout included. */
  readonly script: number
  readonly layouts: number
}

/** What each pointer event cost, until the next one came. */
function costs(events: readonly Traced[]): readonly Cost[] {
  const moved = events.filter(
    (e) => e.name === 'EventDispatch' && e.args?.data?.type === 'pointermove',
  )
  return moved.map((event, index) => {
    const until = moved[index + 1]?.ts ?? Infinity
    const mine = events.filter(
      (e) => e.pid === event.pid && e.tid === event.tid && e.ts >= event.ts && e.ts < until,
    )
    return {
      script: unionOf(mine.filter((e) => e.ph === 'X' && scripts.includes(e.name))) / 1000,
      layouts: beforeRest(mine).filter((e) => e.name === 'Layout' && e.ph !== 'E').length,
    }
  })
}

/** Where the hand rests, the nearest free places and the inspector follow, by a timer: that is no event's layout. */
const beforeRest = (events: readonly Traced[]): readonly Traced[] => {
  const rest = events.findIndex((event) => event.name === 'TimerFire')
  return rest < 0 ? events : events.slice(0, rest)
}

/** Microseconds covered by events that may lie inside each other; `events` in order of their starts. */
function unionOf(events: readonly Traced[]): number {
  let covered = 0
  let end = 0
  for (const { ts, dur = 0 } of events) {
    covered += Math.max(0, ts + dur - Math.max(end, ts))
    end = Math.max(end, ts + dur)
  }
  return covered
}

interface Hand {
  readonly client: CDPSession
  readonly page: Page
  /** The open day in the window. */
  readonly day: { x: number; y: number; width: number }
  readonly rooms: number
}

const to = (hand: Hand, x: number, y: number): Promise<unknown> =>
  hand.client.send('Input.dispatchMouseEvent', {
    type: 'mouseMoved',
    x,
    y,
    button: 'left',
    buttons: 1,
  })

/** Lifts a card in a window in which all rooms of the day lie beside each other. */
async function lift(page: Page): Promise<{ hand: Hand; cost: Cost }> {
  await page.setViewportSize(wide)
  const client = await page.context().newCDPSession(page)
  const card = page.locator('.board .day .card.full, .board .day .card.block').nth(3)
  await card.scrollIntoViewIfNeeded()
  await wait(500)
  const from = (await card.boundingBox())!
  const day = (await page.locator('[data-open-day]').boundingBox())!
  const rooms = await page.locator('.board .open-head .room').count()
  const hand = { client, page, day, rooms }
  const x = from.x + from.width / 2
  const y = from.y + 8
  const press = { type: 'mousePressed', x, y, button: 'left', buttons: 1, clickCount: 1 } as const
  await client.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
  await client.send('Input.dispatchMouseEvent', press)
  const events = await traced(client, async () => {
    await to(hand, x + 6, y + 6)
    await wait(600)
  })
  await page.locator('.board .paint').first().waitFor({ state: 'attached' })
  return { hand, cost: costs(events)[0]! }
}

interface Step {
  readonly x: number
  readonly y: number
}

/** Over all rooms and back, up and down; every third event stays in the slot of the one before. */
function way({ day, rooms }: Hand): Step[] {
  const column = day.width / rooms
  return Array.from({ length: moves }, (_, i) => {
    const along = Math.floor(i / 3) / (moves / 3)
    const room = Math.floor(along * rooms)
    const nudge = i % 3 === 0 ? 0 : i % 3 === 1 ? 0.3 : 6
    return {
      x: day.x + column * (room + 0.4) + (i % 3 === 1 ? 1 : 0),
      y: 450 + Math.round(25 * Math.sin(i / 7)) * 6 + nudge,
    }
  })
}

/** Minutes and columns as the board counts them: 6 px are 5 minutes. */
const slotOf = ({ day, rooms }: Hand, grip: number, { x, y }: Step): string =>
  `${Math.floor(((x - day.x) / day.width) * rooms)} ${Math.round((y - grip - day.y) / 6)}`

async function dragged(page: Page): Promise<Figure[]> {
  const { hand, cost } = await lift(page)
  const steps = way(hand)
  const events = await traced(hand.client, async () => {
    for (const { x, y } of steps) {
      await to(hand, x, y)
      await wait(50)
    }
  })
  const seen = costs(events)
  const slots = steps.map((step) => slotOf(hand, 8, step))
  const changes = seen.map((_, i) => slots[i] !== slots[i - 1])
  const smooth = await frames(hand, steps)
  await page.keyboard.press('Escape')
  const layouts = (changed: boolean): number =>
    Math.max(0, ...seen.filter((_, i) => i > 0 && changes[i] === changed).map((one) => one.layouts))
  const script = seen.map((one) => one.script)
  const crossed = new Set(slots.map((slot) => slot.split(' ')[0])).size
  return [
    { name: 'pointer events', value: seen.length, unit: '' },
    { name: 'rooms crossed', value: crossed, unit: '' },
    { name: 'lift and paint, script', value: cost.script, unit: 'ms' },
    { name: 'script per event, median', value: quantile(script, 0.5), unit: 'ms', target: 2 },
    { name: 'script per event, p95', value: quantile(script, 0.95), unit: 'ms' },
    { name: 'layouts in the same slot, most', value: layouts(false), unit: '', target: 0 },
    { name: 'layouts in another slot, most', value: layouts(true), unit: '', target: 1 },
    { name: 'frame, median', value: quantile(smooth, 0.5), unit: 'ms' },
    { name: 'frame, p95', value: quantile(smooth, 0.95), unit: 'ms', target: 17 },
  ]
}

/** Milliseconds from frame to frame while the hand moves on without a rest. */
async function frames(hand: Hand, steps: readonly Step[]): Promise<readonly number[]> {
  await hand.page.evaluate(countFrames)
  for (const { x, y } of [...steps, ...steps.toReversed()]) {
    await to(hand, x, y)
    await wait(8)
  }
  const times = await hand.page.evaluate<number[]>('globalThis.seenFrames')
  return times.slice(1).map((time, i) => time - times[i]!)
}
