import type { Programme, PublicSession, Revision } from '@roundtable/contracts'
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator'
import {
  askedIn,
  plainWords,
  textIn,
  type PlainLanguage,
  type PlainWords,
} from '../pages/plain-words'

const hour = 3_600

/** What a calendar is made of. */
interface Context {
  readonly programme: Programme
  readonly publicUrl: string
  readonly language: PlainLanguage
  readonly words: PlainWords
}

type Person = PublicSession['people'][number]

const describePerson = ({ roles }: PlainWords, { honorific, name, role }: Person): string =>
  `${[honorific, name].filter(Boolean).join(' ')} (${roles[role]})`

function describe(
  { words }: Context,
  { status, format, people }: PublicSession,
  { changed }: Revision,
  url: string,
): string {
  return [
    status === 'cancelled' ? words.cancelledBy(changed) : '',
    words.formats[format],
    ...people.map((person) => describePerson(words, person)),
    url,
  ]
    .filter(Boolean)
    .join('\n')
}

function whereOf({ programme, language, words }: Context, { roomId }: PublicSession): string {
  const { rooms, event } = programme
  const room = rooms.find(({ id }) => id === roomId)
  const name = room && textIn(room.name, language)
  const named = room && room.name.en !== room.code ? [room.code, name] : [name]
  return [...named, event.place].filter(Boolean).join(words.comma)
}

function eventOf(context: Context, session: PublicSession, revision: Revision): ICalEventData {
  const { publicUrl, language } = context
  const url = `${publicUrl}/programme/sessions/${session.id}${askedIn(language)}`
  const told = new Date(revision.changedAt)
  return {
    // For life: it names neither a server nor a version.
    id: `${session.id}@roundtable`,
    sequence: revision.changed,
    stamp: told,
    lastModified: told,
    start: new Date(session.start),
    end: new Date(session.end),
    summary: textIn(session.title, language),
    location: whereOf(context, session),
    description: describe(context, session, revision, url),
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
  language: PlainLanguage = 'en',
): string {
  const context: Context = { programme, publicUrl, language, words: plainWords[language] }
  const revisions = new Map(programme.revisions.map((one) => [one.sessionId, one]))
  const calendar = ical({
    name: textIn(programme.event.name, language),
    prodId: { company: 'Roundtable', product: 'Programme', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: hour,
  })
  for (const session of sessions) {
    const revision = revisions.get(session.id)
    if (revision) calendar.createEvent(eventOf(context, session, revision))
  }
  return calendar.toString()
}
