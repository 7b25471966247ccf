// One WebSocket that speaks just enough Socket.IO to listen. Made of a bare TCP connection: ten thousand of them are to
// cost the measuring process as little as possible.
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/** A text frame as clients send it: masked, here with zeros. */
function frame(text) {
  const body = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]), body])
}
const pong = frame('3')

const request = (port, headers) =>
  [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')

/** Where the body of the frame at `from` begins and ends; undefined while its head is not there. */
function bounds(bytes, from) {
  if (bytes.length < from + 2) return undefined
  const short = bytes[from + 1]
  if (short < 126) return [from + 2, from + 2 + short]
  if (bytes.length < from + 4) return undefined
  if (short === 126) return [from + 4, from + 4 + bytes.readUInt16BE(from + 2)]
  if (bytes.length < from + 10) return undefined
  return [from + 10, from + 10 + Number(bytes.readBigUInt64BE(from + 2))]
}

/** `hello` is the connect packet; `onUp` hears that it was accepted, `onMessage` every event, `onEnd` that it is over. */
export function listen({ port, headers = {}, hello, onUp, onMessage, onEnd }) {
  const socket = connect(port, '127.0.0.1')
  let rest = null
  let open = false
  const hear = (body) => {
    if (body[0] === 0x32) socket.write(pong)
    else if (body[0] === 0x30) socket.write(frame(hello))
    else if (body[0] === 0x34 && body[1] === 0x30) onUp()
    else if (body[0] === 0x34 && body[1] === 0x32) onMessage(body)
    // Refused or closed by the server.
    else socket.destroy()
  }
  socket.setNoDelay(true)
  socket.on('connect', () => socket.write(request(port, headers)))
  socket.on('data', (chunk) => {
    let bytes = rest ? Buffer.concat([rest, chunk]) : chunk
    rest = null
    if (!open) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end < 0) return void (rest = bytes)
      open = true
      bytes = bytes.subarray(end + 4)
    }
    let from = 0
    for (;;) {
      const found = bounds(bytes, from)
      if (!found || found[1] > bytes.length) break
      hear(bytes.subarray(found[0], found[1]))
      from = found[1]
    }
    if (from < bytes.length) rest = bytes.subarray(from)
  })
  socket.on('error', () => undefined) // followed by close
  socket.on('close', onEnd)
  return socket
}
