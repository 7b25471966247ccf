// The rival: Socket.IO as it comes, a room, and an emit. Answers the same questions as tools/live-harness, over IPC.
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const now = () => Number(process.hrtime.bigint() / 1000n)
const server = createServer()
const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false })
io.on('connection', (socket) => socket.join('programme'))
let seq = 0

/** As large as the fact it is compared with. */
function emit(data) {
  seq += 1
  const at = new Date().toISOString()
  const stream = 'programme'
  io.to('programme').emit('fact', { stream, prev: seq - 1, seq, at, kind: 'released', data })
}

const asks = {
  stat() {
    globalThis.gc()
    globalThis.gc()
    const { heapUsed, external, rss } = process.memoryUsage()
    return { heap: heapUsed, external, rss }
  },
  async cast({ bytes }) {
    const before = process.cpuUsage()
    const at = now()
    emit({ number: 1, filler: 'x'.repeat(bytes) })
    await new Promise(setImmediate)
    const { user, system } = process.cpuUsage(before)
    return { seq, at, cpu: user + system }
  },
  stop: () => process.exit(0),
}

process.on('message', async (question) => process.send(await asks[question.ask](question)))
process.once('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', 4096, () => process.send({ port: server.address().port }))
