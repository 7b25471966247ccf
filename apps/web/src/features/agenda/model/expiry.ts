import type { Plan } from '@roundtable/contracts'
import { nextExpiry } from '../waivers/model/waivers'

interface World {
  readonly now: () => number
  readonly after: (ms: number, act: () => void) => () => void
}

/** Browsers count no longer than 24 days; a day is often enough to look again. */
const longestWait = 86_400_000

/** A waiver that ends brings its findings back without anybody's doing. */
export class WaiverClock {
  private giveUp = () => {}

  constructor(
    private readonly world: World,
    private readonly plan: () => Plan | undefined,
    private readonly ended: () => void,
  ) {}

  wind(): void {
    this.giveUp()
    const plan = this.plan()
    const end = plan ? nextExpiry(plan.waivers, this.world.now()) : null
    if (end === null) return
    this.giveUp = this.world.after(Math.min(end - this.world.now(), longestWait), () => {
      this.ended()
      this.wind()
    })
  }

  stop(): void {
    this.giveUp()
  }
}
