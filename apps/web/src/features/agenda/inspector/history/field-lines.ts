import { t } from '@lingui/core/macro'
import type { HistoryField, HistoryPart, Place, TextState } from '@roundtable/contracts'
import { toPlacement } from '@roundtable/contracts'
import { focusAreaLabel, languageName, roleLabel } from '../../../../platform/world-labels'
import type { Board } from '../../model/board-model'
import { formatLabel, replyLabel } from '../../model/labels'
import { listed, personName } from '../../model/names'
import { eventTime, figure, isolated, minutesLong, roomName } from '../../model/words'

/** Wed 14:05, MH2 — or without the day, where it was said just before. */
export function placeWords(board: Board, place: Place, withDay = true): string {
  const { roomId, start } = toPlacement(board.clock, place)
  const time = eventTime(board, start, withDay)
  const room = board.rooms[board.roomIndex.get(roomId) ?? -1]
  const name = room ? roomName(room) : '?'
  return t`${time}, ${name}`
}

/** What was, then what is: in words, which read in every direction and stand in every font. */
export const fromTo = (before: string, after: string): string => t`from ${before} to ${after}`

const sameDay = (a: Place, b: Place): boolean => a.start.slice(0, 10) === b.start.slice(0, 10)

export const placeToPlace = (board: Board, before: Place, after: Place): string =>
  fromTo(placeWords(board, before), placeWords(board, after, !sameDay(before, after)))

function stateLabel(state: TextState | null): string {
  switch (state) {
    case 'draft':
      return t`draft`
    case 'translated':
      return t`translated`
    case 'reviewed':
      return t`reviewed`
    case null:
      return t`not begun`
  }
}

function lockLine(board: Board, before: Place | null, after: Place | null): string {
  if (after === null) return t`Unlocked`
  const place = placeWords(board, after)
  return before === null ? t`Locked: ${place}` : t`Locked elsewhere: ${place}`
}

/** What became of one person: came, left, answered, or does something else there. */
function personLine(name: string, before: HistoryPart, after: HistoryPart): string {
  if (before === null && after !== null) {
    const [role, reply] = [roleLabel(after.role), replyLabel(after.reply)]
    return t`${name} added: ${role}, ${reply}`
  }
  if (after === null || before === null) return t`${name} is no longer in it`
  const parts = [
    before.role !== after.role && fromTo(roleLabel(before.role), roleLabel(after.role)),
    before.reply !== after.reply && fromTo(replyLabel(before.reply), replyLabel(after.reply)),
  ].filter((part) => part !== false)
  if (parts.length === 0) return t`${name}: other times in the session`
  const what = listed(parts)
  return t`${name}: ${what}`
}

const areasText = (areas: Extract<HistoryField, { field: 'focusAreas' }>['before']): string =>
  areas.length === 0 ? t`none` : listed(areas.map(focusAreaLabel))

const titleText = (text: string | null): string => (text ? `“${text}”` : t`nothing`)

type Named = Extract<HistoryField, { field: 'other' }>['name']
/** Fields that are named only; those told by their values never come here but when nobody can read them any more. */
function fieldName(name: Named): string {
  switch (name) {
    case 'segment':
      return t`kind of session`
    case 'details':
      return t`details of its format`
    case 'noFocusReason':
      return t`why it has no focus area`
    case 'sdgs':
      return t`Sustainable Development Goals`
    case 'regionalPriorities':
      return t`regional priorities`
    case 'features':
      return t`what the room must have`
    case 'floorLanguages':
      return t`languages of the floor`
    case 'interpretation':
      return t`interpretation`
    case 'captioning':
      return t`captioning`
    case 'signLanguage':
      return t`sign language`
    case 'uses':
      return t`what it draws from pools`
    case 'relations':
      return t`relations to other sessions`
    case 'items':
      return t`its items`
    case 'roles':
      return t`the order of its people`
    case 'title':
    case 'summary':
    case 'textStates':
      return t`its texts`
    case 'code':
    case 'format':
    case 'minutes':
    case 'focusAreas':
    case 'expected':
    case 'lock':
      return t`a field`
  }
}

/** Each changed field in a line or, for people, a line each. */
export function fieldLines(board: Board, field: HistoryField): readonly string[] {
  switch (field.field) {
    case 'minutes': {
      const change = fromTo(minutesLong(field.before), minutesLong(field.after))
      return [t`Length: ${change}`]
    }
    case 'expected': {
      const change = fromTo(figure(field.before), figure(field.after))
      return [t`Expected audience: ${change}`]
    }
    case 'code': {
      const change = fromTo(isolated(field.before), isolated(field.after))
      return [t`Code: ${change}`]
    }
    case 'format': {
      const change = fromTo(formatLabel(field.before), formatLabel(field.after))
      return [t`Format: ${change}`]
    }
    case 'lock':
      return [lockLine(board, field.before, field.after)]
    case 'focusAreas': {
      const change = fromTo(areasText(field.before), areasText(field.after))
      return [t`Focus areas: ${change}`]
    }
    case 'roles':
      return field.people.map(({ personId, before, after }) => {
        const person = board.people.get(personId)
        return personLine(person ? isolated(personName(person)) : '?', before, after)
      })
    case 'title': {
      const language = languageName(field.language)
      const change = fromTo(titleText(field.before), titleText(field.after))
      return [t`Title, ${language}: ${change}`]
    }
    case 'summary': {
      const language = languageName(field.language)
      return [t`Summary rewritten, ${language}`]
    }
    case 'textStates': {
      const language = languageName(field.language)
      const change = fromTo(stateLabel(field.before), stateLabel(field.after))
      return [t`Text, ${language}: ${change}`]
    }
    case 'other': {
      const name = fieldName(field.name)
      return [t`Changed: ${name}`]
    }
  }
}
