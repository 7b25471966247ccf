import { clockOf, type Programme, type PublicSession, type Text } from '@roundtable/contracts'
import { inZone } from '@roundtable/domain'
import { contentIn } from './content'
import { markup, type Markup } from './markup'
import { plainPath } from './plain-page'
import {
  askedIn,
  longDay,
  placeOf,
  plainWords,
  textIn,
  type PlainLanguage,
  type PlainWords,
} from './plain-words'

/** What a document is made of. */
interface Context {
  /** The page of the web application. */
  readonly page: string
  readonly programme: Programme
  readonly language: PlainLanguage
  readonly words: PlainWords
}

type Speaker = Omit<PublicSession['people'][number], 'role'>

/** Who has a role in a session, or an item of it. */
const takingPart = ({ people, items }: PublicSession): Speaker[] => [
  ...people,
  ...items.flatMap(({ person }) => person ?? []),
]

const titled = ({ honorific, name }: Speaker): string => [honorific, name].filter(Boolean).join(' ')

const inRow = ({ words }: Context, parts: readonly string[]): string =>
  parts.filter(Boolean).join(words.comma)

const whenOf = ({ programme, words }: Context, { start, end }: PublicSession): string => {
  const { event } = programme
  const clock = clockOf(event)
  const [from, to] = [inZone(clock, start), inZone(clock, end)]
  const day = longDay(words, from.slice(0, 10))
  const hours = `${from.slice(11, 16)} – ${to.slice(11, 16)}`
  return `${day}${words.comma}${hours} (${placeOf(words, event.timeZone)})`
}

const roomOf = ({ programme, language }: Context, { roomId }: PublicSession): string => {
  const room = programme.rooms.find(({ id }) => id === roomId)
  if (!room) return ''
  return room.name.en === room.code ? textIn(room.name, language) : room.code
}

const sessionLine = (context: Context, session: PublicSession): Markup => {
  const { words } = context
  const state = session.status === 'cancelled' ? `${words.cancelled}. ` : ''
  const parts = [words.formats[session.format], whenOf(context, session), roomOf(context, session)]
  return markup`<p>${state}${inRow(context, parts)}</p>`
}

const onward = ({ language, words }: Context, anchor = ''): Markup =>
  markup`<p><a href="${plainPath(language)}${anchor}">${words.whole}</a></p>`

/**
 * The page of the web application, in the language that it is asked for in, with what it is about already in its head, and
 * in words for whoever runs no script.
 */
const withContent = (
  { page, language, words }: Context,
  title: string,
  about: string,
  plain: Markup,
): string =>
  page
    .replace(
      /<html lang="en" dir="ltr"/,
      () => markup`<html lang="${language}" dir="${words.dir}"`.text,
    )
    .replace(/<title>[^<]*<\/title>/, () => markup`<title>${title} · Roundtable</title>`.text)
    .replace(
      /(<meta\s+name="description"\s+content=")[^"]*"/,
      (_, start) => start + markup`${about}`.text + '"',
    )
    .replace(/<noscript>[^]*?<\/noscript>/, () => markup`<noscript>${plain}</noscript>`.text)

function sessionDocument(context: Context, session: PublicSession): string {
  const { language, words } = context
  const title = textIn(session.title, language)
  const about = inRow(context, [words.formats[session.format], whenOf(context, session)])
  const people = session.people.map(
    (person) =>
      markup`<li>${inRow(context, [titled(person), person.function, person.organisation])}</li>`,
  )
  const heading = contentIn(session.title, language)
  const cancelled = session.status === 'cancelled'
  const story = context.programme.revisions.find((one) => one.sessionId === session.id)
  const plain = markup`<main class="plain">
    <h1>${cancelled ? markup`<s>${heading}</s>` : heading}</h1>
    ${cancelled && story ? markup`<p>${words.cancelledBy(story.changed)}</p>` : null}
    ${sessionLine(context, session)}
    <ul>
      ${people}
    </ul>
    ${onward(context, `#${session.id}`)}
  </main>`
  return withContent(context, title, about, plain)
}

function speakerDocument(context: Context, id: string): string {
  const { language } = context
  const sessions = context.programme.sessions.filter((one) =>
    takingPart(one).some((who) => who.id === id),
  )
  const person = takingPart(sessions[sessions.length - 1]!).find((one) => one.id === id)!
  const post = inRow(context, [person.function, person.organisation])
  const list = sessions.map(
    (session) =>
      markup`<li>
        <a href="/programme/sessions/${session.id}${askedIn(language)}"
          >${contentIn(session.title, language)}</a
        >${sessionLine(context, session)}
      </li>`,
  )
  const plain = markup`<main class="plain">
    <h1>${titled(person)}</h1>
    <p>${post}</p>
    <ul>
      ${list}
    </ul>
    ${onward(context)}
  </main>`
  return withContent(context, titled(person), post, plain)
}

function goneDocument(context: Context, title: Text, release: number): string {
  const { language, words } = context
  const said = words.gone(release)
  const plain = markup`<main class="plain">
    <h1>${contentIn(title, language)}</h1>
    <p>${said}</p>
    ${onward(context)}
  </main>`
  return withContent(context, textIn(title, language), said, plain)
}

const address = /^\/programme\/(sessions|speakers)\/([^/]+)$/

/** The document behind the permanent address of a session or a speaker; null where nobody ever was. Pure. */
export function documentAt(
  page: string,
  programme: Programme,
  path: string,
  language: PlainLanguage = 'en',
): string | null {
  const context: Context = { page, programme, language, words: plainWords[language] }
  const [, kind, id = ''] = address.exec(path) ?? []
  if (kind === 'speakers') {
    const isNamed = programme.sessions.flatMap(takingPart).some((one) => one.id === id)
    return isNamed ? speakerDocument(context, id) : null
  }
  const session = programme.sessions.find((one) => one.id === id)
  if (session) return sessionDocument(context, session)
  const story = programme.revisions.find((one) => one.sessionId === id)
  return story?.gone ? goneDocument(context, story.gone, story.changed) : null
}
