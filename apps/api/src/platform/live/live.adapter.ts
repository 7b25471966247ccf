import type { INestApplicationContext } from '@nestjs/common'
import { IoAdapter } from '@nestjs/platform-socket.io'
import { Server, type ServerOptions } from 'socket.io'

/**
 * Socket.IO as we use it: websocket only; no recovery of its own (it appends a hidden argument, and clients resume by
 * number instead); messages of clients as small as a handshake, because sockets take no commands (DESIGN 8).
 */
const settings: Partial<ServerOptions> = {
  transports: ['websocket'],
  serveClient: false,
  maxHttpBufferSize: 4_096,
  perMessageDeflate: false,
  connectTimeout: 10_000,
  // A half-open connection is noticed by both sides within 20 s.
  pingInterval: 12_000,
  pingTimeout: 8_000,
  // Other upgrades are answered where the port is opened.
  destroyUpgrade: false,
}

/** Nest brings a copy of Socket.IO of its own; the application has one, and it is the pinned one. */
export class LiveAdapter extends IoAdapter {
  constructor(app: INestApplicationContext) {
    super(app)
  }

  /** The gateway hears of connections itself; what Nest would hang on every socket would weigh more than the socket's own. */
  override bindClientConnect(): void {}

  override createIOServer(_port: number): ReturnType<IoAdapter['createIOServer']> {
    const server: unknown = new Server(this.httpServer, settings)
    return server as ReturnType<IoAdapter['createIOServer']>
  }
}
