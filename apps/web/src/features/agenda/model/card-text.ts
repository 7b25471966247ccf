import { plural, t } from '@lingui/core/macro'
import type { Session } from '@roundtable/contracts'
import type { Finding } from '@roundtable/scheduling'
import { inRow } from '../../../platform/i18n/in-row'
import { roleLabel } from '../../../platform/world-labels'
import { slotOf, type Board } from './board-model'
import { leaderFitting } from './card-fit'
import { leaderOf, type Card } from './cards'
import { highLevelOf } from './high-level'
import { formatLabel } from './labels'
import { personName, textOf } from './names'
import {
  clockTime,
  eventTime,
  isolated,
  longDay,
  minutesLong,
  placeText,
  roomCode,
  span,
} from './words'

/** H.E. Ms T. Phiri, chair */
export function leaderText(board: Board, session: Session): string | null {
  const leader = leaderOf(session)
  const person = leader && board.people.get(leader.personId)
  if (!person) return null
  // Apart from the sentence: a Latin name does not turn an Arabic line round.
  const name = isolated(personName(person))
  if (leader.role !== 'chair' && leader.role !== 'moderator') return name
  const role = roleLabel(leader.role)
  return t`${name}, ${role}`
}

/** Who leads, as long as fits a line of a card; null where not even the family name does. */
export function shortLeader(board: Board, session: Session, inside: number): string | null {
  const line = leaderText(board, session)
  const person = board.people.get(leaderOf(session)?.personId ?? '')
  if (!line || !person) return null
  const fitting = leaderFitting({ ...person, line }, inside)
  return fitting && fitting !== line ? isolated(fitting) : fitting
}

/** Line three of a card in the tray: who leads it, or what it still lacks. */
export function trayLine(board: Board, session: Session): string | null {
  return highLevelOf(session, board.people) === 'missing'
    ? t`No high-level participant yet`
    : leaderText(board, session)
}

/** COM3 until 16:30: what takes the leader's line on a card that may not stand where it stands. */
export function blockedLine(board: Board, findings: readonly Finding[], id: string): string | null {
  const finding = findings.find((f) => !f.waived && f.severity === 'blocker' && f.at === 'move')
  if (!finding) return null
  if (finding.code === 'host-meets') {
    const body = isolated(board.bodies.get(finding.bodyId)?.code ?? '')
    const meeting = board.hostOf.flat().find((m) => m.of.id === finding.meetingId)
    const time = meeting ? clockTime(meeting.to) : ''
    return t`${body} until ${time}`
  }
  if ('personId' in finding) {
    const person = board.people.get(finding.personId)
    return person ? isolated(personName(person)) : null
  }
  const other = finding.sessions.find((s) => s !== id)
  const code = other && board.sessions.get(other)?.code
  return code ? t`Meets ${isolated(code)}` : t`May not stand here`
}

/** P5 Financing the last mile: how a session is called wherever only text will do. */
export const calledOf = (session: Session): string =>
  `${isolated(session.code)} ${textOf(session.title)}`

/** What a card shows by its place, its icons and its edge, for those who hear it after its title. */
export function heardOnCard(board: Board, card: Card): string {
  const { session, slot } = card
  const what = [isolated(session.code), formatLabel(session.format)]
  const states = statesOf(board, card)
  if (!slot)
    return `${inRow([...what, t`not on the board`, minutesLong(session.minutes), ...states])}.`
  const day = longDay(board.days[slot.day]!)
  const time = span(slot.minute, slot.minute + session.minutes)
  const room = roomCode(board, slot.room)
  return `${inRow([...what, t`${day} ${time}, ${room}`, ...states])}.`
}

/** Only how it stands, where all else is read beside it. */
export const heardStates = (board: Board, card: Card): string => inRow(statesOf(board, card))

function statesOf(board: Board, { session, publicity, waived, severity, count }: Card): string[] {
  const states: string[] = []
  if (publicity === 'draft') states.push(t`not public yet`)
  if (publicity === 'changed') states.push(wasText(board, session) ?? t`changed since the release`)
  if (session.lock) states.push(t`locked`)
  if (waived) states.push(t`waiver`)
  if (severity === 'blocked') states.push(t`may not stand here`)
  else if (count > 0) states.push(plural(count, { one: '# warning', other: '# warnings' }))
  return states
}

/** was Wed 15:15–16:15, MH1: where the public still sees it. */
function wasText(board: Board, session: Session): string | null {
  const was = board.released?.[session.id]
  if (!was) return null
  const slot = slotOf(board, was)
  const place = slot ? placeText(board, slot, session.minutes) : eventTime(board, was.start, true)
  return t`was ${place}`
}
