import { useLingui } from '@lingui/react/macro'
import { auditActors, signInWay, type AuditEntry } from '@roundtable/contracts'

/** What was done, in the reader's language; an action that has no words yet is told by its name. */
export const useActionWords = (): ((line: Pick<AuditEntry, 'action' | 'after'>) => string) => {
  const { t } = useLingui()
  const words: Record<string, string> = {
    'session.create': t`Added a session`,
    'session.change': t`Changed a session`,
    'session.move': t`Moved a session`,
    'session.relate': t`Related a session`,
    'session.remove': t`Removed a session`,
    'waiver.give': t`Gave a waiver`,
    'waiver.end': t`Ended a waiver`,
    'policy.change': t`Changed how rules weigh`,
    'taxonomy.change': t`Changed the focus areas`,
    'copy.make': t`Made a copy`,
    'copy.move': t`Moved in a copy`,
    'copy.rename': t`Renamed a copy`,
    'copy.drop': t`Dropped a copy`,
    'copy.take-over': t`Took a copy over`,
    'release.publish': t`Published a release`,
    'venue.change': t`Changed the venue`,
    'room.create': t`Added a room`,
    'room.change': t`Changed a room`,
    'host.revise': t`Applied a host revision`,
    'host.map': t`Explained words of the host`,
    'person.create': t`Added a person`,
    'person.change': t`Changed a person`,
    'organisation.create': t`Added an organisation`,
    'organisation.change': t`Changed an organisation`,
    'staff.create': t`Added a member of staff`,
    'staff.change': t`Changed a member of staff`,
    'event.create': t`Set up the event`,
    'release.open': t`The embargo of a release ended`,
    'release.told': t`Noted who was told of a release`,
    'person.erase': t`Erased what was known of a person`,
    'staff.remove': t`Removed a member of staff`,
    'access.sign-in': t`Signed in`,
    'access.sign-out': t`Signed out`,
    'access.code-spent': t`Guessed a sign-in code wrong too often: the code works no more`,
    'access.too-many-attempts': t`Tried to sign in too often: was refused for a while`,
    'access.too-many-codes': t`Asked for sign-in codes too often: was refused for a while`,
    'access.end-sessions': t`Ended own sessions`,
    'access.add-passkey': t`Added a passkey`,
    'access.remove-passkey': t`Removed a passkey`,
    'outbox.send': t`Sent a mail again`,
  }
  const ways = {
    code: t`Signed in with a code by mail`,
    passkey: t`Signed in with a passkey`,
    link: t`Signed in with a personal link`,
  }
  return ({ action, after }) => {
    const way = action === 'access.sign-in' ? signInWay.safeParse(valueAt(after, 'way')) : undefined
    return way?.success ? ways[way.data] : (words[action] ?? action)
  }
}

const valueAt = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

/** Who did it; some of them are nobody of the staff. */
export const useActorName = (): ((line: Pick<AuditEntry, 'actorId' | 'actor'>) => string) => {
  const { t } = useLingui()
  const words: Record<string, string> = {
    [auditActors.clock]: t`The clock`,
    [auditActors['command-line']]: t`The command line`,
    [auditActors.stranger]: t`Somebody not signed in`,
  }
  return ({ actorId, actor }) => words[actorId] ?? actor
}

/** Of these there is one, and what was done says which. */
const single = new Set(['event', 'policy', 'taxonomy', 'venue'])

const withId = /\/([0-9a-f]{8})-[0-9a-f-]{27}$/

/** What it was done to; null: to themselves, or to what there is one of, which stands there already. */
export const useSubjectName = (): ((line: AuditEntry) => string | null) => {
  const { t } = useLingui()
  return ({ action, actorId, subject, subjectName }) => {
    if (subject === 'account') return t`an address without an account`
    const own = action.startsWith('access.') && subject === `account/${actorId}`
    if (own || single.has(subject)) return null
    const mark = withId.exec(subject)?.[1]
    return subjectName ?? (mark ? t`no longer there (${mark})` : subject)
  }
}

/** Beginnings of actions, for the filter. */
export const useAreaWords = (): ((area: string) => string) => {
  const { t } = useLingui()
  const words: Record<string, string> = {
    session: t`Sessions`,
    waiver: t`Waivers`,
    policy: t`Rules`,
    taxonomy: t`Focus areas`,
    copy: t`Copies`,
    release: t`Releases`,
    venue: t`Venue`,
    room: t`Rooms`,
    host: t`Host`,
    person: t`People`,
    organisation: t`Organisations`,
    staff: t`Staff and roles`,
    access: t`Signing in`,
    event: t`Event`,
    outbox: t`Outbox`,
  }
  return (area) => words[area] ?? area
}
