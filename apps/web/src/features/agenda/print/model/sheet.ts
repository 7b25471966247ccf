import type { Finding } from '@roundtable/scheduling'
import { findingKey } from '@roundtable/scheduling'
import type { Board, BoardDay, HostSpan } from '../../model/board-model'
import type { Card } from '../../model/cards'
import { axisOf, type Axis } from '../../model/geometry'

/** A finding at the foot of a sheet, with the number it has on the cards. */
interface Note {
  readonly number: number
  readonly finding: Finding
  /** The session in whose words it is told: the first on the sheet that it concerns. */
  readonly sessionId: string
}

export interface Sheet {
  readonly day: BoardDay
  readonly axis: Axis
  /** Rooms in use, in their order: of ours or of the host. */
  readonly rooms: readonly number[]
  readonly cards: readonly Card[]
  readonly notes: readonly Note[]
  /** Notes for which the foot has no room. */
  readonly left: number
  /** Numbers of the notes of a session. */
  readonly numbersOf: ReadonlyMap<string, readonly number[]>
}

/** What the foot of one page holds. */
const notesAtMost = 30

const weighs = (finding: Finding): boolean => !finding.waived && finding.severity !== 'advice'

/** Findings told on a sheet: blockers and warnings of its sessions, each once, in reading order. */
function notesOf(
  cards: readonly Card[],
  findingsOf: ReadonlyMap<string, readonly Finding[]>,
): Note[] {
  const known = new Set<string>()
  return cards.flatMap((card) =>
    (findingsOf.get(card.session.id) ?? []).flatMap((finding) => {
      const key = findingKey(finding)
      if (!weighs(finding) || known.has(key)) return []
      known.add(key)
      return [{ number: known.size, finding, sessionId: card.session.id }]
    }),
  )
}

function numbersBySession(notes: readonly Note[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>()
  for (const { number, finding } of notes)
    for (const id of finding.sessions) numbers.set(id, [...(numbers.get(id) ?? []), number])
  return numbers
}

const own = (span: HostSpan<unknown>): number[] => (span.room === null ? [] : [span.room])

/** One day as it is printed. Only what stands at the foot has a number on a card. */
export function sheetOf(
  board: Board,
  all: readonly Card[],
  findingsOf: ReadonlyMap<string, readonly Finding[]>,
  day: BoardDay,
): Sheet {
  const cards = all.filter((card) => card.slot?.day === day.index)
  const host = board.hostOf[day.index]!
  const used = new Set([...cards.map((card) => card.slot!.room), ...host.flatMap(own)])
  const found = notesOf(cards, findingsOf)
  const notes = found.slice(0, notesAtMost)
  return {
    day,
    axis: axisOf([
      { from: day.opens, to: day.closes },
      ...cards.map(({ slot, session }) => ({
        from: slot!.minute,
        to: slot!.minute + session.minutes,
      })),
    ]),
    rooms: board.rooms.map((_, room) => room).filter((room) => used.has(room)),
    cards,
    notes,
    left: found.length - notes.length,
    numbersOf: numbersBySession(notes),
  }
}
