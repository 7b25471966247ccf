import type { Segment, SessionCreation, SessionRecord } from '@roundtable/contracts'
import type { SessionFields } from './session-fields'

type Format = SessionFields['format']

/** Letters of a code; a number follows, unless there is usually one such session only. */
const letters: Readonly<Record<Format, { readonly sign: string; readonly alone?: true }>> = {
  panel: { sign: 'P' },
  breakout: { sign: 'B' },
  spotlight: { sign: 'S' },
  'special-message': { sign: 'M' },
  break: { sign: 'C' },
  opening: { sign: 'OP', alone: true },
  'pledge-segment': { sign: 'PS', alone: true },
  signing: { sign: 'SI', alone: true },
  closing: { sign: 'CL', alone: true },
}

/** The first free code of the format: P11 after P10; a second opening is OP2. */
export function nextCode(format: Format, taken: readonly string[]): string {
  const known = new Set(taken.map((code) => code.toUpperCase()))
  const { sign, alone } = letters[format]
  for (let n = 1; ; n++) {
    const code = alone && n === 1 ? sign : `${sign}${n}`
    if (!known.has(code)) return code
  }
}

/** The usual segment of a format (R2). */
const segments: Partial<Record<Format, Segment>> = {
  opening: 'high-level',
  'special-message': 'high-level',
  signing: 'high-level',
  closing: 'high-level',
  'pledge-segment': 'policy-statements',
}

/** A session as it is before anybody says more of it. */
const blank = (format: Format): Omit<SessionFields, 'code' | 'title' | 'minutes'> => ({
  summary: { en: '' },
  textStates: {},
  segment: segments[format] ?? 'thematic',
  format,
  details: {},
  focusAreas: [],
  noFocusReason: '',
  sdgs: [],
  regionalPriorities: [],
  expected: 0,
  features: [],
  floorLanguages: [],
  interpretation: [],
  captioning: false,
  signLanguage: false,
  uses: [],
  lock: null,
  relations: [],
  roles: [],
  items: [],
})

/** The fields of a new session: those that are named, and defaults for the others. */
export function newFields(
  { title, format, minutes, ...others }: SessionCreation['fields'],
  taken: readonly string[],
): SessionFields {
  const named = Object.entries(others).filter(([, value]) => value !== undefined)
  return {
    code: nextCode(format, taken),
    ...blank(format),
    title,
    minutes,
    ...(Object.fromEntries(named) as Partial<SessionFields>),
  }
}

/** A session that waits off the board. */
export const unplaced = (
  id: string,
  fields: SessionFields,
  by: Pick<SessionRecord, 'changedBy' | 'changedAt'>,
): SessionRecord => ({
  id,
  version: 1,
  placementVersion: 0,
  placement: null,
  ...by,
  ...fields,
})
