import { ServerResponse, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { Doorway } from '../live/doorway'
import { LiveGate } from '../live/gate'
import { Metrics } from '../metrics/metrics'
import { endWithProblem } from './end-with-problem'
import { InFlight } from './in-flight'
import { hasBody } from './json-body'
import type { Refusal } from './problem'
import { sendProblem } from './send-problem'
import { PublicSnapshots } from './snapshots'

const websocketOnly: Refusal = {
  word: 'not-found',
  detail: 'The live channel is served over WebSocket only.',
}

interface Answering {
  readonly snapshots: PublicSnapshots
  readonly inFlight: InFlight
  readonly metrics: Metrics
}

/** Public snapshots are answered before Express. Websockets come as upgrades, so no request ever belongs to Socket.IO. */
function answerSnapshotsFirst(server: Server, { snapshots, inFlight, metrics }: Answering): void {
  const rest = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (inFlight.isLeaving) response.shouldKeepAlive = false
    if (snapshots.answer(request, response)) return metrics.countPublic()
    if (request.url?.startsWith('/socket.io')) return sendProblem(response, websocketOnly)
    inFlight.add(response)
    for (const listener of rest) listener.call(server, request, response)
  })
}

/** Who may not listen is told so before there is a WebSocket; the others come in by their turn. */
function keepTheGate(server: Server, gate: LiveGate, doorway: Doorway): void {
  const rest = server.listeners('upgrade')
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const upgrade = (): void => {
      for (const listener of rest) listener.call(server, request, socket, head)
    }
    if (!request.url?.startsWith('/socket.io/')) return upgrade()
    const refusal = gate.enter(request, socket)
    if (!refusal) return doorway.pass(socket, upgrade)
    socket.on('error', () => socket.destroy())
    endWithProblem(socket, refusal)
  })
}

/** What Node's own parser refuses never becomes a request; it still gets a problem for an answer (I-20). */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  endWithProblem(
    socket,
    error.code === 'HPE_HEADER_OVERFLOW'
      ? {
          word: 'too-large',
          detail: 'The headers of the request are larger than this system accepts.',
        }
      : { word: 'malformed', detail: 'The request cannot be read.' },
  )
}

/**
 * Clients that would rather speak HTTP/2 ask for it with every first request, and take HTTP/1.1 where nobody agrees
 * (RFC 9110, 7.8). Node hands such a request over as a bare socket; it is answered as if nothing had been asked.
 */
function answerWithoutUpgrade(server: Server, request: IncomingMessage, socket: Socket): void {
  if (request.url?.startsWith('/socket.io/')) return
  socket.on('error', () => socket.destroy())
  const response = new ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(socket)
  response.on('finish', () => socket.end())
  // Node has let go of the parser that would read it.
  if (hasBody(request))
    sendProblem(response, { word: 'malformed', detail: 'An upgrade is not offered here.' })
  else server.emit('request', request, response)
}

/** Opens the one port for everything. Answers the port, which is a free one when `port` is 0. */
export async function listen(app: NestExpressApplication, port: number): Promise<number> {
  const server = app.getHttpServer() as Server
  // Slow senders are let go; an answer may take as long as it needs.
  server.headersTimeout = 15_000
  server.requestTimeout = 30_000
  // Nothing here depends on Host; Node would answer its absence without a word.
  Object.assign(server, { requireHostHeader: false })
  server.on('clientError', answerUnreadable)
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) =>
    sendProblem(response, {
      word: 'malformed',
      detail: 'The request expects what is not offered here.',
    }),
  )
  server.on('upgrade', (request: IncomingMessage, socket: Socket) =>
    answerWithoutUpgrade(server, request, socket),
  )
  await app.listen(port)
  answerSnapshotsFirst(server, {
    snapshots: app.get(PublicSnapshots),
    inFlight: app.get(InFlight),
    metrics: app.get(Metrics),
  })
  keepTheGate(server, app.get(LiveGate), app.get(Doorway))
  return (server.address() as AddressInfo).port
}
