import { plural, t } from '@lingui/core/macro'
import { toPlacement } from '@roundtable/contracts'
import { slotOf, type Board } from '../model/board-model'
import { listed } from '../model/names'
import { isolated, spotText } from '../model/words'
import type { Comings } from './model/comings'
import { doingOf, shortName, type Marks, type Person } from './model/people'

/** A name inside a sentence, whatever direction either is written in. */
const apart = (name: string): string => `\u2068${name}\u2069`

/** Amina Uwase; Amina Uwase (2) beside another one; or I myself, in another tab. */
export function nameOf(person: Person): string {
  if (person.me) return t`You, in another tab`
  return apart(person.nth === null ? person.name : `${person.name} (${person.nth})`)
}

const shortNameOf = (person: Person): string =>
  person.me ? t`You, elsewhere` : apart(shortName(person))

const codeOf = (board: Board, sessionId: string): string | null => {
  const session = board.sessions.get(sessionId)
  return session ? isolated(session.code) : null
}

/** What somebody does here, such as: moves P5 to 15:20, MH2. */
export function doingText(board: Board, person: Person, openDay: number): string {
  const doing = doingOf(person)
  if (doing.kind === 'is-here') return t`On the board`
  const code = codeOf(board, doing.kind === 'moves' ? doing.hold.sessionId : doing.sessionId)
  if (code === null) return t`On the board`
  if (doing.kind === 'looks') return t`Looks at ${code}`
  if (doing.kind === 'edits') return t`Edits ${code}`
  const slot = doing.hold.slot && slotOf(board, toPlacement(board.clock, doing.hold.slot))
  if (!slot) return t`Has ${code} in the hand`
  const place = spotText(board, slot, openDay)
  return t`Moves ${code} to ${place}`
}

/** The session that pressing somebody's name shows. */
export function sessionOf(person: Person): string | null {
  const doing = doingOf(person)
  if (doing.kind === 'is-here') return null
  return doing.kind === 'moves' ? doing.hold.sessionId : doing.sessionId
}

/** Whom a mark is about, as short as it gets. */
export const namesText = (people: readonly Person[]): string => {
  const [first, second] = people
  if (people.length <= 2) return listed(people.map(shortNameOf))
  const name = listed([shortNameOf(first!), shortNameOf(second!)])
  const more = people.length - 2
  return t`${name} +${more}`
}

/** What stands on top of a card that is in others' hands. */
export const heldText = (holders: readonly Person[]): string => {
  if (holders.every((person) => person.me)) return t`You, in another tab`
  const names = namesText(holders)
  return plural(holders.length, { one: `${names} is moving`, other: `${names} are moving` })
}

/** Who else looks at a card, or has its page open. */
export const marksText = ({ editors, lookers }: Marks): string => {
  if (editors.length === 0) return namesText(lookers)
  if (editors.every((person) => person.me)) return t`You, in another tab`
  const names = namesText(editors)
  return plural(editors.length, { one: `${names} is editing`, other: `${names} are editing` })
}

/** Who came and who left, for those who do not see it. */
export function comingsText({ came, left }: Comings): string {
  const sentences = []
  if (came.length > 0) {
    const names = listed(came.map(nameOf))
    sentences.push(plural(came.length, { one: `${names} is here`, other: `${names} are here` }))
  }
  if (left.length > 0) {
    const names = listed(left.map(nameOf))
    sentences.push(plural(left.length, { one: `${names} has left`, other: `${names} have left` }))
  }
  return sentences.join('. ')
}
