import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type pg from 'pg'

/** What pg calls on a query of one's own. Of its connection this much is used. */
interface Connection {
  query(sql: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
  readonly stream: NodeJS.WritableStream & {
    pause(): void
    resume(): void
    readonly writableNeedDrain: boolean
  }
}

/** COPY as pg's queue of queries takes it: pg itself has no words for it. */
abstract class Copy implements pg.Submittable {
  /** How many rows went over. */
  readonly rows: Promise<number>
  protected settle!: { resolve: (rows: number) => void; reject: (reason: unknown) => void }
  private count = 0

  constructor(private readonly sql: string) {
    this.rows = new Promise((resolve, reject) => (this.settle = { resolve, reject }))
  }

  submit(connection: unknown): void {
    ;(connection as Connection).query(this.sql)
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.count = Number(/^COPY (\d+)$/.exec(text)?.[1])
  }

  handleReadyForQuery(): void {
    this.settle.resolve(this.count)
  }

  handleError(error: unknown): void {
    this.settle.reject(error)
  }
}

class CopyOut extends Copy {
  private paused: Connection['stream'] | undefined

  constructor(
    sql: string,
    private readonly sink: Writable,
  ) {
    super(sql)
  }

  /** A slow sink holds the server back, not the memory. */
  handleCopyData({ chunk }: { chunk: Buffer }, { stream }: Connection): void {
    // pg reads the next rows into the same memory.
    if (this.sink.write(Buffer.from(chunk)) || this.paused) return
    this.paused = stream
    stream.pause()
    this.sink.once('drain', () => this.goOn())
  }

  /** Also where the end of the rows came in one piece with their last: a sink that is closed now drains no more. */
  override handleReadyForQuery(): void {
    this.goOn()
    super.handleReadyForQuery()
  }

  private goOn(): void {
    this.paused?.resume()
    this.paused = undefined
  }
}

class CopyIn extends Copy {
  constructor(
    sql: string,
    private readonly chunks: AsyncIterable<Buffer>,
  ) {
    super(sql)
  }

  handleCopyInResponse(connection: Connection): void {
    this.send(connection).then(
      () => connection.endCopyFrom(),
      (error: unknown) => {
        this.settle.reject(error)
        connection.sendCopyFail('the source ended badly')
      },
    )
  }

  private async send(connection: Connection): Promise<void> {
    for await (const chunk of this.chunks) {
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    }
  }
}

/** The rows of `COPY … TO STDOUT`, written to a sink that stays open. Answers how many there were. */
export async function copyOut(client: pg.ClientBase, sql: string, sink: Writable): Promise<number> {
  return client.query(new CopyOut(sql, sink)).rows
}

/** Sends `COPY … FROM STDIN` what a source gives. Answers how many rows there were. */
export async function copyIn(
  client: pg.ClientBase,
  sql: string,
  chunks: AsyncIterable<Buffer>,
): Promise<number> {
  return client.query(new CopyIn(sql, chunks)).rows
}
