import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly from: string
  readonly to: string[]
  /** Head and body as they came. */
  readonly raw: string
  /** The body as its reader sees it. */
  readonly text: string
}

/** What a mail server does with the next mail. */
export type Mood = 'takes' | 'busy' | 'refuses' | 'silent'

const decode = (raw: string): string => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/^content-transfer-encoding: base64/im.test(head))
    return Buffer.from(body, 'base64').toString('utf8')
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** A real mail server on this machine: keeps what it takes, and can be in a bad mood. */
export class MailServer {
  readonly mails: ReceivedMail[] = []
  /** How many mails were offered, taken or not. */
  offered = 0
  mood: Mood = 'takes'
  private readonly server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        this.offered += 1
        if (this.mood === 'silent') return
        if (this.mood !== 'takes')
          return done(
            Object.assign(new Error(`The mailbox ${this.mood}`), {
              responseCode: this.mood === 'busy' ? 451 : 550,
            }),
          )
        const raw = Buffer.concat(chunks).toString('utf8')
        const { mailFrom, rcptTo } = session.envelope
        this.mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw,
          text: decode(raw).replace(/\r\n/g, '\n'),
        })
        done()
      })
    },
  })

  static async start(port = 0): Promise<MailServer> {
    const mails = new MailServer()
    mails.server.on('error', () => undefined) // a client that went away in the middle
    await new Promise<void>((resolve) => mails.server.listen(port, '127.0.0.1', resolve))
    return mails
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve))
  }
}
