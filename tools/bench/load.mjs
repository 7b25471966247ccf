// A small load generator, in a process of its own: N keep-alive connections, each asks again as soon as it is answered.
// Answers go back to the parent: { requests, seconds, status }. Only loopback.
import { connect } from 'node:net'

const { port, path, headers, connections, milliseconds } = JSON.parse(process.argv[2])
const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(
  ([k, v]) => `${k}: ${v}`,
)
const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
const endOfHead = Buffer.from('\r\n\r\n')

let requests = 0
let status = 0
let ended = false

/** Reads one connection's answers: a head, then as many bytes as it announces. */
function client() {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let head = Buffer.alloc(0)
    let missing = 0
    const ask = () => (ended ? socket.end() : socket.write(request))
    const answered = () => {
      requests++
      ask()
    }
    socket.on('connect', ask)
    socket.on('data', (chunk) => {
      if (missing > 0) {
        missing -= chunk.length
        if (missing === 0) answered()
        return
      }
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const end = head.indexOf(endOfHead)
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      status = Number(text.slice(9, 12))
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1] ?? 0)
      missing = status === 304 ? 0 : length - (head.length - end - 4)
      head = Buffer.alloc(0)
      if (missing === 0) answered()
    })
    socket.on('error', reject)
    socket.on('close', resolve)
  })
}

const clients = Array.from({ length: connections }, client)
await new Promise((resolve) => setTimeout(resolve, 500)) // warm-up, not counted
const before = requests
const since = performance.now()
await new Promise((resolve) => setTimeout(resolve, milliseconds))
const answer = { requests: requests - before, seconds: (performance.now() - since) / 1000, status }
ended = true
await Promise.all(clients)
process.send(answer)
