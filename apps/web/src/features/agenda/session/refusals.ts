import { useLingui } from '@lingui/react/macro'
import type { Sentences } from '../../../platform/in-words'

/** Why a field of a session cannot stand; by the codes of the server's own check. */
export const useSessionSentences = (): Sentences => {
  const { t } = useLingui()
  return {
    required: t`Something has to stand here.`,
    'too-long': t`This is too long.`,
    taken: (_, { pointer }) =>
      pointer.startsWith('/fields/items')
        ? t`Another session has this item.`
        : t`Another session has this code.`,
    'unknown-person': t`There is no such person.`,
    'unknown-room': t`There is no such room.`,
    'unknown-pool': t`There is no such pool.`,
    'unknown-session': t`There is no such session.`,
    'unknown-focus-area': t`There is no such focus area.`,
    'named-twice': t`The same stands here twice.`,
    'outside-session': t`This is outside the minutes of the session.`,
    'longer-than-session': t`This is longer than the session.`,
    'by-language': t`Interpreters come with the languages of the session; they are not asked for here.`,
    'not-a-whole-minute': t`A session starts on a whole minute.`,
    itself: t`A session has no relation to itself.`,
    contradictory: t`It cannot be both before and after.`,
    circle: (codes) =>
      t`These sessions would each have to be before the next, in a circle: ${codes}.`,
    'not-of-this-format': t`A session of this format does not have this.`,
    'not-a-container': t`Only a pledge segment and a signing ceremony have items.`,
    'takes-no-part': (name) =>
      t`${name} does not take part in this session, and cannot have the floor in it.`,
    'has-the-floor': (name) =>
      t`${name} has the floor in an item of this session: take the name off the item first.`,
    too_small: t`Something has to stand here.`,
    too_big: t`This is too long.`,
  }
}
