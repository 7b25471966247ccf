import type { Text } from '@roundtable/contracts'
import { fold } from '@roundtable/domain'
import type { Entry } from './days'

const wordsOf = (text: Text): string[] => Object.values(text).filter((word) => word !== undefined)

/** Everything a reader may look for, in every language that somebody wrote. */
const textOf = (entry: Entry): string[] => {
  if (entry.kind !== 'session')
    return [entry.meeting.title, entry.meeting.body ?? '', entry.meeting.roomName]
  const { session, room } = entry
  const { question, outcome, document } = session.details
  return [
    session.code,
    ...wordsOf(session.title),
    ...wordsOf(session.summary),
    ...[question, outcome, document].filter((text) => text !== undefined),
    ...session.items.flatMap((item) => wordsOf(item.title)),
    ...[...session.people, ...session.items.flatMap(({ person }) => person ?? [])].flatMap(
      (one) => [one.honorific, one.name, one.function, one.organisation],
    ),
    ...(room ? [room.code, ...wordsOf(room.name)] : []),
  ]
}

/** Folding a programme takes longer than looking through it. */
const folded = new WeakMap<object, string>()

const foldedText = (entry: Entry): string => {
  const key = entry.kind === 'session' ? entry.session : entry.meeting
  const known = folded.get(key)
  if (known !== undefined) return known
  const text = textOf(entry).map(fold).join('\n')
  folded.set(key, text)
  return text
}

/** Whether an entry holds every word of the question, in any order, language and spelling. */
export const foundIn = (entry: Entry, question: string | undefined): boolean => {
  const asked = fold(question ?? '')
  return asked === '' || asked.split(' ').every((word) => foldedText(entry).includes(word))
}
