import type { Programme, PublicSession, Revision } from '@roundtable/contracts'
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator'

const hour = 3_600

/** What calendars and pages call the formats and roles: they have one language, English. */
const formats: Readonly<Record<PublicSession['format'], string>> = {
  panel: 'Panel',
  breakout: 'Breakout',
  'pledge-segment': 'Plenary pledge segment',
  signing: 'Signing ceremony',
  opening: 'Opening',
  spotlight: 'Spotlight',
  'special-message': 'Special message',
  break: 'Break',
  closing: 'Closing',
}

const describePerson = ({ honorific, name, role }: PublicSession['people'][number]): string =>
  `${[honorific, name].filter(Boolean).join(' ')} (${role})`

function describe(session: PublicSession, { changed }: Revision, url: string): string {
  const cancelled = session.status === 'cancelled'
  return [
    cancelled ? `Cancelled by release ${changed}.` : '',
    formats[session.format],
    ...session.people.map(describePerson),
    url,
  ]
    .filter(Boolean)
    .join('\n')
}

function whereOf({ rooms, event }: Programme, { roomId }: PublicSession): string {
  const room = rooms.find(({ id }) => id === roomId)
  const label = room && room.name.en !== room.code ? `${room.code}, ${room.name.en}` : room?.code
  return [label, event.place].filter(Boolean).join(', ')
}

function eventOf(
  programme: Programme,
  session: PublicSession,
  revision: Revision,
  publicUrl: string,
): ICalEventData {
  const url = `${publicUrl}/programme/sessions/${session.id}`
  const told = new Date(revision.changedAt)
  return {
    // For life: it names neither a server nor a version.
    id: `${session.id}@roundtable`,
    sequence: revision.changed,
    stamp: told,
    lastModified: told,
    start: new Date(session.start),
    end: new Date(session.end),
    summary: session.title.en,
    location: whereOf(programme, session),
    description: describe(session, revision, url),
    url,
    status: session.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

/**
 * A calendar of these sessions: pure, so that two nodes have one ETag, and in UTC only (a calendar with a zone would
 * shift times). Cancelled sessions stay, as cancelled: a calendar that once held one learns of it. SEQUENCE is the
 * number of the release that last changed the session.
 */
export function calendarOf(
  programme: Programme,
  sessions: readonly PublicSession[],
  publicUrl: string,
): string {
  const revisions = new Map(programme.revisions.map((one) => [one.sessionId, one]))
  const calendar = ical({
    name: programme.event.name.en,
    prodId: { company: 'Roundtable', product: 'Programme', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: hour,
  })
  for (const session of sessions) {
    const revision = revisions.get(session.id)
    if (revision) calendar.createEvent(eventOf(programme, session, revision, publicUrl))
  }
  return calendar.toString()
}
