import type { FocusArea, PublicSession, Segment } from '@roundtable/contracts'
import { focusAreas, formats, segments } from '@roundtable/domain'
import { askedWords } from '../features/programme/model/asked-words'

type Format = PublicSession['format']

/** What of the programme is shown, as it stands in the address. */
export interface ProgrammeSearch {
  kind?: Segment
  format?: Format
  focus?: FocusArea
  /** Code of a room. */
  room?: string
  /** Language in which a session can be followed; `lang` is that of the page. */
  spoken?: string
  /** `off` hides the host's sessions. */
  host?: 'off'
  /** Words that are looked for. */
  q?: string
  /** `on` shows what this reader saved. */
  mine?: 'on'
}

/** How times are shown on every public page. */
export interface ZoneSearch {
  /** `own`: in the reader's own zone; else in the event's. */
  zone?: 'own'
}

/** A room or a language of the address is looked up in the programme; no more of it is believed than this. */
const word = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' ? askedWords(text) : undefined
}

const present = <T extends object>(choices: T): T =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined)) as T

/** Unknown words in an address are left out, never an error. */
export const programmeSearch = (search: Record<string, unknown>): ProgrammeSearch =>
  present({
    kind: segments.find((known) => known === search.kind),
    format: formats.find((known) => known === search.format),
    focus: focusAreas.find((known) => known === search.focus),
    room: word(search.room),
    spoken: word(search.spoken),
    host: search.host === 'off' ? ('off' as const) : undefined,
    q: word(search.q),
    mine: search.mine === 'on' ? ('on' as const) : undefined,
  })

export const zoneSearch = (search: Record<string, unknown>): ZoneSearch => ({
  zone: search.zone === 'own' ? 'own' : undefined,
})
