import { clockOf, type Programme, type PublicSession } from '@roundtable/contracts'
import { inZone } from '@roundtable/domain'
import { contentIn } from './content'
import { markup, type Markup } from './markup'
import {
  askedIn,
  longDay,
  placeOf,
  plainLanguages,
  plainWords,
  textIn,
  type PlainLanguage,
  type PlainWords,
} from './plain-words'

type Line =
  | { readonly start: string; readonly session: PublicSession }
  | { readonly start: string; readonly meeting: Programme['hostMeetings'][number] }

interface Page {
  readonly programme: Programme
  readonly language: PlainLanguage
  readonly words: PlainWords
}

export const plainPath = (language: PlainLanguage): string =>
  language === 'en' ? '/programme.html' : `/programme.${language}.html`

const dayOf = ({ programme }: Page, instant: string): string =>
  inZone(clockOf(programme.event), instant).slice(0, 10)
const timeOf = ({ programme }: Page, instant: string): string =>
  inZone(clockOf(programme.event), instant).slice(11, 16)

const roomOf = ({ programme, language }: Page, id: string): Markup | null => {
  const room = programme.rooms.find((one) => one.id === id)
  if (!room) return null
  return markup`<bdi>${room.name.en === room.code ? textIn(room.name, language) : room.code}</bdi>`
}

const leadOf = ({ words }: Page, { people }: PublicSession): string | null => {
  const chair = people.find(({ role }) => role === 'chair')
  const lead = chair ?? people.find(({ role }) => role === 'moderator')
  if (!lead) return null
  const name = [lead.honorific, lead.name].filter(Boolean).join(' ')
  return chair ? words.chaired(name) : words.moderated(name)
}

const wasOf = (page: Page, { was, start }: PublicSession): string | null => {
  if (!was) return null
  const other =
    dayOf(page, was.start) === dayOf(page, start)
      ? ''
      : `${longDay(page.words, dayOf(page, was.start))} `
  const room = page.programme.rooms.find(({ id }) => id === was.roomId)?.code ?? ''
  return page.words.was(
    [`${other}${timeOf(page, was.start)}`, room].filter(Boolean).join(page.words.comma),
  )
}

function sessionItem(page: Page, session: PublicSession): Markup {
  const { words, language } = page
  const cancelled = session.status === 'cancelled'
  const title = contentIn(session.title, language)
  const address = `/programme/sessions/${session.id}${askedIn(language)}`
  const state = cancelled ? words.cancelled : session.was ? words.moved : null
  const was = cancelled ? null : wasOf(page, session)
  const lead = leadOf(page, session)
  return markup`<li id="${session.id}">
    <time datetime="${session.start}"
      >${timeOf(page, session.start)} – ${timeOf(page, session.end)}</time
    >
    <div>
      <h3><a href="${address}">${cancelled ? markup`<s>${title}</s>` : title}</a></h3>
      <p>
        ${state === null ? null : markup`<strong>${state}</strong> `}${words.formats[session.format]}${words.comma}${roomOf(page, session.roomId)}${was === null ? null : markup` <s>${was}</s>`}
      </p>
      ${lead === null ? null : markup`<p>${lead}</p>`}
    </div>
  </li> `
}

function meetingItem(page: Page, meeting: Programme['hostMeetings'][number]): Markup {
  const { comma, host } = page.words
  const where = [meeting.body, meeting.roomName].filter(Boolean).join(comma)
  return markup`<li class="host">
    <time datetime="${meeting.start}"
      >${timeOf(page, meeting.start)} – ${timeOf(page, meeting.end)}</time
    >
    <div>
      <h3 lang="en" dir="auto">${meeting.title}</h3>
      ${meeting.kind === 'break' ? null : markup`<p>${host}${comma}${where}</p>`}
    </div>
  </li> `
}

function linesOf({ programme }: Page): Line[] {
  const lines: Line[] = [
    ...programme.sessions.map((session) => ({ start: session.start, session })),
    ...programme.hostMeetings.map((meeting) => ({ start: meeting.start, meeting })),
  ]
  return lines.sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
}

const daySection = (page: Page, date: string, lines: readonly Line[]): Markup =>
  markup`<section id="day-${date}" aria-labelledby="head-${date}">
    <h2 id="head-${date}">${longDay(page.words, date)}</h2>
    <ol>
      ${lines.map((line) => ('session' in line ? sessionItem(page, line.session) : meetingItem(page, line.meeting)))}
    </ol>
  </section> `

/** Around everything: a page that closes before its body begins is none. */
const documentOf = ({ words, language, programme }: Page, body: Markup): Markup =>
  markup`<!doctype html>
    <html lang="${language}" dir="${words.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${words.programme} · ${textIn(programme.event.name, language)}</title>
        <link rel="stylesheet" href="/plain.css" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
      </head>
      ${body}
    </html> `

function navigation(
  { words, language }: Page,
  dates: readonly string[],
  name: (date: string) => string,
): Markup {
  const others = plainLanguages.filter((one) => one !== language)
  return markup`<nav aria-label="${words.language}">
      ${others.map((one) => markup`<a href="${plainPath(one)}" lang="${one}" hreflang="${one}">${plainWords[one].name}</a> `)}
    </nav>
    <nav aria-label="${words.days}">
      ${dates.map((date) => markup`<a href="#day-${date}">${name(date)}</a> `)}
    </nav> `
}

/**
 * The whole programme as a page that needs no script: for browsers without one, old phones, and whoever wants to print
 * or to save it. A pure function of the programme; the style sheet is the web application's own.
 */
export function plainPage(programme: Programme, language: PlainLanguage): string {
  const words = plainWords[language]
  const page: Page = { programme, language, words }
  const { event, release } = programme
  const lines = linesOf(page)
  const dates = event.days.map(({ date }) => date)
  const city = placeOf(words, event.timeZone)
  const body = markup`<body>
<header><h1>${words.programme}</h1>
<p>${contentIn(event.name, language)}${words.comma}<bdi>${event.place}</bdi></p>
${navigation(page, dates, (date) => longDay(words, date))}</header>
<main>
${
  release === null
    ? markup`<p>${words.unpublished}</p>`
    : dates.map((date) =>
        daySection(
          page,
          date,
          lines.filter(({ start }) => dayOf(page, start) === date),
        ),
      )
}</main>
<footer><p>${release === null ? null : markup`${words.release(release.number)}. `}${words.allTimes(city)}</p>
<p><a href="/api/programme.ics${askedIn(language)}">${words.calendar}</a></p></footer>
</body>`
  return documentOf(page, body).text
}
