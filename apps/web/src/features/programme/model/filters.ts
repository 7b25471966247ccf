import type { FocusArea, PublicSession, Segment } from '@roundtable/contracts'
import { fold } from '@roundtable/domain'
import type { Entry } from './days'
import { languagesOf } from './languages'
import { foundIn } from './search'

/** What the reader wants to see; absent means everything. */
export interface Filters {
  kind?: Segment
  format?: PublicSession['format']
  focus?: FocusArea
  /** Code of a room, such as MH1. */
  room?: string
  /** Language in which a session can be followed (ISO 639). */
  spoken?: string
  host?: 'off'
  /** Words as they were typed. */
  q?: string
  /** Only what this reader saved. */
  mine?: 'on'
}

type SessionEntry = Extract<Entry, { kind: 'session' }>

const isSession = (entry: Entry): entry is SessionEntry => entry.kind === 'session'

const nothing: ReadonlySet<string> = new Set()

const fits = (entry: SessionEntry, filters: Filters, saved: ReadonlySet<string>): boolean => {
  const { session, room } = entry
  const { kind, format, focus, spoken, mine } = filters
  return (
    (kind === undefined || session.segment === kind) &&
    (format === undefined || session.format === format) &&
    (focus === undefined || session.focusAreas.includes(focus)) &&
    (filters.room === undefined || room?.code === filters.room) &&
    (spoken === undefined || languagesOf(session).includes(spoken)) &&
    (mine === undefined || saved.has(session.id)) &&
    foundIn(entry, filters.q)
  )
}

/**
 * Sessions that fit, with the host's time around them; nothing at all when no session fits. Who looks for words or for
 * what they saved sees the host's sessions only where they carry the words.
 */
export const filtered = (
  entries: readonly Entry[],
  filters: Filters,
  saved: ReadonlySet<string> = nothing,
): Entry[] => {
  const shown = entries.filter((entry) => {
    if (isSession(entry)) return fits(entry, filters, saved)
    if (filters.mine || (filters.host === 'off' && entry.kind === 'meeting')) return false
    return foundIn(entry, filters.q)
  })
  const enough = seeks(filters) ? shown.length > 0 : shown.some(isSession)
  return enough || !narrows(filters) ? shown : []
}

/** The reader asks for certain sessions, whatever their day. */
export const seeks = ({ q, mine }: Filters): boolean => mine !== undefined || fold(q ?? '') !== ''

export const narrows = (filters: Filters): boolean =>
  seeks(filters) ||
  [filters.kind, filters.format, filters.focus, filters.room, filters.spoken].some(
    (chosen) => chosen !== undefined,
  )

/** How many sessions a choice would show, the other choices being what they are. */
export const countOf = (
  entries: readonly Entry[],
  filters: Filters,
  saved: ReadonlySet<string> = nothing,
): number => entries.filter(isSession).filter((entry) => fits(entry, filters, saved)).length

/** What there is to choose from in the whole programme; a choice that would show nothing is none. */
export interface Choices {
  formats: PublicSession['format'][]
  /** Codes, in the venue's order. */
  rooms: string[]
  languages: string[]
}

export const choicesOf = (entries: readonly Entry[]): Choices => {
  const sessions = entries.filter(isSession)
  return {
    formats: [...new Set(sessions.map(({ session }) => session.format))],
    rooms: [...new Set(sessions.flatMap(({ room }) => (room ? [room.code] : [])))].sort(),
    languages: [...new Set(sessions.flatMap(({ session }) => languagesOf(session)))].sort(),
  }
}
