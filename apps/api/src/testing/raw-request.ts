import { connect } from 'node:net'

export interface RawAnswer {
  /** 0: the connection was closed without an answer. */
  status: number
  headers: string
  body: string
}

/** Sends bytes as they are, which no HTTP client would, and reads until the server closes or is silent for a second. */
export function rawRequest(url: string, bytes: string | Buffer): Promise<RawAnswer> {
  const { port, hostname } = new URL(url)
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    const finish = () => {
      socket.destroy()
      resolve(parse(Buffer.concat(chunks).toString('latin1')))
    }
    socket.setTimeout(1_000, finish)
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', finish)
    socket.on('close', finish)
  })
}

const parse = (text: string): RawAnswer => {
  const [headers = '', ...body] = text.split('\r\n\r\n')
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1] ?? 0),
    headers,
    body: body.join('\r\n\r\n'),
  }
}
