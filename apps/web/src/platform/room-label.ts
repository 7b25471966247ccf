import type { Text } from '@roundtable/contracts'
import type { Locale } from './i18n/locales'
import { textIn } from './i18n/words'

interface NamedRoom {
  readonly code: string
  readonly name: Text
}

/** A code such as MH1 is the same in every language; "Auditorium" is a name, and names are translated. */
const goesByName = ({ code, name }: NamedRoom): boolean => name.en === code

/** What a room is called in one or two words, in the reader's language. */
export const roomLabel = (room: NamedRoom, locale: Locale): string =>
  goesByName(room) ? textIn(room.name, locale) : room.code
