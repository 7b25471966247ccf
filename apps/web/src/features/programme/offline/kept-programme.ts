import type { Programme } from '@roundtable/contracts'
import type { Reading } from '../../../platform/public-api'

/** Named after the shape of what is kept: what an older version kept otherwise is never read. */
const cacheName = 'programme-1'
const address = '/api/programme'
const checked = 'x-checked-at'

export interface KeptReading {
  reading: Reading
  /** When the server last said that this is the programme, in milliseconds. */
  checkedAt: number
}

/** Not in private windows of some browsers, nor where the connection is not secure. */
const opened = async (): Promise<Cache | null> =>
  'caches' in window ? caches.open(cacheName).catch(() => null) : null

const lists = ['days', 'rooms', 'sessions', 'revisions', 'hostMeetings'] as const

/** Another version may have kept less: a page that broke on it would break on every visit. */
const isWhole = (value: unknown): value is Programme => {
  const { event, ...kept } = (value ?? {}) as Partial<Programme>
  return event !== undefined && lists.every((key) => Array.isArray(kept[key]))
}

/** The last programme that this device read, and when. Null where it never did, or keeps nothing. */
export const keptProgramme = async (): Promise<KeptReading | null> => {
  try {
    const found = await (await opened())?.match(address)
    if (!found) return null
    const programme: unknown = await found.json()
    if (!isWhole(programme)) return null
    return {
      reading: { programme, etag: found.headers.get('etag') },
      checkedAt: Number(found.headers.get(checked)),
    }
  } catch (error) {
    console.warn('What this browser kept of the programme cannot be read.', error)
    return null
  }
}

/** Keeps the programme for when nobody answers. Public bytes only: nothing of whoever reads is in them. */
export const keepProgramme = async ({ reading, checkedAt }: KeptReading): Promise<void> => {
  const headers = {
    'content-type': 'application/json',
    [checked]: String(checkedAt),
    ...(reading.etag === null ? {} : { etag: reading.etag }),
  }
  const response = new Response(JSON.stringify(reading.programme), { headers })
  try {
    await (await opened())?.put(address, response)
  } catch (error) {
    console.warn('This browser keeps no programme.', error)
  }
}
