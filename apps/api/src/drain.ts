import type { Server } from 'node:http'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { InFlight } from './platform/http/in-flight'
import { LiveGateway } from './platform/live/live.gateway'

/** As long as the slowest command may take. */
const patience = 10_000

/**
 * Takes a node out of service without losing a client or a command (I-25): its health says no, its listeners are sent to
 * other nodes, what it is working on is finished and answered; then nothing new comes in.
 */
export async function drain(app: NestExpressApplication): Promise<void> {
  const inFlight = app.get(InFlight)
  inFlight.leave()
  await app.get(LiveGateway).leave()
  const server = app.getHttpServer() as Server
  server.close()
  await inFlight.finished(patience)
  server.closeIdleConnections()
}
