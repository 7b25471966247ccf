// Writers that take their session off the board and put it back, for ever, and note every answer in a ledger.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

async function call(url, cookie, body) {
  const headers = { cookie, 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) }
  try {
    const answer = await fetch(`${url}/api/plan/moves`, init)
    return { status: answer.status, body: await answer.json() }
  } catch (error) {
    return { status: 0, body: { detail: String(error.cause ?? error) } }
  }
}

export class Ledger {
  /** commandId → what was acknowledged. */
  acknowledged = new Map()
  /** Answers that a correct system never gives here. */
  faults = []
  /** Commands that went unanswered at least once, and were asked again with the same id. */
  retried = new Set()
  unavailable = 0
  /** Milliseconds from the first asking to the answer, and when that came (`performance.now()`). */
  times = []

  /**
   * One writer with one session of its own: each command changes what the one before it left. Asks the node number
   * `first` of `urls`, and the next one whenever there is no answer; rests `pause` ms between commands.
   */
  async write({ urls, first = 0, cookie, pause = 0 }, { sessionId, version, home }, stopped) {
    let placed = true
    while (!stopped()) {
      const commandId = randomUUID()
      const moves = [{ sessionId, expectedVersion: version, placement: placed ? null : home }]
      const since = performance.now()
      const answer = await this.#untilAnswered(
        { urls, first, cookie },
        commandId,
        JSON.stringify({ commandId, moves }),
      )
      this.times.push({ ms: performance.now() - since, at: performance.now() })
      const standing = answer.body.placements?.find((p) => p.sessionId === sessionId)
      if (answer.status !== 200 || standing?.version !== version + 1) {
        this.faults.push({
          commandId,
          sessionId,
          version,
          status: answer.status,
          body: answer.body,
        })
        return
      }
      placed = !placed
      version += 1
      this.acknowledged.set(commandId, { sessionId, version, placed, seq: answer.body.seq })
      if (pause > 0) await sleep(pause * (0.5 + Math.random()))
    }
  }

  /** A retry carries the same id and the same body, so that it has one effect (I-07). */
  async #untilAnswered({ urls, first, cookie }, commandId, body) {
    for (let tries = 0; ; tries += 1) {
      const answer = await call(urls[(first + tries) % urls.length], cookie, body)
      if (answer.status !== 0 && answer.status !== 503) return answer
      if (answer.status === 503) this.unavailable += 1
      this.retried.add(commandId)
      await sleep(20 + Math.random() * 100)
    }
  }

  /** Where each writer's session must stand: its last acknowledgement. */
  last() {
    const last = new Map()
    for (const entry of this.acknowledged.values()) last.set(entry.sessionId, entry)
    return last
  }
}
