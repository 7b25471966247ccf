import { clockOf, type Programme } from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { readSeq } from '../../platform/database/stream-seq'
import { readEvent } from '../agenda/read-event'
import type { HostLayer } from '../host/host-layer'
import { readHost } from '../host/read-host'
import { publicRelease, publicSince } from './current-release'
import type { PublicHistory } from './history/public-history'
import { publicRevisions } from './history/public-revisions'

/**
 * What everybody may see: a pure function of the public release, the applied host revision and the number of the
 * last fact about them (I-17). `publicReads` works as role `public_reader`, which could not read the draft if it
 * wanted to. Null before an event was set up.
 */
export function readProgramme(
  publicReads: DataSource,
  history: PublicHistory,
): Promise<Programme | null> {
  return publicReads.transaction('REPEATABLE READ', async (db) => {
    const release = await publicRelease(db)
    const event = release?.event ?? (await readEvent(db))?.event
    if (!event) return null
    return {
      event,
      release: release && { number: release.number, publishedAt: publicSince(release) },
      seq: await readSeq(db, 'programme'),
      days: event.days,
      rooms: release?.rooms ?? [],
      sessions: release?.sessions ?? [],
      revisions: publicRevisions(await history.read(db)),
      hostMeetings: toPublic(await readHost(db, clockOf(event))),
    }
  })
}

/** Meetings and breaks together, by time; a meeting is known by its body's short name. */
function toPublic({ bodies, meetings, breaks }: HostLayer): Programme['hostMeetings'] {
  const codes = new Map(bodies.map((body) => [body.id, body.code]))
  const all: Programme['hostMeetings'] = [
    ...meetings.map(({ bodyId, ...meeting }) => ({
      ...meeting,
      body: codes.get(bodyId) ?? null,
      kind: 'meeting' as const,
    })),
    ...breaks.map((pause) => ({ ...pause, roomName: '', body: null, kind: 'break' as const })),
  ]
  return all.sort((a, b) => Date.parse(a.start) - Date.parse(b.start) || (a.id < b.id ? -1 : 1))
}
