import { t } from '@lingui/core/macro'
import type { HistoryEntry, OwnRelation, Window } from '@roundtable/contracts'
import type { Board } from '../../model/board-model'
import { calledOf } from '../../model/card-text'
import { listed, textOf } from '../../model/names'
import { clockIn, moment, rangeOf } from '../../model/words'
import { ruleSentence } from '../../../../platform/rule-sentences'
import { fieldLines, fromTo, placeToPlace, placeWords } from './field-lines'

/** One thing that happened, in the reader's language: what, when, who, and why in their own words. */
export interface StoryLine {
  readonly key: number
  readonly what: readonly string[]
  readonly when: string
  readonly by: string
  readonly why: string | null
}

const hours = ({ clock }: Board, { start, end }: Window): string =>
  rangeOf(clockIn(clock.timeZone, Date.parse(start)), clockIn(clock.timeZone, Date.parse(end)))

type Of<K extends HistoryEntry['kind']> = Extract<HistoryEntry, { kind: K }>

function moved(board: Board, { before, after }: Pick<Of<'moved'>, 'before' | 'after'>): string {
  if (before && after) {
    const places = placeToPlace(board, before, after)
    return t`Moved ${places}`
  }
  if (after) {
    const place = placeWords(board, after)
    return t`Put on the board: ${place}`
  }
  if (!before) return t`Off the board`
  const place = placeWords(board, before)
  return t`Taken off the board, from ${place}`
}

function relationText(kinds: readonly OwnRelation['kind'][]): string {
  const names: Record<OwnRelation['kind'], () => string> = {
    before: () => t`it ends before the other`,
    after: () => t`it starts after the other`,
    'not-against': () => t`never at the same time`,
    'same-room': () => t`in the same room`,
    'different-day': () => t`on different days`,
  }
  return kinds.length === 0 ? t`none` : listed(kinds.map((kind) => names[kind]()))
}

function related(board: Board, { to, before, after }: Of<'related'>): string {
  const other = board.sessions.get(to)
  const name = other ? calledOf(other) : '?'
  const change = fromTo(relationText(before), relationText(after))
  return t`Relation to ${name}: ${change}`
}

function waived(board: Board, entry: Of<'waived'> | Of<'waiver-ended'>): string[] {
  const rule = ruleSentence(entry.rule)
  if (entry.kind === 'waiver-ended') return [t`Waiver ended`, rule]
  const until = moment(board, entry.until)
  return [t`Waived until ${until}`, rule]
}

function releaseChange(board: Board, change: Of<'released'>['changes'][number]): string {
  const { kind, before, after } = change
  switch (kind) {
    case 'new':
      return after
        ? t`public for the first time: ${placeWords(board, after)}`
        : t`public for the first time`
    case 'moved':
      return before && after ? placeToPlace(board, before, after) : t`another place`
    case 'length':
      return t`another length`
    case 'title':
      return t`another title`
    case 'format':
      return t`another kind of session`
    case 'people':
      return t`other people`
    case 'items':
      return t`other items, or another order`
    case 'languages':
      return t`other languages`
    case 'text':
      return t`another text`
    case 'cancelled':
      return t`cancelled`
  }
}

function released(board: Board, { number, changes }: Of<'released'>): string {
  const what = listed(changes.map((change) => releaseChange(board, change)))
  return t`Release ${number}: ${what}`
}

function meetingLine(board: Board, meeting: Of<'host-revised'>['meetings'][number]): string {
  const { bodyId, title, before, after } = meeting
  const known = board.bodies.get(bodyId)
  const body = known ? textOf(known.name) : title
  const [was, is] = [before && hours(board, before), after && hours(board, after)]
  if (is === null) return t`${body} no longer meets ${was!}`
  return was === null ? t`${body} now meets ${is}` : t`${body} now meets ${is}, not ${was}`
}

function whatHappened(board: Board, entry: HistoryEntry): readonly string[] {
  switch (entry.kind) {
    case 'created':
      return [t`Added to the plan`]
    case 'moved':
      return [moved(board, entry)]
    case 'changed':
      return entry.fields.flatMap((field) => fieldLines(board, field))
    case 'related':
      return [related(board, entry)]
    case 'waived':
    case 'waiver-ended':
      return waived(board, entry)
    case 'released':
      return [released(board, entry)]
    case 'host-revised':
      return [
        t`Host revision ${entry.number}`,
        ...entry.meetings.map((meeting) => meetingLine(board, meeting)),
      ]
    case 'other':
      return [t`Something else was done with it`]
  }
}

export const storyOf = (board: Board, entries: readonly HistoryEntry[]): readonly StoryLine[] =>
  entries.map((entry) => ({
    key: entry.seq,
    what: whatHappened(board, entry),
    when: moment(board, entry.at),
    by: entry.by,
    why: entry.reason?.trim() || null,
  }))
