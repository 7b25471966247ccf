import { type Pace } from '@roundtable/domain'
import type { MyPresence } from '@roundtable/contracts'
import type { LiveState } from '../../../../platform/live-state'
import { PresenceStore } from './presence-store'

/** A line of its own, which stands only while something is edited: who closes it is gone for the others. */
export interface EditingLine {
  readonly show: (said: MyPresence) => void
  readonly close: () => void
}

interface EditingWorld extends Pace {
  readonly newId: () => string
  readonly open: (onState: (line: LiveState) => void) => EditingLine
}

/** From one field to the next one is still editing (ms). */
const rest = 5_000

/** Tells the boards that a session is being edited: from the first field on until a while after the last. */
export class Editing {
  private stop: (() => void) | null = null
  private giveUp = () => {}

  constructor(
    private readonly world: EditingWorld,
    private readonly sessionId: string,
  ) {}

  /** A field has the focus. */
  begin(): void {
    this.giveUp()
    this.stop ??= this.tell()
  }

  /** The field was left. */
  pause(): void {
    this.giveUp()
    this.giveUp = this.world.after(rest, () => this.end())
  }

  end(): void {
    this.giveUp()
    this.stop?.()
    this.stop = null
  }

  private tell(): () => void {
    const presence = new PresenceStore(this.world)
    presence.look(() => ({ selected: null, editing: this.sessionId, hold: null }))
    const line = this.world.open((state) => presence.lineIs(state))
    presence.speakThrough(line.show)
    return () => {
      presence.close()
      line.close()
    }
  }
}
