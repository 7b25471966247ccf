import { useLingui } from '@lingui/react/macro'

/** What was done, in the reader's language; an action that has no words yet is told by its name. */
export const useActionWords = (): ((action: string) => string) => {
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
    'access.end-sessions': t`Ended own sessions`,
    'access.add-passkey': t`Added a passkey`,
    'access.remove-passkey': t`Removed a passkey`,
    'outbox.send': t`Sent a mail again`,
  }
  return (action) => words[action] ?? action
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
    access: t`Sessions and passkeys`,
    outbox: t`Outbox`,
  }
  return (area) => words[area] ?? area
}
