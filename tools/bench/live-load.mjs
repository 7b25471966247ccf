// Holds the connections, in a process of its own, and notes when every message came. Asked over IPC:
// connect { port, count, hello, headers } · await { seq } · take · drop.
import { listen } from '../chaos/light-socket.mjs'

const atOnce = 200
const now = () => Number(process.hrtime.bigint() / 1000n)
const seqOf = /"seq":(\d+),"at"/
let sockets = []
/** Messages since `take`: what came when, and to how many connections each last number. */
let arrivals = []
let frames = 0
let lastSeqs = []
let waiting = null

const note = (nth) => (body) => {
  const at = now()
  const seq = Number(seqOf.exec(body.toString('latin1', 0, 200))?.[1])
  // Where the stream stands is said to everybody who connects; it is no message.
  if (!seq) return
  frames += 1
  arrivals.push(at)
  lastSeqs[nth] = seq
  if (waiting && seq >= waiting.seq && --waiting.missing === 0) waiting.resolve()
}

function connectAll({ port, count, hello, headers }) {
  const url = `http://127.0.0.1:${port}`
  return new Promise((resolve) => {
    const since = now()
    let started = 0
    let up = 0
    let failed = 0
    const next = () => {
      if (up + failed === count) return resolve({ up, failed, microseconds: now() - since })
      while (started < count && started - up - failed < atOnce) begin(started++)
    }
    const begin = (nth) => {
      let isUp = false
      const onUp = () => {
        isUp = true
        up += 1
        next()
      }
      const onEnd = () => {
        if (isUp) return
        failed += 1
        next()
      }
      sockets.push(listen({ url, hello, headers, onUp, onMessage: note(nth), onEnd }))
    }
    next()
  })
}

const asks = {
  connect: connectAll,
  /** Until every connection has heard of number `seq`; asked before it is sent. */
  expect({ seq }) {
    const late = new Promise((resolve) => setTimeout(resolve, 15_000).unref())
    const met = new Promise((resolve) => {
      waiting = { seq, missing: sockets.length, resolve }
    })
    arrived = Promise.race([met, late])
    return {}
  },
  async take() {
    await arrived
    const taken = { arrivals, frames, seqs: [...new Set(lastSeqs)] }
    arrivals = []
    frames = 0
    return taken
  },
  drop() {
    for (const socket of sockets) socket.destroy()
    sockets = []
    lastSeqs = []
    return {}
  },
}
let arrived = Promise.resolve()

process.on('message', async (question) => process.send(await asks[question.ask](question)))
process.once('disconnect', () => process.exit(0))
