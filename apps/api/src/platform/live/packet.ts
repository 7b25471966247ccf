import { liveNamespace } from '@roundtable/contracts'
import type { LoggedFact } from './ring'

/** An event as it leaves, encoded once for however many sockets: the text for Engine.IO, its frame for WebSocket. */
export interface Packet {
  readonly text: string
  readonly options: { compress: boolean; wsPreEncodedFrame: Buffer[] }
}

/** Facts in one packet weigh no more than this together; a heavier one travels alone. */
const heaviest = 48 * 1024

/** The head of an unmasked text frame (RFC 6455, 5.2). */
function frameHead(length: number): Buffer {
  if (length < 126) return Buffer.from([0x81, length])
  const wide = length > 0xffff
  const head = Buffer.alloc(wide ? 10 : 4)
  head[0] = 0x81
  head[1] = wide ? 127 : 126
  if (wide) head.writeBigUInt64BE(BigInt(length), 2)
  else head.writeUInt16BE(length, 2)
  return head
}

/** `4` is a message to Engine.IO, `2` an event to Socket.IO. */
function encode(event: string, json: string): Packet {
  const text = `2${liveNamespace},["${event}",${json}]`
  const payload = Buffer.from(`4${text}`)
  const frame = Buffer.concat([frameHead(payload.length), payload])
  return { text, options: { compress: false, wsPreEncodedFrame: [frame] } }
}

/** This node cannot read the log since then (ms since 1970), or, null, it can again. */
export const latePacket = (stream: string, since: number | null): Packet =>
  encode(
    'late',
    JSON.stringify({ stream, since: since === null ? null : new Date(since).toISOString() }),
  )

export const snapshotPacket = (stream: string, seq: number): Packet =>
  encode('snapshot', JSON.stringify({ stream, seq }))

export const leavePacket = (within: number): Packet => encode('leave', JSON.stringify({ within }))

/** One fact as it is, several as one that holds them (contract `merged`). */
function factPacket(facts: readonly LoggedFact[], jsons: readonly string[]): Packet {
  const [first] = facts
  const last = facts.at(-1)
  if (!first || !last || first === last) return encode('fact', jsons.join())
  const { stream, prev } = first
  const { seq, at } = last
  const head = JSON.stringify({ stream, prev, seq, at, kind: 'merged' }).slice(0, -1)
  return encode('fact', `${head},"data":{"facts":[${jsons.join()}]}}`)
}

/** Facts that follow each other, in as few packets as their weight allows. */
export function factPackets(facts: readonly LoggedFact[]): Packet[] {
  const packets: Packet[] = []
  let jsons: string[] = []
  let weight = 0
  let begin = 0
  const close = (end: number): void => {
    if (jsons.length > 0) packets.push(factPacket(facts.slice(begin, end), jsons))
    jsons = []
    weight = 0
    begin = end
  }
  facts.forEach((fact, nth) => {
    const json = JSON.stringify(fact)
    if (weight + json.length > heaviest) close(nth)
    jsons.push(json)
    weight += json.length
  })
  close(facts.length)
  return packets
}
