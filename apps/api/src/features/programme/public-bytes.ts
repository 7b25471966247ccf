import { programme as programmeContract, routes, type Programme } from '@roundtable/contracts'
import { canonicalJson } from '../../platform/database/canonical-json'
import type { Made, PublicSnapshots } from '../../platform/http/snapshots'
import { calendarOf } from './calendar/calendar-of'
import { documentAt } from './pages/documents'
import { plainPage, plainPath } from './pages/plain-page'
import { plainLanguages, type PlainLanguage } from './pages/plain-words'

export const calendarType = 'text/calendar; charset=utf-8'
const htmlType = 'text/html; charset=utf-8'

const sessionFile = /^\/api\/programme\/sessions\/([^/]+)\.ics$/

export const programmeBytes = (programme: Programme): Buffer =>
  Buffer.from(canonicalJson(programmeContract.parse(programme)))

/** For whom the calendar is: under which address the programme stands, and in which language. */
export interface CalendarFor {
  readonly publicUrl: string
  readonly language?: PlainLanguage | undefined
}

export const wholeCalendar = (programme: Programme, { publicUrl, language }: CalendarFor): Buffer =>
  Buffer.from(calendarOf(programme, programme.sessions, publicUrl, language))

/** Null for a session that is not in the programme. */
export function sessionCalendar(
  programme: Programme,
  id: string,
  { publicUrl, language }: CalendarFor,
): Buffer | null {
  const session = programme.sessions.find((one) => one.id === id)
  return session ? Buffer.from(calendarOf(programme, [session], publicUrl, language)) : null
}

const made = (body: Buffer | string | null, type: string): Made | null =>
  body === null ? null : { body: Buffer.from(body), options: { type } }

type MakeIn = (path: string, language: PlainLanguage | undefined) => Made | null

/** English is what everybody gets who asks for no language; of one that nothing is written in there is nothing of its own. */
const inLanguages =
  (make: MakeIn) =>
  (path: string, asked: string | undefined): Made | null => {
    if (asked === undefined) return make(path, undefined)
    const language = plainLanguages.find((one) => one === asked && one !== 'en')
    return language === undefined ? null : make(path, language)
  }

/** Everything public that is said of this programme, under its addresses (DESIGN 13). */
export function putProgramme(
  snapshots: PublicSnapshots,
  programme: Programme,
  publicUrl: string,
): void {
  snapshots.put(routes.programme.path, programmeBytes(programme))
  for (const language of plainLanguages) {
    snapshots.put(plainPath(language), Buffer.from(plainPage(programme, language)), {
      type: htmlType,
    })
    const own = language === 'en' ? undefined : language
    const calendar = wholeCalendar(programme, { publicUrl, language })
    snapshots.put(routes.programmeCalendar.path, calendar, { type: calendarType, language: own })
  }
  snapshots.putBelow(
    '/api/programme/sessions/',
    inLanguages((path, language) => {
      const id = sessionFile.exec(path)?.[1] ?? ''
      return made(sessionCalendar(programme, id, { publicUrl, language }), calendarType)
    }),
  )
  const page = snapshots.bytesOf('/index.html')?.toString('utf8')
  if (page === undefined) return
  for (const kind of ['sessions', 'speakers'])
    snapshots.putBelow(
      `/programme/${kind}/`,
      inLanguages((path, language) => made(documentAt(page, programme, path, language), htmlType)),
    )
}
