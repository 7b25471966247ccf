import { createAdapter } from '@socket.io/redis-streams-adapter'
import { createClient } from 'redis'
import { log, reasonOf } from '../logging/log'
import type { PresenceLine } from './presence-line'

const slowest = 5_000

const connectTo = (url: string) => {
  let told = ''
  const client = createClient({
    url,
    pingInterval: 4_000,
    socket: {
      connectTimeout: 5_000,
      reconnectStrategy: (tries) => Math.min(slowest, 100 * 2 ** Math.min(tries, 10)),
    },
  })
  // The same trouble comes with every try: it is told once.
  client.on('error', (err) => {
    const reason = reasonOf(err)
    if (reason !== told) log.warn({ reason }, 'presence over Redis')
    told = reason
  })
  client.on('ready', () => (told = ''))
  return client
}

type Client = ReturnType<typeof connectTo>

/** What cannot be told now is not worth telling later; and a refusal that nobody catches would end the process. */
function publishNowOrNever(client: Client): void {
  const publish = client.publish.bind(client)
  const value = async (...said: Parameters<typeof publish>): Promise<number> => {
    if (!client.isReady) return 0
    try {
      return await publish(...said)
    } catch (err) {
      log.warn({ reason: reasonOf(err) }, 'presence over Redis')
      return 0
    }
  }
  Object.defineProperty(client, 'publish', { value })
}

/** The adapter reads on copies of the connection, and forgets those that are not connected yet. Answers all of them. */
function copiesOf(client: Client): Client[] {
  const copies: Client[] = []
  const duplicate = client.duplicate.bind(client)
  const value = (): Client => {
    const copy = duplicate()
    const connect = copy.connect.bind(copy)
    // It only fails when it is given up.
    const patient = () => connect().catch(() => new Promise<never>(() => undefined))
    Object.defineProperty(copy, 'connect', { value: patient })
    copies.push(copy)
    return copy
  }
  Object.defineProperty(client, 'duplicate', { value })
  return copies
}

/** The adapter as far as it hears: everything that came over the line, its own words included. */
interface Hearing {
  onMessage: (...message: unknown[]) => void
}

/** Presence over Redis, where there is one. */
export function overRedis(url: string): PresenceLine {
  let heardAt = performance.now()
  const client = connectTo(url)
  publishNowOrNever(client)
  const copies = copiesOf(client)
  client.connect().catch((err) => log.warn({ reason: reasonOf(err) }, 'presence over Redis'))
  const create = createAdapter(client, { streamName: 'presence', channelPrefix: 'presence' })
  return {
    adapter: (nodes) => {
      const adapter = create(nodes)
      const hearing = adapter as unknown as Hearing
      const hear = hearing.onMessage.bind(adapter)
      hearing.onMessage = (...message) => {
        heardAt = performance.now()
        hear(...message)
      }
      return adapter
    },
    heardAt: () => heardAt,
    // The client reconnects by itself, and its pings notice a silent line.
    renew: () => undefined,
    close: async () => {
      for (const each of [client, ...copies]) if (each.isOpen) each.destroy()
    },
  }
}
