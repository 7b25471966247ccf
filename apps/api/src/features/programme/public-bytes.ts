import { programme as programmeContract, routes, type Programme } from '@roundtable/contracts'
import { canonicalJson } from '../../platform/database/canonical-json'
import type { Made, PublicSnapshots } from '../../platform/http/snapshots'
import { calendarOf } from './calendar/calendar-of'
import { documentAt } from './pages/documents'
import { plainPage, plainPath } from './pages/plain-page'
import { plainLanguages } from './pages/plain-words'

export const calendarType = 'text/calendar; charset=utf-8'
const htmlType = 'text/html; charset=utf-8'

const sessionFile = /^\/api\/programme\/sessions\/([^/]+)\.ics$/

export const programmeBytes = (programme: Programme): Buffer =>
  Buffer.from(canonicalJson(programmeContract.parse(programme)))

export const wholeCalendar = (programme: Programme, publicUrl: string): Buffer =>
  Buffer.from(calendarOf(programme, programme.sessions, publicUrl))

/** Null for a session that is not in the programme. */
export function sessionCalendar(
  programme: Programme,
  id: string,
  publicUrl: string,
): Buffer | null {
  const session = programme.sessions.find((one) => one.id === id)
  return session ? Buffer.from(calendarOf(programme, [session], publicUrl)) : null
}

const made = (body: Buffer | string | null, type: string): Made | null =>
  body === null ? null : { body: Buffer.from(body), options: { type } }

/** Everything public that is said of this programme, under its addresses (DESIGN 13). */
export function putProgramme(
  snapshots: PublicSnapshots,
  programme: Programme,
  publicUrl: string,
): void {
  snapshots.put(routes.programme.path, programmeBytes(programme))
  snapshots.put(routes.programmeCalendar.path, wholeCalendar(programme, publicUrl), {
    type: calendarType,
  })
  for (const language of plainLanguages)
    snapshots.put(plainPath(language), Buffer.from(plainPage(programme, language)), {
      type: htmlType,
    })
  snapshots.putBelow('/api/programme/sessions/', (path) =>
    made(sessionCalendar(programme, sessionFile.exec(path)?.[1] ?? '', publicUrl), calendarType),
  )
  const page = snapshots.bytesOf('/index.html')?.toString('utf8')
  if (page === undefined) return
  for (const kind of ['sessions', 'speakers'])
    snapshots.putBelow(`/programme/${kind}/`, (path) =>
      made(documentAt(page, programme, path), htmlType),
    )
}
