import type { Release, Revision, Text } from '@roundtable/contracts'
import { canonicalJson, sha256 } from '../../../platform/database/canonical-json'
import { publicSince } from '../current-release'

interface Told {
  /** Equal as long as the same is told of the session. */
  readonly print: string
  readonly title: Text
}

/** What of a release its sessions' stories are made of. */
export interface ReleaseFacts {
  readonly number: number
  /** When the public got it. */
  readonly since: string
  readonly told: ReadonlyMap<string, Told>
}

/**
 * What one release tells of each session. `was` is not told of the session but of the release before; a room that is
 * called otherwise changes where the session is told to be.
 */
export function factsOf(release: Release): ReleaseFacts {
  const rooms = new Map(release.rooms.map((room) => [room.id, room]))
  const told = release.sessions.map(({ was: _, ...session }): [string, Told] => {
    const { code, name } = rooms.get(session.roomId) ?? {}
    const text = canonicalJson({ ...session, room: { code, name } })
    return [session.id, { print: sha256(text).toString('base64'), title: session.title }]
  })
  return { number: release.number, since: publicSince(release), told: new Map(told) }
}

/**
 * The story of every session that was ever public. Pure; `releases` are those the public has seen, oldest first. Adding
 * a release never lowers a number: calendars take `changed` for their SEQUENCE.
 */
export function publicRevisions(releases: readonly ReleaseFacts[]): Revision[] {
  const stories = new Map<string, Revision>()
  let before: ReleaseFacts['told'] = new Map()
  for (const { number, since, told } of releases) {
    const note = (sessionId: string, gone: Text | null): void => {
      const first = stories.get(sessionId)?.since ?? number
      stories.set(sessionId, { sessionId, since: first, changed: number, changedAt: since, gone })
    }
    for (const [id, { print }] of told) if (before.get(id)?.print !== print) note(id, null)
    for (const [id, { title }] of before) if (!told.has(id)) note(id, title)
    before = told
  }
  return [...stories.values()].sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1))
}
