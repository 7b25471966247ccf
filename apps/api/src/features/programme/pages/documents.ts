import { clockOf, type Programme, type PublicSession } from '@roundtable/contracts'
import { inZone } from '@roundtable/domain'
import { markup, type Markup } from './markup'
import { plainWords } from './plain-words'

const words = plainWords.en

type Speaker = Omit<PublicSession['people'][number], 'role'>

/** Who has a role in a session, or an item of it. */
const takingPart = ({ people, items }: PublicSession): Speaker[] => [
  ...people,
  ...items.flatMap(({ person }) => person ?? []),
]

const titled = ({ honorific, name }: Speaker): string => [honorific, name].filter(Boolean).join(' ')

const whenOf = ({ event }: Programme, { start, end }: PublicSession): string => {
  const clock = clockOf(event)
  const [from, to] = [inZone(clock, start), inZone(clock, end)]
  return `${from.slice(0, 10)}, ${from.slice(11, 16)} – ${to.slice(11, 16)} (${event.timeZone})`
}

const sessionLine = (programme: Programme, session: PublicSession): Markup => {
  const state = session.status === 'cancelled' ? `${words.cancelled}. ` : ''
  return markup`<p>
    ${state}${words.formats[session.format]},
    ${whenOf(programme, session)}${roomOf(programme, session)}
  </p>`
}

const roomOf = ({ rooms }: Programme, { roomId }: PublicSession): string => {
  const room = rooms.find(({ id }) => id === roomId)
  return room ? `, ${room.code}` : ''
}

const onward = (anchor = ''): Markup =>
  markup`<p><a href="/programme.html${anchor}">The whole programme</a></p>`

/** The page of the web application, with what it is about already in its head, and in words for whoever runs no script. */
const withContent = (page: string, title: string, about: string, plain: Markup): string =>
  page
    .replace(/<title>[^<]*<\/title>/, () => markup`<title>${title} · Roundtable</title>`.text)
    .replace(
      /(<meta\s+name="description"\s+content=")[^"]*"/,
      (_, start) => start + markup`${about}`.text + '"',
    )
    .replace(/<noscript>[^]*?<\/noscript>/, () => markup`<noscript>${plain}</noscript>`.text)

function sessionDocument(page: string, programme: Programme, session: PublicSession): string {
  const title = session.title.en
  const about = `${words.formats[session.format]}, ${whenOf(programme, session)}`
  const people = session.people.map(
    (person) => markup`<li>${titled(person)}, ${person.function}, ${person.organisation}</li>`,
  )
  const plain = markup`<main class="plain">
    <h1>${title}</h1>
    ${sessionLine(programme, session)}
    <ul>
      ${people}
    </ul>
    ${onward(`#${session.id}`)}
  </main>`
  return withContent(page, title, about, plain)
}

function speakerDocument(page: string, programme: Programme, id: string): string {
  const sessions = programme.sessions.filter((one) => takingPart(one).some((who) => who.id === id))
  const person = takingPart(sessions[sessions.length - 1]!).find((one) => one.id === id)!
  const post = [person.function, person.organisation].filter(Boolean).join(', ')
  const list = sessions.map(
    (session) =>
      markup`<li>
        <a href="/programme/sessions/${session.id}">${session.title.en}</a
        >${sessionLine(programme, session)}
      </li>`,
  )
  const plain = markup`<main class="plain">
    <h1>${titled(person)}</h1>
    <p>${post}</p>
    <ul>
      ${list}
    </ul>
    ${onward()}
  </main>`
  return withContent(page, titled(person), post, plain)
}

function goneDocument(page: string, title: string, release: number): string {
  const said = `It is no longer in the programme since release ${release}.`
  return withContent(
    page,
    title,
    said,
    markup`<main class="plain">
      <h1>${title}</h1>
      <p>${said}</p>
      ${onward()}
    </main>`,
  )
}

const address = /^\/programme\/(sessions|speakers)\/([^/]+)$/

/** The document behind the permanent address of a session or a speaker; null where nobody ever was. Pure. */
export function documentAt(page: string, programme: Programme, path: string): string | null {
  const [, kind, id = ''] = address.exec(path) ?? []
  if (kind === 'speakers') {
    const isNamed = programme.sessions.flatMap(takingPart).some((one) => one.id === id)
    return isNamed ? speakerDocument(page, programme, id) : null
  }
  const session = programme.sessions.find((one) => one.id === id)
  if (session) return sessionDocument(page, programme, session)
  const story = programme.revisions.find((one) => one.sessionId === id)
  return story?.gone ? goneDocument(page, story.gone.en, story.changed) : null
}
