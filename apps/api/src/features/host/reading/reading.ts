/** An event of the host's file, as far as a timetable needs it. A changed instance of a series is an event of its own. */
export interface FileEvent {
  /** Where it begins in the file. */
  readonly line: number
  readonly uid: string
  readonly title: string
  readonly roomName: string
  /** First category in capitals; '' where there is none. */
  readonly category: string
  /** UID of the event that is named as its parent. */
  readonly parentUid: string | null
  /** The parent in words, from a column or the description; '' where there are none. */
  readonly parentWords: string
  /** The body in words, from a column; '' where it has to be recognised. */
  readonly bodyWords: string
  readonly cancelled: boolean
}

/** One time at which an event takes place. */
export interface FileOccurrence {
  /** Position of its event in the reading. */
  readonly event: number
  /** Instant at which the rule of a series has it (ISO 8601, UTC): tells instances of one UID apart. Null: it happens once. */
  readonly instance: string | null
  /** ISO 8601, UTC. */
  readonly start: string
  readonly end: string
}

/** An event of the file that takes nobody's time, and why. */
export interface PassedOver {
  readonly uid: string
  readonly title: string
  readonly reason: 'all-day' | 'cancelled' | 'no-length' | 'nothing' | 'outside-period'
}

export interface FileProblem {
  /** Null: the file as a whole. */
  readonly line: number | null
  readonly code: string
  readonly detail: string
}

/** What a file says, before anybody asks what its words mean. */
export interface FileContent {
  readonly events: readonly FileEvent[]
  readonly occurrences: readonly FileOccurrence[]
  readonly passedOver: readonly PassedOver[]
}

export type Reading =
  | ({ readonly ok: true } & FileContent)
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

export interface HostFile {
  readonly bytes: Uint8Array
  readonly source: 'ics' | 'csv'
  /** Zone of the event: what a time without one is meant in. */
  readonly timeZone: string
  /** The part of the host's conference that concerns us, half-open; ms since 1970. */
  readonly period: { readonly from: number; readonly to: number }
}

/** A conference of two weeks stays far below these; what is above them is no timetable. */
export const limits = {
  lines: 100_000,
  /** Of one line, unfolded. */
  lineLength: 100_000,
  depth: 8,
  events: 5_000,
  occurrences: 5_000,
  /** Of a title and of a room; the rest is cut off. */
  words: 300,
  /** Of one event, with those of its exceptions. */
  rules: 20,
  ruleLength: 500,
  /** Of a zone that the file defines. */
  observances: 400,
  /** Of a rule that counts, and of the dates that an event lists. */
  ruleCount: 10_000,
  timesADay: 48,
  problems: 100,
  /** After so long no further event is begun. */
  milliseconds: 6_000,
}

/** The file cannot be trusted as a whole: nothing of it is taken (I-18). */
export class UnreadableFile extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map((p) => `line ${p.line}: ${p.detail}`).join('\n'))
  }
}

export const refuseFile = (line: number | null, code: string, detail: string): never => {
  throw new UnreadableFile([{ line, code, detail }])
}

/** A line of people's words, bounded. */
export const wordsOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > limits.words ? `${line.slice(0, limits.words - 1)}…` : line
}

const canonicalInstance = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** UID and instance: what stays the same from revision to revision. */
export const identityOf = (uid: string, instance: string | null): string =>
  instance === null ? uid : `${uid} ${instance}`

/** The UID in an identity. */
export const uidOf = (identity: string): string => {
  const space = identity.lastIndexOf(' ')
  return space > 0 && canonicalInstance.test(identity.slice(space + 1))
    ? identity.slice(0, space)
    : identity
}
