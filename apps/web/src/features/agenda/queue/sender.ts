import type { Problem } from '@roundtable/contracts'
import type { Answered } from '../../../platform/api'
import { backoff } from '../../../platform/follow'
import { unreadable } from '../../../platform/problem'
import type { Standing, Unsettled } from '../model/reconcile'
import { answerTo, type Answer, type Waiting } from '../model/trouble'
import { moveIn, type WhichPlan } from '../model/which-plan'

type Told = Extract<Answer, { kind: 'told' }>

interface World extends WhichPlan {
  readonly random: () => number
  readonly after: (ms: number, act: () => void) => () => void
  /** Whose commands these are: nobody else's session may carry them. */
  readonly account?: string | undefined
}

/** What the sender needs to know, and tells. */
interface Queue {
  first: () => Unsettled | undefined
  sending: () => void
  accepted: (command: Unsettled, placements: readonly Standing[]) => void
  told: (command: Unsettled, answer: Told) => void
  waits: (why: Waiting, seconds: number | null) => void
}

const leastWait = 500

/** An answer that breaks the contract is a bug; the board stays alive and says that it has no answer. */
export async function asked<T>(answer: Promise<Answered<T>>): Promise<Answered<T>> {
  try {
    return await answer
  } catch (error) {
    console.error(error)
    return { ok: false, problem: unreadable(500) }
  }
}

const bodyOf = ({ commandId, reason, moves }: Unsettled, account: string | undefined) => ({
  commandId,
  moves: moves.map(({ sessionId, expectedVersion, placement, length }) => ({
    sessionId,
    expectedVersion,
    placement,
    ...(length ? { length } : {}),
  })),
  ...(reason ? { reason } : {}),
  ...(account === undefined ? {} : { account }),
})

/** Sends one command at a time, in order: a later move of a session stands on the version of the earlier one. */
export class Sender {
  private sending: string | null = null
  /** Commands that have left, whatever was answered. */
  private readonly sent = new Set<string>()
  private attempt = 0
  private giveUp = () => {}
  /** Set once the board is left: what can be sent is sent, then this is called. */
  private left: (() => void) | null = null

  constructor(
    private readonly world: World,
    private readonly queue: Queue,
  ) {}

  open(): void {
    this.left = null
  }

  /** Nothing is tried again; what has no answer stays in the queue, and whoever has it next asks under the same id. */
  close(done: () => void): void {
    this.giveUp()
    if (this.sending !== null) this.left = done
    else done()
  }

  /** The server may have it by now. */
  isSending(commandId: string): boolean {
    return this.sending === commandId
  }

  /** True as well for what was sent in an earlier visit, for all that is known. */
  mayHaveSent(commandId: string): boolean {
    return this.sent.has(commandId)
  }

  sentBefore(commandId: string): void {
    this.sent.add(commandId)
  }

  async send(): Promise<void> {
    const command = this.queue.first()
    if (this.sending !== null) return
    if (!command) return this.left?.()
    this.sending = command.commandId
    this.sent.add(command.commandId)
    this.giveUp()
    this.queue.sending()
    const body = bodyOf(command, this.world.account)
    const answer = await asked(moveIn(this.world, body))
    this.sending = null
    if (!answer.ok) return this.refused(answer.problem, command)
    this.attempt = 0
    this.queue.accepted(command, answer.value.placements)
    void this.send()
  }

  /** Tries again by itself after a while, longer each time; whoever is signed out has to sign in first. */
  wait(why: Waiting, seconds: number | null): void {
    this.queue.waits(why, seconds)
    this.giveUp()
    if (this.left) return this.left()
    if (why === 'signed-out' || why === 'someone-else') return
    const ms = leastWait + backoff(this.attempt++, this.world.random())
    this.giveUp = this.world.after(seconds === null ? ms : seconds * 1000, () => void this.send())
  }

  private refused(problem: Problem, command: Unsettled): void {
    const answer = answerTo(problem, command)
    if (answer.kind === 'later') return this.wait(answer.why, answer.seconds)
    this.attempt = 0
    this.queue.told(command, answer)
    void this.send()
  }
}
