import type { BrowserContext } from 'playwright-core'
import { Line } from '../harness/line'

/** When the walk takes place: on the day before the event, at a quarter past ten in Kigali. */
const then = '2022-06-06T10:15:00+02:00'

const day = 86_400_000
const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g

/** What the server did during this walk it did then; what the demo tells of other days stays as it is. */
const toldThen = (text: string): string =>
  text.replace(instants, (found) => (Math.abs(Date.parse(found) - Date.now()) < day ? then : found))

/** Before the window opens its first page: its clock stands still, and what it hears from the server agrees with it. */
export async function stopClock(context: BrowserContext, at = then): Promise<Line> {
  await context.clock.setFixedTime(new Date(at))
  await context.route('**/api/**', async (route) => {
    const response = await route.fetch().catch(() => null)
    if (!response) return route.abort('internetdisconnected')
    if (!response.headers()['content-type']?.includes('json')) return route.fulfill({ response })
    return route.fulfill({ response, body: toldThen(await response.text()) })
  })
  return Line.of(context, toldThen)
}
