// One WebSocket (RFC 6455) that speaks just enough Socket.IO to listen. Made of a bare TCP connection: ten thousand of them
// run in one process, and are to cost it as little as possible.
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/** A frame as clients send it: masked, here with zeros. */
function frame(opcode, payload) {
  const body = Buffer.from(payload)
  const head =
    body.length > 125
      ? [0x80 | opcode, 0x80 | 126, body.length >> 8, body.length & 255]
      : [0x80 | opcode, 0x80 | body.length]
  return Buffer.concat([Buffer.from(head), Buffer.alloc(4), body])
}
const pong = frame(1, '3')

const request = (host, headers) =>
  [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: ${host}`,
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
  const short = bytes[from + 1] & 127
  if (short < 126) return [from + 2, from + 2 + short]
  if (bytes.length < from + 4) return undefined
  if (short === 126) return [from + 4, from + 4 + bytes.readUInt16BE(from + 2)]
  if (bytes.length < from + 10) return undefined
  return [from + 10, from + 10 + Number(bytes.readBigUInt64BE(from + 2))]
}

/** What follows the name of the namespace in a packet. */
export const payloadOf = (body) => {
  const text = body.toString()
  return JSON.parse(text.slice(text.search(/[[{]/)))
}

/**
 * `hello` is the connect packet; `onUp` hears that it was accepted, `onMessage` every event as it came, `onEnd` that it is
 * over, with what was said where it was refused. Ends by itself where nothing is heard for longer than was agreed.
 */
export function listen({ url, headers = {}, hello, onUp, onMessage, onEnd }) {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  let rest = null
  let open = false
  let refusal = null
  let patience = 10_000
  let silence = setTimeout(() => socket.destroy(), patience)

  const agree = ({ pingInterval, pingTimeout }) => {
    clearTimeout(silence)
    patience = pingInterval + pingTimeout
    silence = setTimeout(() => socket.destroy(), patience)
    socket.write(frame(1, hello))
  }
  const packet = (body) => {
    const [engine, kind] = body
    if (engine === 0x32) {
      silence.refresh()
      socket.write(pong)
    } else if (engine === 0x30) agree(payloadOf(body))
    else if (engine === 0x34 && kind === 0x30) onUp()
    else if (engine === 0x34 && kind === 0x32) onMessage(body)
    else {
      // Refused, or closed by the server.
      if (engine === 0x34 && kind === 0x34) refusal = payloadOf(body).data ?? null
      socket.destroy()
    }
  }
  const hear = (opcode, body) => {
    if (opcode === 1) packet(body)
    else if (opcode === 9) socket.write(frame(10, body))
    else if (opcode === 8) socket.destroy()
  }
  /** How many bytes the answer to the request takes; 0: it is not whole yet, or no WebSocket. */
  const headOf = (bytes) => {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) return 0
    const status = Number(bytes.toString('latin1', 9, 12))
    if (status === 101) return end + 4
    refusal = { status, text: bytes.toString() }
    socket.destroy()
    return 0
  }
  socket.setNoDelay(true)
  socket.on('connect', () => socket.write(request(host, headers)))
  socket.on('data', (chunk) => {
    const bytes = rest ? Buffer.concat([rest, chunk]) : chunk
    let from = 0
    if (!open) {
      from = headOf(bytes)
      open = from > 0
    }
    for (let found = open && bounds(bytes, from); found && found[1] <= bytes.length;) {
      hear(bytes[from] & 15, bytes.subarray(...found))
      from = found[1]
      found = bounds(bytes, from)
    }
    rest = from < bytes.length ? bytes.subarray(from) : null
  })
  socket.on('error', () => undefined) // followed by close
  socket.on('close', () => {
    clearTimeout(silence)
    onEnd(refusal)
  })
  return socket
}
