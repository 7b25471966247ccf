import { clockOf, type PublicItem, type PublicSession, type Session } from '@roundtable/contracts'
import {
  publicFormatFields,
  samePlace,
  toIso,
  toMinutes,
  type EventClock,
} from '@roundtable/domain'
import type { Agenda } from '../agenda/load-agenda'
import type { SessionContent } from '../agenda/read-texts'

type Place = Pick<PublicSession, 'roomId' | 'start'>
type Speaker = NonNullable<PublicItem['person']>

const nothing: SessionContent = { summary: { en: '' }, textStates: {}, details: {}, items: [] }

/** What the public may know of a placed session, and nothing else (I-17). `before`: as it knows it already. */
export function toPublicSession(
  agenda: Agenda,
  session: Session,
  content: SessionContent = nothing,
  { roomId, start }: Place,
  before: PublicSession | undefined,
): PublicSession {
  const { id, code, title, segment, format, focusAreas, minutes } = session
  const { floorLanguages, interpretation, captioning, signLanguage } = session
  const clock = clockOf(agenda.event)
  const moved = before?.status === 'scheduled' && !samePlace(before, { roomId, start })
  return {
    id,
    code,
    title,
    segment,
    format,
    focusAreas,
    status: 'scheduled',
    roomId,
    start,
    end: endOf(clock, start, minutes),
    was: moved ? { roomId: before.roomId, start: before.start } : null,
    people: publicPeople(agenda, session),
    summary: publicSummary(content),
    floorLanguages,
    interpretation,
    captioning,
    signLanguage,
    details: publicDetails(format, content),
    items: publicItems(agenda, session, content),
  }
}

const endOf = (clock: EventClock, start: string, minutes: number): string =>
  toIso(clock, toMinutes(clock, start) + minutes)

/** In the order of the roles, which is protocol. Nobody is announced who has not confirmed. */
const publicPeople = (agenda: Agenda, session: Session): PublicSession['people'] =>
  session.roles.flatMap(({ personId, role }) => {
    const person = speakerOf(agenda, session, personId)
    return person ? { ...person, role } : []
  })

function speakerOf(agenda: Agenda, { roles }: Session, personId: string): Speaker | null {
  const role = roles.find((one) => one.personId === personId)
  const person = agenda.people.find((p) => p.id === personId)
  if (role?.reply !== 'confirmed' || !person) return null
  const { id, honorific, name, function: post, organisation } = person
  return { id, honorific, name, function: post, organisation }
}

/** A text is as far as somebody has reviewed it. */
const publicSummary = ({ summary, textStates }: SessionContent): PublicSession['summary'] => ({
  en: '',
  ...Object.fromEntries(
    Object.entries(summary).filter(
      ([language]) => textStates[language as keyof typeof textStates] === 'reviewed',
    ),
  ),
})

const publicDetails = (format: string, { details }: SessionContent): PublicSession['details'] =>
  Object.fromEntries(
    Object.entries(details).filter(([field]) => publicFormatFields(format).includes(field)),
  )

/** An item of somebody who has not confirmed stays out with its title, which may name them. */
const publicItems = (
  agenda: Agenda,
  session: Session,
  { items }: SessionContent,
): PublicSession['items'] =>
  items.flatMap(({ id, title, personId, minutes }) => {
    const person = personId === null ? null : speakerOf(agenda, session, personId)
    return personId !== null && !person ? [] : { id, title, person, minutes }
  })
