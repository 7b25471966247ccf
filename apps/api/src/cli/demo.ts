import { loadDemo, resetDemo, type DemoOptions } from '../demo/load-demo'
import { Complaint } from '../platform/complaint'
import { connect } from '../platform/database/connect'
import { migrate } from '../platform/database/migrate'

type Content = 'nothing' | 'a demo' | 'a real event'

async function contentOf(url: string): Promise<Content> {
  const owner = await connect(url)
  try {
    const [event] = (await owner.query('SELECT illustrative FROM event')).rows
    if (!event) return 'nothing'
    return event.illustrative ? 'a demo' : 'a real event'
  } finally {
    await owner.end()
  }
}

/** Demo data as new, whatever was there before, unless that is no demo. */
export async function fillWithDemo(url: string, options: DemoOptions): Promise<void> {
  await migrate(url)
  const content = await contentOf(url)
  if (content === 'a real event')
    throw new Complaint(
      'This database holds a real event. Demo data would take its place: refused.',
    )
  await (content === 'nothing' ? loadDemo : resetDemo)(url, options)
}
