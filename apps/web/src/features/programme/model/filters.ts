import type { FocusArea, Segment } from '@roundtable/contracts'
import type { Entry } from './days'

/** What the reader wants to see; absent means everything. */
export interface Filters {
  kind?: Segment
  focus?: FocusArea
  host?: 'off'
}

type SessionEntry = Extract<Entry, { kind: 'session' }>

const isSession = (entry: Entry): entry is SessionEntry => entry.kind === 'session'

const fits = ({ session }: SessionEntry, { kind, focus }: Filters): boolean =>
  (kind === undefined || session.segment === kind) &&
  (focus === undefined || session.focusAreas.includes(focus))

/** Sessions that fit, with the host's time around them; nothing at all when no session fits. */
export const filtered = (entries: readonly Entry[], filters: Filters): Entry[] => {
  const shown = entries.filter((entry) => {
    if (isSession(entry)) return fits(entry, filters)
    return entry.kind === 'break' || filters.host !== 'off'
  })
  return shown.some(isSession) || !narrows(filters) ? shown : []
}

export const narrows = ({ kind, focus }: Filters): boolean =>
  kind !== undefined || focus !== undefined

/** How many sessions a choice would show, the other choice being what it is. */
export const countOf = (entries: readonly Entry[], filters: Filters): number =>
  entries.filter(isSession).filter((entry) => fits(entry, filters)).length
