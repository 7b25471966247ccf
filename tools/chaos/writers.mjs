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

  /** One writer with one session of its own: each command changes what the one before it left. */
  async write(url, cookie, { sessionId, version, home }, stopped) {
    let placed = true
    while (!stopped()) {
      const commandId = randomUUID()
      const moves = [{ sessionId, expectedVersion: version, placement: placed ? null : home }]
      const answer = await this.#untilAnswered(
        url,
        cookie,
        commandId,
        JSON.stringify({ commandId, moves }),
      )
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
    }
  }

  /** A retry carries the same id and the same body, so that it has one effect (I-07). */
  async #untilAnswered(url, cookie, commandId, body) {
    for (;;) {
      const answer = await call(url, cookie, body)
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
