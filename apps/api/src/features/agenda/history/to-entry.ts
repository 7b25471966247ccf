import {
  ownRelation,
  place,
  type Change,
  type HistoryEntry,
  type OwnRelation,
  type Place,
  type Window,
} from '@roundtable/contracts'
import { inZone, type EventClock } from '@roundtable/domain'
import { fieldChanges } from './field-changes'

/** A line of the log as it is stored. */
export interface LogLine {
  readonly seq: number
  readonly at: Date
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

/** A meeting of the host over the session: before its revision, after it, or both. */
export interface Hit {
  readonly bodyId: string
  readonly title: string
  readonly before: Window | null
  readonly after: Window | null
}

/** What stands elsewhere than in the log: by number of release or revision. */
export interface Beside {
  readonly clock: EventClock
  readonly changesOf: (release: number) => readonly Change[]
  readonly hitsOf: (revision: number) => readonly Hit[]
}

const placeIn = (side: unknown): Place | null =>
  place.nullable().catch(null).parse(Object(side).placement)

const numberIn = (subject: string): number => Number(subject.split('/')[1])

/** The line speaks from the other end of the relation: what comes before this session, this one comes after. */
const kindsIn = (side: unknown): OwnRelation['kind'][] =>
  ownRelation.shape.kind
    .array()
    .catch([])
    .parse(Object(side).as)
    .map((kind) => (kind === 'before' ? 'after' : kind === 'after' ? 'before' : kind))

/** One line of the log as what happened to the session. */
export function toEntry(line: LogLine, { clock, changesOf, hitsOf }: Beside): HistoryEntry {
  const { seq, action, subject, before, after, reason } = line
  const head = { seq, at: inZone(clock, line.at), by: line.actor, reason }
  switch (action) {
    case 'session.create':
      return { ...head, kind: 'created' }
    case 'session.move':
      return { ...head, kind: 'moved', before: placeIn(before), after: placeIn(after) }
    case 'session.change':
      return { ...head, kind: 'changed', fields: fieldChanges(before, after) }
    case 'session.relate': {
      const to: string = Object(after).to
      return { ...head, kind: 'related', to, before: kindsIn(before), after: kindsIn(after) }
    }
    case 'waiver.give':
    case 'waiver.end': {
      const { rule, until } = Object(after) as { rule: string; until: string }
      return { ...head, kind: action === 'waiver.give' ? 'waived' : 'waiver-ended', rule, until }
    }
    case 'release.publish': {
      const number = numberIn(subject)
      return { ...head, kind: 'released', number, changes: [...changesOf(number)] }
    }
    case 'host.revise': {
      const number = numberIn(subject)
      return { ...head, kind: 'host-revised', number, meetings: [...hitsOf(number)] }
    }
    default:
      return { ...head, kind: 'other', action }
  }
}
